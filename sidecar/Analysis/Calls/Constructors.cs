using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sidecar.Analysis.Projects;
using Sidecar.Analysis.Uses;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Calls;

/// <summary>Which constructors run which.</summary>
internal static class Constructors
{
    /// <summary>Whether <paramref name="constructor"/> runs the initializers of its type: another one of the type does not do it for it.</summary>
    public static bool RunsInitializers(IMethodSymbol constructor) =>
        !IsCopy(constructor) && InitializerOf(constructor)?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) != true;

    /// <summary>Whether it calls a constructor of its base class without saying so.</summary>
    public static bool CallsBaseUnsaid(IMethodSymbol constructor) =>
        constructor is { IsStatic: false, ContainingType.TypeKind: TypeKind.Class } && !IsCopy(constructor) && InitializerOf(constructor) is null
            && !constructor.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax, ..] });

    /// <summary>The constructor that a class calls which says no arguments; null when there is none.</summary>
    public static IMethodSymbol? WithoutArguments(INamedTypeSymbol type)
    {
        var fitting = type.InstanceConstructors.Where(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)).ToArray();
        return Array.Find(fitting, constructor => constructor.Parameters.IsEmpty) ?? (fitting is [var only] ? only : null);
    }

    /// <summary>The constructor of its base class that <paramref name="member"/> calls without saying so, if it is a constructor that does.</summary>
    public static IEnumerable<(ISymbol Called, CallPlace Place)> UnsaidCallOf(ISymbol member, ProjectUnit unit)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && CallsBaseUnsaid(constructor)
            && constructor.ContainingType.BaseType is { SpecialType: not SpecialType.System_Object } super
            && WithoutArguments(super.OriginalDefinition) is { } called)
            yield return (called, PlaceOf(constructor, unit));
    }

    /// <summary>The name of a constructor that calls another one unsaid; its type's when it is not written either.</summary>
    public static CallPlace PlaceOf(IMethodSymbol caller, ProjectUnit unit)
    {
        var place = caller.Locations.First(location => location.IsInSource);
        var use = new BoundUse(place.SourceTree!, place.SourceSpan, [caller], isImplicit: true);
        return new CallPlace(use, CallKind.Call, IsImplicit: true, Through: null, unit);
    }

    // What the compiler adds to a record for "with" calls that of the base.
    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor is { IsImplicitlyDeclared: true, Parameters: [var only] } && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);

    private static ConstructorInitializerSyntax? InitializerOf(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences
        .Select(part => part.GetSyntax())
        .OfType<ConstructorDeclarationSyntax>()
        .Select(declaration => declaration.Initializer)
        .FirstOrDefault(initializer => initializer is not null);
}
