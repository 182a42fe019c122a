using Sidecar.Host;
using Sidecar.Protocol.Operations;

var workspace = args.Length > 0 ? Path.GetFullPath(args[0]) : RepositoryOf(AppContext.BaseDirectory);
var symbol = args.Length > 1 ? args[1] : nameof(SidecarHost);

await using var host = await SidecarHost.StartAsync(new SidecarHostOptions { Workspace = workspace });
var result = await host.AskAsync(new FindReferences { Symbol = symbol });

foreach (var reference in result.References)
    Console.WriteLine($"{reference.File}:{reference.Line} {reference.Code}");
Console.WriteLine($"{result.References.Count} references to {symbol}, complete: {result.Answer.Complete}");
return result.References.Count > 0 ? 0 : 1;

static string RepositoryOf(string folder)
{
    while (!Path.Exists(Path.Combine(folder, ".git")))
        folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Name a solution or a folder.");
    return folder;
}
