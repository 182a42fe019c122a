using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sidecar.Analysis.Overloads;

/// <summary>A place in code where one of several overloads is chosen.</summary>
/// <param name="Node">The call, creation, initializer, element access or attribute.</param>
/// <param name="Name">What stands for the call in front of its arguments; empty where only the brackets do.</param>
/// <param name="Arguments">The arguments; null where none can be seen, as in an attribute without brackets.</param>
internal sealed record CallSyntax(SyntaxNode Node, TextSpan Name, CallArguments? Arguments)
{
    /// <summary>What <paramref name="node"/> calls; null when it is no call.</summary>
    public static CallSyntax? Of(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call when !IsNameOf(call) =>
            new(call, NameOf(call.Expression) ?? new TextSpan(call.ArgumentList.SpanStart, 0), CallArguments.Of(call.ArgumentList)),
        ObjectCreationExpressionSyntax creation =>
            new(creation, TextSpan.FromBounds(creation.NewKeyword.SpanStart, creation.Type.Span.End), CallArguments.Of(creation.ArgumentList)),
        ImplicitObjectCreationExpressionSyntax creation => new(creation, creation.NewKeyword.Span, CallArguments.Of(creation.ArgumentList)),
        ConstructorInitializerSyntax initializer => new(initializer, initializer.ThisOrBaseKeyword.Span, CallArguments.Of(initializer.ArgumentList)),
        PrimaryConstructorBaseTypeSyntax type => new(type, type.Type.Span, CallArguments.Of(type.ArgumentList)),
        AttributeSyntax attribute => new(attribute, attribute.Name.Span, CallArguments.Of(attribute.ArgumentList)),
        ElementAccessExpressionSyntax access => OfElement(access, access.ArgumentList),
        ElementBindingExpressionSyntax access => OfElement(access, access.ArgumentList),
        ImplicitElementAccessSyntax access => OfElement(access, access.ArgumentList),
        _ => null,
    };

    /// <summary>Where it begins, for who looks for the innermost of those around a place.</summary>
    public int StartFor(int position) =>
        Touches(position) ? Name.Start : Arguments!.Start;

    /// <summary>Whether <paramref name="position"/> is in or at the name.</summary>
    public bool Touches(int position) => !Name.IsEmpty && Name.Start <= position && position <= Name.End;

    /// <summary>Whether <paramref name="position"/> points at this: at the name or between the brackets.</summary>
    public bool IsAt(int position) => Touches(position) || Arguments?.Contains(position) == true;

    /// <summary>Whether <paramref name="node"/> is an element of something, as <c>all[1]</c>.</summary>
    public static bool IsElement(SyntaxNode node) =>
        node is ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax;

    /// <summary>The first line of <paramref name="call"/>.</summary>
    public static string TextOf(CallSyntax call) => call.Node.ToString().Split('\n')[0].TrimEnd();

    private static CallSyntax OfElement(SyntaxNode access, BracketedArgumentListSyntax arguments) =>
        new(access, new TextSpan(arguments.SpanStart, 0), CallArguments.Of(arguments));

    private static TextSpan? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Span,
        MemberAccessExpressionSyntax member => member.Name.Span,
        MemberBindingExpressionSyntax member => member.Name.Span,
        _ => null,
    };

    private static bool IsNameOf(InvocationExpressionSyntax call) =>
        call.Expression is IdentifierNameSyntax name && name.Identifier.IsKind(SyntaxKind.IdentifierToken) && name.Identifier.ValueText == "nameof";
}
