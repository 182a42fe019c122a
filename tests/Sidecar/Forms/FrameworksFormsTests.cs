using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Forms;

/// <summary>Each place once, with the target frameworks that have it where not all do.</summary>
public sealed class FrameworksFormsTests : IDisposable
{
    private readonly FormWorkspace _workspace = new(Form.Frameworks,
        """
        static class A
        {
            public static void R$$un() { }
        #if NEW
            static void One() => Run();
        #else
            static void Two() => Run();
        #endif
            static void Both() => Run();
        #if NEVER
            static void None() => Run();
        #endif
        }
        """);

    [Fact]
    public async Task References_say_theirs()
    {
        var result = await FindReferencesQuery.RunAsync(_workspace.Snapshot, new FindReferences { Symbol = "A.Run" }, CancellationToken.None);
        Assert.Equal(["5 net10.0", "7 net9.0", "9 all"], result.References.Select(Text));
    }

    [Fact]
    public async Task Occurrences_say_theirs()
    {
        var result = await FindOccurrencesQuery.RunAsync(_workspace.Snapshot, new FindOccurrences { Symbol = "A.Run" }, CancellationToken.None);
        Assert.Equal(["3 all", "5 net10.0", "7 net9.0", "9 all"], result.Occurrences.Select(Text));
    }

    [Fact]
    public async Task Code_that_none_compiles_is_found_as_text_and_said_to_be_excluded()
    {
        var result = await SearchTextQuery.RunAsync(_workspace.Snapshot, new SearchText { Pattern = "Run\\(\\);" }, () => new SoonEnough(TimeSpan.FromHours(1), TimeProvider.System), CancellationToken.None);
        Assert.Equal(["5 Identifier", "7 Identifier", "9 Identifier", "11 Excluded"], result.Matches.Select(match => $"{match.Line} {match.In}"));
    }

    public void Dispose() => _workspace.Dispose();

    private static string Text(CodeLocation place) => $"{place.Line} {(place.Frameworks is null ? "all" : string.Join('+', place.Frameworks))}";
}
