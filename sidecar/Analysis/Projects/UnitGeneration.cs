using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Generators;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// What a project's generators make: from an earlier run if nothing that they look at has changed, else by running them,
/// which takes declarations of all that the project references, and of the project itself whole trees, or outlines where the generators never look into bodies.
/// </summary>
internal static class UnitGeneration
{
    /// <summary>Generates for <paramref name="unit"/>; a driver of <paramref name="before"/> only looks at what changed since, <paramref name="written"/> is a compilation of before.</summary>
    public static async Task<GeneratedCode> MakeAsync(ProjectUnit unit, UnitContext context, GeneratedCode? before, CSharpCompilation? written)
    {
        var referenced = await Task.WhenAll(unit.Parts.References.Select(r => r.Unit.GeneratedAsync())).ConfigureAwait(false);
        UInt128[]? outlineKeys = referenced.All(g => g.OutlineKey is not null) ? [.. referenced.Select(g => g.OutlineKey!.Value)] : null;
        var contentKey = outlineKeys is null ? null : UnitKeys.ContentKey(unit, context.Generators, outlineKeys);
        var view = contentKey is null ? null : GeneratorView.Of(unit, context.Generators, referenced);
        var code = await GenerateAsync(unit, context, contentKey, view, before, written).ConfigureAwait(false);
        return code with { View = view, OutlineKey = contentKey is null ? null : UnitKeys.OutlineKey(unit, outlineKeys!, code.Sources) };
    }

    private static async Task<GeneratedCode> GenerateAsync(
        ProjectUnit unit, UnitContext context, UInt128? contentKey, GeneratorView? view, GeneratedCode? before, CSharpCompilation? written)
    {
        if (unit.Input.Analyzers.IsEmpty)
            return new GeneratedCode([], OutlineKey: null);
        if (contentKey is { } known && context.Store.Generated(known) is { } sources)
            return Sharing(new GeneratedCode(sources, OutlineKey: null) { Driver = before?.Driver }, before);
        var failed = unit.Input.Analyzers.Any(context.Generators.HasFailed);
        var code = unit.Generators.IsEmpty ? new GeneratedCode([], OutlineKey: null)
            : IsSeenAgain(unit, context, view, before) ? before! with { Compilation = null }
            : Sharing(await RunAsync(unit, before?.Driver, written).ConfigureAwait(false), before);
        if (contentKey is { } makes && !failed && code.Gaps.IsEmpty)
            context.Store.Add(makes, code.Sources);
        return code with { HasFailed = failed || !code.Gaps.IsEmpty };
    }

    private static bool IsSeenAgain(ProjectUnit unit, UnitContext context, GeneratorView? now, GeneratedCode? before) =>
        now is not null && before is { HasFailed: false, View: { } then } && then.IsStill(unit, now, context.Generators);

    private static GeneratedCode Sharing(GeneratedCode now, GeneratedCode? before) => before is null ? now : now.Sharing(before);

    private static async Task<GeneratedCode> RunAsync(ProjectUnit unit, GeneratorDriver? driver, CSharpCompilation? written)
    {
        var isOutlineEnough = TriggerWords.AllReadDeclarations(unit.Generators);
        var compilation = await UnitDeclaration.WrittenAsync(unit, written, whole: !isOutlineEnough).ConfigureAwait(false);
        var run = GeneratorRun.Of(unit, compilation, driver);
        return new GeneratedCode(run.Sources, OutlineKey: null) { Driver = run.Driver, Compilation = compilation, Gaps = run.Gaps };
    }
}
