using System.Reflection;
using System.Runtime.Loader;

namespace Sidecar.Rival;

/// <summary>Takes Roslyn and MSBuildWorkspace from the SDK that this program was built with. Registered before either is touched.</summary>
internal static class SdkRoslyn
{
    public static void Register()
    {
        var folder = typeof(SdkRoslyn).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "RoslynFolder").Value!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var path = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
    }
}
