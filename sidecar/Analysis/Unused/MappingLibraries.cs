using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Unused;

/// <summary>Generics of libraries: which only hold or make objects of their type arguments; all others may go through members.</summary>
internal static class MappingLibraries
{
    private const string Container = "Microsoft.Extensions.DependencyInjection";

    private static readonly string[] Plain =
    [
        "System", "System.Collections", "System.Linq", "System.Threading", "System.Buffers", "System.Numerics", "System.Diagnostics", "System.IO",
        "System.Reflection", "System.Reactive", "System.Runtime.CompilerServices", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Caching", "Microsoft.Extensions.ObjectPool", "Microsoft.Extensions.Hosting", "Microsoft.CodeAnalysis",
        "Xunit", "NUnit.Framework", "Microsoft.VisualStudio.TestTools.UnitTesting", "Shouldly", "Moq", "NSubstitute", "FakeItEasy",
    ];

    // The container makes services, and binds settings to options.
    private static readonly string[] OfOptions = ["Configure", "PostConfigure", "AddOptions"];

    /// <summary>Whether <paramref name="generic"/>, a method or type of a library, may go through the members of a type argument.</summary>
    public static bool MayMap(ISymbol generic)
    {
        var space = generic.ContainingNamespace?.ToDisplayString() ?? "";
        return space == Container
            ? OfOptions.Any(begin => generic.Name.StartsWith(begin, StringComparison.Ordinal))
            : !Plain.Any(one => space == one || (one != "System" && space.StartsWith(one + ".", StringComparison.Ordinal)));
    }
}
