using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Unused;

/// <summary>
/// Tells without binding which of the things called so a name cannot mean: who uses what is private is inside of its type, and
/// what is called takes the arguments.
/// </summary>
internal static class NameFit
{
    /// <summary>Whether <paramref name="name"/> could mean <paramref name="symbol"/>, which is called so.</summary>
    public static bool MayMean(SimpleNameSyntax name, ISymbol symbol) => MayReach(name, symbol) && (symbol is not IMethodSymbol method || MayCall(name, method));

    private static bool MayReach(SimpleNameSyntax name, ISymbol symbol) => symbol.DeclaredAccessibility != Accessibility.Private
        || name.Ancestors().Any(node => node is BaseTypeDeclarationSyntax type && type.Identifier.ValueText == symbol.ContainingType.Name);

    private static bool MayCall(SimpleNameSyntax name, IMethodSymbol method) =>
        method.IsVararg || method.ContainingType.TypeKind == TypeKind.Extension || ArgumentsOf(name) is not { } arguments || Takes(method, arguments.Count, name);

    // Null where the name is not that of what is called.
    private static SeparatedSyntaxList<ArgumentSyntax>? ArgumentsOf(SimpleNameSyntax name)
    {
        ExpressionSyntax called = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        // What nameof is given is no call, but looks like one only inside of its own.
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call.ArgumentList.Arguments : null;
    }

    private static bool Takes(IMethodSymbol method, int arguments, SimpleNameSyntax name)
    {
        if (name is GenericNameSyntax generic && generic.Arity != method.Arity && !method.IsExtensionMethod)
            return false;
        // What an extension extends can be before the dot, or be passed.
        var most = method.Parameters.Any(parameter => parameter.IsParams) ? int.MaxValue : method.Parameters.Length;
        var least = method.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams) - (method.IsExtensionMethod ? 1 : 0);
        return arguments >= least && arguments <= most;
    }
}
