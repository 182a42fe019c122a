using System.Reflection;
using System.Runtime.Loader;

namespace Sidecar.Server.Roslyn;

/// <summary>Lets this process find Roslyn, which its own folder does not hold. Registered before any type of Roslyn is touched.</summary>
internal static class RoslynResolver
{
    /// <summary>Takes missing assemblies from <paramref name="location"/> from now on.</summary>
    public static void Register(RoslynLocation location) =>
        AssemblyLoadContext.Default.Resolving += (context, name) => Load(context, name, location);

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name, RoslynLocation location)
    {
        foreach (var folder in location.Folders)
        {
            var path = Path.Combine(folder, name.Name + ".dll");
            if (File.Exists(path))
                return context.LoadFromAssemblyPath(path);
        }
        return null;
    }
}
