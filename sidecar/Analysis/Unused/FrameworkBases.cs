using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Symbols;

namespace Sidecar.Analysis.Unused;

/// <summary>Base classes of libraries, which find what derives from them, and members of that, by name or by what they are.</summary>
internal static class FrameworkBases
{
    private static readonly FrozenSet<string> Beginning = new[]
    {
        "ControllerBase", "Controller", "PageModel", "ViewComponent", "Hub", "TagHelper", "ComponentBase", "Migration", "ModelSnapshot", "DbContext",
        "MonoBehaviour", "ScriptableObject", "EventSource", "PSCmdlet", "Cmdlet", "DiagnosticAnalyzer", "CodeFixProvider", "Profile",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Conventions = new[]
    {
        "Configure", "ConfigureServices", "ConfigureContainer", "CreateHostBuilder", "BuildWebHost", "Invoke", "InvokeAsync", "Main",
    }.ToFrozenSet();

    private static readonly string[] Plain =
    [
        "System", "System.Collections", "System.IO", "System.Threading", "System.Text", "System.Linq", "System.Net", "System.Runtime", "System.Security",
        "System.Diagnostics", "System.Globalization", "System.Reflection", "Microsoft.Win32",
    ];

    private static readonly string[] Markup = ["System.Windows", "Microsoft.UI", "Microsoft.Maui", "Avalonia", "Xamarin", "UnityEngine", "Godot", "Windows.UI"];

    /// <summary>Whether a framework begins with the type, or with a member because of its type.</summary>
    public static bool Begin(ISymbol symbol, UnitCode unit)
    {
        if (symbol is not (INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: not Accessibility.Private }
            or IPropertySymbol or IFieldSymbol { IsConst: true }))
            return false;
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
            if (BasesOf(type).Any(one => Beginning.Contains(one.Name)) || IsWebClass(type, unit))
                return true;
        return false;
    }

    /// <summary>Whether a base class of it, or of the type that holds it, may find it.</summary>
    public static Doubt? Of(Suspect suspect)
    {
        var symbol = suspect.Symbol;
        if (symbol is IMethodSymbol && (Conventions.Contains(symbol.Name) || symbol.Name.StartsWith("ShouldSerialize", StringComparison.Ordinal)))
            return Doubt.Low("frameworks call members of that name");
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        var based = BasesOf(type).FirstOrDefault(one => !KinKeys.IsInSource(one) && !IsIn(one, Plain));
        if (based is null)
            return null;
        return BasesOf(type).Any(one => Markup.Any(part => NamespaceOf(one).StartsWith(part, StringComparison.Ordinal)))
            ? Doubt.Low($"{based.Name} makes it what markup and scenes can name")
            : Doubt.Medium($"{based.Name}, which is of a library, may find it");
    }

    private static bool IsWebClass(INamedTypeSymbol type, UnitCode unit) =>
        (type.Name.EndsWith("Controller", StringComparison.Ordinal) || type.Name.EndsWith("ViewComponent", StringComparison.Ordinal)
            || type.Name.EndsWith("Middleware", StringComparison.Ordinal) || type.Name.StartsWith("Startup", StringComparison.Ordinal))
        && unit.Compilation.ReferencedAssemblyNames.Any(one => one.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol? type)
    {
        for (var at = type?.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }

    private static bool IsIn(INamedTypeSymbol type, string[] namespaces) => NamespaceOf(type) is var space
        && namespaces.Any(one => space == one || (one != "System" && space.StartsWith(one + ".", StringComparison.Ordinal)));

    private static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() ?? "";
}
