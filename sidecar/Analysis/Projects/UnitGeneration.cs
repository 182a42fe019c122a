using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sidecar.Analysis.Generators;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// What a project's generators make: from an earlier run if nothing that they can see has changed, else by running them,
/// which takes whole trees of the project and declarations of all it references.
/// </summary>
internal static class UnitGeneration
{
    /// <summary>Generates for <paramref name="unit"/>; a driver of <paramref name="before"/> only looks at what changed.</summary>
    public static async Task<GeneratedCode> MakeAsync(ProjectUnit unit, UnitContext context, DeclaredUnit? before)
    {
        var referenced = await Task.WhenAll(unit.Parts.References.Select(r => r.Unit.GeneratedAsync())).ConfigureAwait(false);
        UInt128[]? outlineKeys = referenced.All(g => g.OutlineKey is not null) ? [.. referenced.Select(g => g.OutlineKey!.Value)] : null;
        var contentKey = outlineKeys is null ? null : UnitKeys.ContentKey(unit, context.Generators, outlineKeys);
        var code = await GenerateAsync(unit, context, contentKey, before).ConfigureAwait(false);
        return contentKey is null ? code : code with { OutlineKey = UnitKeys.OutlineKey(unit, outlineKeys!, code.Sources) };
    }

    private static async Task<GeneratedCode> GenerateAsync(ProjectUnit unit, UnitContext context, UInt128? key, DeclaredUnit? before)
    {
        if (unit.Input.Analyzers.IsEmpty)
            return new GeneratedCode([], OutlineKey: null);
        if (key is { } known && context.Store.Generated(known) is { } sources)
            return new GeneratedCode(sources, OutlineKey: null) { Driver = before?.Generated.Driver };
        var generators = NeededGenerators.Of(unit, context.Generators);
        var failed = unit.Input.Analyzers.Any(context.Generators.HasFailed);
        var code = generators.IsEmpty ? new GeneratedCode([], OutlineKey: null) : await RunAsync(unit, generators, before).ConfigureAwait(false);
        if (key is { } makes && !failed && code.Gaps.IsEmpty)
            context.Store.Add(makes, code.Sources);
        return code with { HasFailed = failed || !code.Gaps.IsEmpty };
    }

    private static async Task<GeneratedCode> RunAsync(ProjectUnit unit, ImmutableArray<ISourceGenerator> generators, DeclaredUnit? before)
    {
        var whole = await UnitDeclaration.WrittenAsync(unit, before?.Written, whole: true).ConfigureAwait(false);
        var run = GeneratorRun.Of(unit, generators, whole, before?.Generated.Driver);
        return new GeneratedCode(run.Sources, OutlineKey: null) { Driver = run.Driver, Whole = whole, Gaps = run.Gaps };
    }
}
