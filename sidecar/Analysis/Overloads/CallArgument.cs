using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sidecar.Analysis.Overloads;

/// <summary>An argument as it is written.</summary>
/// <param name="Name">The parameter that it names; null when its position counts.</param>
/// <param name="IsMissing">Whether there is only a comma or bracket where it should be.</param>
/// <param name="IsProperty">Whether it sets a property of an attribute instead.</param>
internal sealed record CallArgument(string? Name, bool IsMissing, bool IsProperty)
{
    public static CallArgument Of(ArgumentSyntax argument) =>
        new(argument.NameColon?.Name.Identifier.ValueText, argument.Expression.IsMissing, IsProperty: false);

    public static CallArgument Of(AttributeArgumentSyntax argument) =>
        new(argument.NameColon?.Name.Identifier.ValueText, argument.Expression.IsMissing, argument.NameEquals is not null);
}
