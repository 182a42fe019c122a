using Microsoft.CodeAnalysis;

namespace Sidecar.Comparison.Oracle;

/// <summary>Reads what the types of one project derive from, and which of their members implement and override what: type by type, nothing is searched.</summary>
internal sealed class TypeRelations(Repository repository, SymbolKeys keys, Relations relations)
{
    public void Read(OracleProject project)
    {
        foreach (var type in TypesIn(project.Compilation.SourceModule.GlobalNamespace))
        {
            ReadBases(type);
            ReadUnwrittenCalls(type);
            foreach (var (member, above) in type.TypeKind == TypeKind.Interface ? Reimplemented(type) : Implemented(type))
                Add(above, member);
            foreach (var member in type.GetMembers())
                for (var above = Overridden(member); above is not null; above = Overridden(above))
                    AddOverride(above.OriginalDefinition, member, type);
        }
    }

    private void ReadBases(INamedTypeSymbol type)
    {
        foreach (var above in Supers(type).Concat(type.AllInterfaces).Where(b => b.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType)))
        {
            if (keys.Of(type) is { } key && above.OriginalDefinition.GetDocumentationCommentId() is { } id)
                relations.AddBase(key, id);
            if (keys.Of(above) is { } upper && IsHere(type))
                relations.AddDerived(upper, type.GetDocumentationCommentId()!);
        }
    }

    // Of a constructor that nobody writes there is no operation.
    private void ReadUnwrittenCalls(INamedTypeSymbol type)
    {
        var called = type.BaseType?.InstanceConstructors.Where(c => c.Parameters.All(p => p.IsOptional || p.IsParams)).OrderBy(c => c.Parameters.Length).FirstOrDefault();
        foreach (var constructor in type.InstanceConstructors.Where(c => c.IsImplicitlyDeclared && c.Parameters.IsEmpty && IsHere(c)))
            if (type.TypeKind == TypeKind.Class && called is not null && keys.Of(called) is { } key)
                relations.AddCall(key, constructor.GetDocumentationCommentId()!, PlaceOf(constructor));
    }

    private Place PlaceOf(ISymbol symbol)
    {
        var place = symbol.Locations.First(l => l.IsInSource);
        return Repository.PlaceOf(repository.Shorten(place.SourceTree!.FilePath)!, place.SourceTree.GetRoot().FindToken(place.SourceSpan.Start));
    }

    private static IEnumerable<(ISymbol Member, ISymbol Above)> Implemented(INamedTypeSymbol type) => type.AllInterfaces
        .SelectMany(implemented => implemented.GetMembers())
        .Select(member => (Member: type.FindImplementationForInterfaceMember(member), Above: member))
        .Where(pair => pair.Member is { ContainingType.TypeKind: not TypeKind.Interface })
        .Select(pair => (pair.Member!, pair.Above));

    private static IEnumerable<(ISymbol Member, ISymbol Above)> Reimplemented(INamedTypeSymbol type) => type.GetMembers()
        .SelectMany(ExplicitOf, (member, above) => (member, above));

    private void Add(ISymbol above, ISymbol member)
    {
        if (keys.Of(above) is { } upper && member.OriginalDefinition is var below && below.GetDocumentationCommentId() is { } id && IsHereOrOutside(below))
            relations.AddImplementation(upper, id, keys.Of(below));
    }

    // What overrides an implementation implements, too, for whatever type that is.
    private void AddOverride(ISymbol above, ISymbol member, INamedTypeSymbol type)
    {
        Add(above, member);
        foreach (var implemented in above.ContainingType.AllInterfaces.Concat(type.AllInterfaces).SelectMany(i => i.GetMembers()))
            if (new[] { above.ContainingType, type }.Any(t => t.FindImplementationForInterfaceMember(implemented)?.OriginalDefinition is { } found && SymbolEqualityComparer.Default.Equals(found, above)))
                Add(implemented, member);
    }

    private bool IsHere(ISymbol symbol) => symbol.Locations.Any(l => l.SourceTree is { } tree && File.Exists(tree.FilePath) && repository.Shorten(tree.FilePath) is not null);

    private bool IsHereOrOutside(ISymbol symbol) => IsHere(symbol) || symbol.Locations.All(l => !l.IsInSource);

    private static IEnumerable<INamedTypeSymbol> Supers(INamedTypeSymbol type)
    {
        for (var super = type.BaseType; super is not null; super = super.BaseType)
            yield return super;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(inner => inner is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(inner));

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol declared => declared.OverriddenEvent,
        _ => null,
    };

    private static IEnumerable<ISymbol> ExplicitOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol declared => declared.ExplicitInterfaceImplementations,
        _ => [],
    };
}
