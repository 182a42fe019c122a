using System.Runtime.CompilerServices;
using Sidecar.Server.Roslyn;

namespace Sidecar.Actions.Tests;

/// <summary>These tests run on the SDK's Roslyn, found as the process finds it: there is no package of what they test.</summary>
internal static class SdkRoslyn
{
    [ModuleInitializer]
    internal static void Register() => RoslynResolver.Register(RoslynLocation.Find());
}
