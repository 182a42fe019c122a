using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Pointing;

/// <summary>The code of this repository's own analysis, as a workspace of two projects.</summary>
internal sealed class RepositoryCode : IDisposable
{
    private readonly TempFolder _folder = new();

    private RepositoryCode()
    {
        var usings = _folder.Write("Usings.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;\n");
        var protocol = Load("Sidecar.Protocol", "protocol", [usings]);
        var analysis = Load("Sidecar.Analysis", "sidecar/Analysis", [usings, "/reference:" + protocol.Outputs[0]]);
        Snapshot = TestWorkspace.BuildOf(new WorkspaceTarget(RepositoryRoot.Path, RepositoryRoot.Combine("Sidecar.sln"), []), [protocol, analysis]);
    }

    public Snapshot Snapshot { get; }

    public static RepositoryCode Open() => new();

    /// <summary>Every type and member that has a name and an id, with where it is declared; in a fixed order.</summary>
    public async Task<IReadOnlyList<KnownSymbol>> SymbolsAsync()
    {
        var known = new List<KnownSymbol>();
        foreach (var unit in Snapshot.Units.All)
        {
            var compilation = await unit.DeclaredAsync(CancellationToken.None);
            known.AddRange(compilation.GetSymbolsWithName(_ => true, SymbolFilter.TypeAndMember)
                .Where(symbol => symbol is not IMethodSymbol method || method.MethodKind == MethodKind.Ordinary)
                .Where(symbol => symbol is { IsImplicitlyDeclared: false, Locations.Length: 1, CanBeReferencedByName: true } && SymbolIds.Of(symbol) is not null)
                .Where(symbol => symbol.Locations[0].SourceTree!.FilePath.StartsWith(RepositoryRoot.Path, StringComparison.Ordinal))
                .Select(KnownSymbol.Of));
        }
        return [.. known.OrderBy(symbol => symbol.Id, StringComparer.Ordinal)];
    }

    /// <summary>The names of all types of assemblies that the code references.</summary>
    public async Task<IEnumerable<string>> TypeNamesOfAssembliesAsync()
    {
        var compilations = await Task.WhenAll(Snapshot.Units.All.Select(unit => unit.DeclaredAsync(CancellationToken.None)));
        return compilations.SelectMany(compilation => compilation.SourceModule.ReferencedAssemblySymbols).SelectMany(assembly => assembly.TypeNames);
    }

    public void Dispose() => _folder.Dispose();

    private LoadedProject Load(string name, string folder, IEnumerable<string> arguments)
    {
        var files = Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("\\obj\\", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return new LoadedProject(RepositoryRoot.Combine(folder, name + ".csproj"), Protocol.Operations.ProjectState.Loaded)
        {
            Framework = "net10.0",
            Arguments =
            [
                "/noconfig", "/nostdlib+", "/target:library", "/nullable:enable", "/langversion:latest", $"/out:{name}.dll",
                .. References(), .. arguments, .. files,
            ],
            Outputs = [_folder.Combine(name + ".dll")],
        };
    }

    private static IEnumerable<string> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Sidecar.", StringComparison.Ordinal))
            .Append(typeof(CSharpCompilation).Assembly.Location)
            .Append(typeof(Compilation).Assembly.Location)
            .DistinctBy(Path.GetFileName)
            .Select(path => "/reference:" + path);
}
