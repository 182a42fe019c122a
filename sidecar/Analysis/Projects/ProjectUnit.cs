using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Generators;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Uses;
using Sidecar.Analysis.Workspaces;

namespace Sidecar.Analysis.Projects;

/// <summary>
/// One project of a snapshot: immutable files and references, and compilations that come when a question needs them. Two
/// kinds: <see cref="DeclaredAsync"/> knows what is declared, whose method bodies nobody has looked at; it is what other
/// projects reference. <see cref="WithBodiesAsync"/> is whole for the files that somebody asked about.
/// </summary>
internal sealed class ProjectUnit
{
    private readonly Lazy<FilePositions> _positions;
    private readonly Lazy<ImmutableArray<ISourceGenerator>> _generators;
    private readonly Lazy<Task<GeneratedCode>> _generated;
    private readonly Lazy<Task<DeclaredUnit>> _declared;
    private readonly Lazy<UInt128> _identity;
    private readonly Lazy<bool> _isTest;
    private readonly UnitBodies _bodies;
    private readonly RecentModels _models = new();
    private readonly UnitBounds _bounds;
    private DeclaredUnit? _earlier;
    private GeneratedCode? _earlierGenerated;

    /// <summary>The unit of <paramref name="parts"/>; <paramref name="before"/> is the one it replaces, whose work is reused.</summary>
    public ProjectUnit(UnitParts parts, UnitContext context, ProjectUnit? before)
    {
        Parts = parts;
        var positions = before?.KnownPositions;
        _positions = new(() => FilePositions.Of(parts.Files, positions));
        (_earlier, _earlierGenerated) = (before?.LatestDeclared, before?.LatestGenerated is { } made ? made with { Compilation = null } : null);
        _generators = new(() => NeededGenerators.Of(this, context.Generators), LazyThreadSafetyMode.PublicationOnly);
        _generated = new(() => Task.Run(() => GenerateAsync(context)));
        _declared = new(() => Task.Run(DeclareAsync));
        _isTest = new(() => Project.Loaded.IsTest || Input.References.Any(reference => TestFrameworks.Contain(reference.Reference)));
        // Tried again where a file has changed meanwhile.
        _identity = new(() => UnitKeys.IdentityKey(this, context.Generators), LazyThreadSafetyMode.PublicationOnly);
        _bodies = new UnitBodies(this, before?._bodies.Latest);
        _bounds = new UnitBounds(this, before?._bounds.Latest);
    }

    public UnitParts Parts { get; }

    public WorkspaceProject Project => Parts.Project;

    public CompilerInput Input => Parts.Input;

    public ImmutableArray<SourceFile> Files => Parts.Files;

    public ImmutableArray<SourceFile> Additional => Parts.Additional;

    public ImmutableArray<SourceFile> Configs => Parts.Configs;

    /// <summary>Whether it holds tests: it says so, or references a test framework.</summary>
    public bool IsTest => _isTest.Value;

    /// <summary>The compilation of what is declared, generated code included.</summary>
    public async Task<CSharpCompilation> DeclaredAsync(CancellationToken cancellation) =>
        (await UnitAsync().WaitAsync(cancellation).ConfigureAwait(false)).Compilation;

    /// <summary>Its generators that can make anything.</summary>
    public ImmutableArray<ISourceGenerator> Generators => _generators.Value;

    /// <summary>What its generators made; known from an earlier run, this costs no compilation.</summary>
    public Task<GeneratedCode> GeneratedAsync() => _generated.Value;

