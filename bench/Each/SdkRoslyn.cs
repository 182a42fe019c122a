using System.Runtime.CompilerServices;
using Sidecar.Server.Roslyn;

namespace Sidecar.EachBench;

/// <summary>Both sides run on the SDK's Roslyn, found as the process finds it: fixes and refactorings come with no other.</summary>
internal static class SdkRoslyn
{
    [ModuleInitializer]
    internal static void Register() => RoslynResolver.Register(RoslynLocation.Find());
}