    /// <summary>What <see cref="GeneratedAsync"/> gave; null before it has.</summary>
    public GeneratedCode? KnownGenerated =>
        _generated is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } task } ? task.Result : null;

    /// <summary>What <see cref="GeneratedAsync"/> gave here or, as long as nobody has asked here, in the unit that this one replaced; null when nobody ever has.</summary>
    public GeneratedCode? LatestGenerated => KnownGenerated ?? _earlierGenerated;

    /// <summary>The whole of <see cref="DeclaredAsync"/> and what it is known by; the same task for all.</summary>
    public Task<DeclaredUnit> UnitAsync() => _declared.Value;

    /// <summary>What <see cref="UnitAsync"/> gave; null before it has.</summary>
    public DeclaredUnit? KnownDeclared =>
        _declared is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } task } ? task.Result : null;

    /// <summary>What <see cref="UnitAsync"/> gave here or, as long as nobody has asked here, in the unit that this one replaced; null when nobody ever has.</summary>
    public DeclaredUnit? LatestDeclared => KnownDeclared ?? _earlier;

    /// <summary>A compilation in which at least <paramref name="files"/> are whole. Generated files always are.</summary>
    public Task<CSharpCompilation> WithBodiesAsync(IReadOnlyCollection<SourceFile> files, CancellationToken cancellation) =>
        _bodies.WithAsync(files, cancellation);

    /// <summary>What the names of <paramref name="tree"/> mean, in a compilation that <see cref="WithBodiesAsync"/> gave; kept for a while.</summary>
    public TreeModels ModelsOf(CSharpCompilation compilation, SyntaxTree tree) => _models.Of(compilation, tree);

    /// <summary>What was bound in compilations of the project; to be asked for when its generators have run.</summary>
    public BoundUses Bound => _bounds.Get();

    /// <summary>Whether somebody has asked for whole trees, here or in the unit that this one replaced.</summary>
    public bool HasBodies => _bodies.Latest is not null;

    /// <summary>Brings the whole trees of the unit that this one replaced up to date; null when there are none.</summary>
    public Task<CSharpCompilation?> RefreshBodiesAsync(CancellationToken cancellation) => _bodies.RefreshAsync(cancellation);

    /// <summary>Lets go of the whole trees and what was bound in them, to be made again when they are needed.</summary>
    public void DropBodies()
    {
        _bodies.Drop();
        _models.Drop();
        _bounds.Drop();
    }

    /// <summary>The key of all that answers about its own code depend on, equal in every process that sees the same.</summary>
    /// <exception cref="SourceChangedException">A file is not any more what it was.</exception>
    public UInt128 Identity => _identity.Value;

    /// <summary>The key of how the project looks to others, once <see cref="WarmUp"/> has been through, which alone reads and writes this.</summary>
    public UInt128? WarmKey { get; set; }

    /// <summary>Whether <paramref name="symbol"/> is of a compilation of this project, one that is at hand.</summary>
    public bool Owns(ISymbol symbol) =>
        symbol.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation } && (compilation == KnownDeclared?.Compilation || compilation == _bodies.Current);

    /// <summary>The file at <paramref name="path"/>; null when the project does not compile it.</summary>
    public SourceFile? FileAt(string path) => _positions.Value.Of(path) is var index and >= 0 ? Files[index] : null;

    /// <summary>Whether the project compiles the file at <paramref name="path"/>, gives it to its generators, or is configured by it.</summary>
    public bool Reads(string path) =>
        FileAt(path) is not null || Additional.Concat(Configs).Any(file => WorkspacePath.Comparer.Equals(file.Path, path));

    /// <summary>Whether <paramref name="name"/> may occur in one of its files.</summary>
    public bool MayMention(string name) => NameHash.Of(name) is var hash && Files.Any(file => file.MayMention(name, hash, Input.ParseOptions));

    /// <summary>Where a file's tree is among those of the compilations; -1 when it is none of the project's.</summary>
    public int IndexOf(SourceFile file) => _positions.Value.Of(file.Path);

    /// <summary>Whether a tree is what a generator made: its path names no place on disk.</summary>
    public static bool IsGenerated(SyntaxTree tree) => !Path.IsPathFullyQualified(tree.FilePath);

    private FilePositions? KnownPositions => _positions.IsValueCreated ? _positions.Value : null;

    private async Task<GeneratedCode> GenerateAsync(UnitContext context)
    {
        var generated = await UnitGeneration.MakeAsync(this, context, _earlierGenerated, _earlier?.Written).ConfigureAwait(false);
        _earlierGenerated = null;
        return generated;
    }

    private async Task<DeclaredUnit> DeclareAsync()
    {
        var declared = await UnitDeclaration.MakeAsync(this, _earlier).ConfigureAwait(false);
        _earlier = null;
        return declared;
    }
}
