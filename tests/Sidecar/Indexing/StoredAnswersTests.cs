using Sidecar.Analysis.Index;
using Sidecar.Analysis.Queries;
using Sidecar.Analysis.Sources;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Indexing;

/// <summary>What an earlier run left behind makes answers quicker, never others.</summary>
public sealed class StoredAnswersTests : IDisposable
{
    private const string Code =
        """
        //- /Lib/Order.cs
        public class Order { public int Total() { System.Console.WriteLine("some longer body"); return 1; } public Order(int x = 0) { } }
        //- /Lib/Price.cs
        public class Price
        {
        #if METRIC
            public int Grams() => 1;
        #else
            public int Ounces() => 1;
        #endif
        }
        //- /App/Shop.cs
        class Shop { int Run(Order order) { Take(new()); return order.Total() + order.Total(); } void Take(Order order) { } }
        //- /App/Other.cs
        class Other { void Run() { System.Console.WriteLine("nothing of interest here"); } }
        """;

    private static readonly string[] Names = ["Order", "Total", "Shop", "Shop.Run", "Price", "Grams", "Ounces", "Other", "Bill", "Sum", "Order..ctor"];

    private readonly StoredWorkspace _workspace = new(Code, "App -> Lib");

    [Fact]
    public async Task Everything_is_known_at_the_second_start_and_nothing_is_left_to_add()
    {
        await _workspace.StoreAsync();
        var store = _workspace.Reread();
        var again = _workspace.Open(store);
        Assert.All(again.Units.All, unit => Assert.All(unit.Files, file => Assert.NotNull(file.KnownIndex(unit.Input.ParseOptions))));
        var stored = _workspace.Stored;
        await _workspace.StoreAsync(store);
        Assert.Equal(0, store.Additions);
        Assert.Equal(stored, _workspace.Stored);
    }

    [Fact]
    public async Task Answers_are_the_same_with_and_without_what_was_stored()
    {
        var cold = await StoredWorkspace.AnswersAsync(_workspace.Open(new IndexStore()), Names);
        var warm = await StoredWorkspace.AnswersAsync(await _workspace.StoreAsync(), Names);
        Assert.Equal(cold, warm);
        Assert.Equal(cold, await StoredWorkspace.AnswersAsync(_workspace.OpenStored(), Names));
    }

    [Fact]
    public async Task Files_that_cannot_hold_an_answer_are_not_read()
    {
        await _workspace.StoreAsync();
        var snapshot = _workspace.OpenStored();
        // Whoever reads this file now is told that it is not what it was.
        _workspace.EditUnseen("/App/Other.cs", "interest", "INTEREST");
        await StoredWorkspace.AnswersAsync(snapshot, "Price");
        await SearchSymbolsQuery.RunAsync(snapshot, new SearchSymbols { Query = "Total" }, CancellationToken.None);
        await SearchSymbolsQuery.RunAsync(snapshot, new SearchSymbols { Query = "Nothing" }, CancellationToken.None);
        var error = await Record.ExceptionAsync(() => StoredWorkspace.AnswersAsync(snapshot, "Other"));
        Assert.Equal(_workspace.PathOf("/App/Other.cs"), ChangedFile(error));
    }

    [Theory]
    [InlineData("/Lib/Order.cs", "public class Order { public int Total() { System.Console.WriteLine(\"another longer body\"); return 2; } public Order(int x = 0) { } }")]
    [InlineData("/Lib/Order.cs", "public class Order { public int Sum() { System.Console.WriteLine(\"some longer body\"); return 1; } }")]
    [InlineData("/Lib/Order.cs", "public class Bill { public Order? Order; } public record Order(string X = \"\") { public long Total() => 1; }")]
    [InlineData("/App/Shop.cs", "class Shop { int Run(Order order) { Take(new()); Take(new(1)); return order.Total(); } void Take(Order order) { } }")]
    [InlineData("/App/Shop.cs", "class Shop { int Run(Order order) { Take(new()); return order.Total() + order.Total(); } void Take(object order) { } }")]
    [InlineData("/App/Other.cs", "class Other { void Run() { System.Console.WriteLine(new Order().Total()); } }")]
    [InlineData("/App/New.cs", "class New { void Run(Order o) => o.Total(); } class Bill { }")]
    [InlineData("/Lib/Order.cs", "")]
    public async Task An_edit_between_two_starts_is_seen(string file, string text)
    {
        await _workspace.StoreAsync();
        _workspace.Edit(file, text);
        AddNewFiles();
        await AssertRightAsync(_workspace.OpenStored());
    }

    [Theory]
    [InlineData("/Lib/Order.cs", "public class Order { public int Sum() { System.Console.WriteLine(\"some longer body\"); return 1; } }")]
    [InlineData("/App/Shop.cs", "class Shop { int Run(Order order) { Take(new()); Take(new(1)); return order.Total(); } void Take(Order order) { } }")]
    [InlineData("/App/New.cs", "class New { void Run(Order o) => o.Total(); } class Bill { }")]
    public async Task An_edit_after_the_second_start_is_seen(string file, string text)
    {
        await _workspace.StoreAsync();
        var snapshot = _workspace.OpenStored();
        await StoredWorkspace.AnswersAsync(snapshot, Names);
        _workspace.Edit(file, text);
        snapshot = SnapshotUpdater.Apply(snapshot, _workspace.Disk.Sweep(), _workspace.Disk) with { Id = 1 };
        AddNewFiles();
        await AssertRightAsync(snapshot);
    }

    [Fact]
    public async Task A_creation_is_found_though_only_a_file_beside_it_changed()
    {
        _workspace.Edit("/App/Other.cs", "class Taker { public static void Take(Bill b) { } } class Bill { }");
        _workspace.Edit("/App/Shop.cs", "class Shop { void Run() => Taker.Take(new()); }");
        await _workspace.StoreAsync();
        _workspace.Edit("/App/Other.cs", "class Taker { public static void Take(Order o) { } } class Bill { }");
        await AssertRightAsync(_workspace.OpenStored());
        var uses = await FindReferencesQuery.RunAsync(_workspace.OpenStored(), new FindReferences { Symbol = "Order..ctor" }, CancellationToken.None);
        Assert.Equal("App/Shop.cs", Assert.Single(uses.References).File);
    }

    [Fact]
    public async Task A_deleted_and_a_renamed_file_are_seen()
    {
        await _workspace.StoreAsync();
        File.Delete(_workspace.PathOf("/App/Other.cs"));
        File.Move(_workspace.PathOf("/Lib/Order.cs"), _workspace.PathOf("/Lib/Renamed.cs"));
        _workspace.Projects = [.. _workspace.Projects.Select(project => project with
        {
            Arguments = [.. project.Arguments.Where(a => !a.EndsWith("Other.cs", StringComparison.Ordinal))
                .Select(a => a.Replace("Order.cs", "Renamed.cs", StringComparison.Ordinal))],
        })];
        await AssertRightAsync(_workspace.OpenStored());
    }

    [Fact]
    public async Task Other_symbols_of_the_preprocessor_are_another_reading()
    {
        await _workspace.StoreAsync();
        _workspace.Projects = [.. _workspace.Projects.Select(project => project with { Arguments = [.. project.Arguments, "/define:METRIC"] })];
        var snapshot = _workspace.OpenStored();
        await AssertRightAsync(snapshot);
        var found = await SearchSymbolsQuery.RunAsync(snapshot, new SearchSymbols { Query = "Grams" }, CancellationToken.None);
        Assert.Single(found.Symbols);
    }

    [Fact]
    public async Task Another_reference_is_another_meaning()
    {
        await _workspace.StoreAsync();
        var app = _workspace.Projects.Single(p => p.File.EndsWith("App.csproj", StringComparison.Ordinal));
        LoadedProject[] without = [app with { Arguments = [.. app.Arguments.Where(a => !a.EndsWith("Lib.dll", StringComparison.Ordinal))] }];
        _workspace.Projects = [.. _workspace.Projects.Where(p => p != app), .. without];
        await AssertRightAsync(_workspace.OpenStored());
    }

    [Fact]
    public async Task A_file_that_changed_since_the_look_at_it_is_found_out_when_it_is_read()
    {
        await _workspace.StoreAsync();
        var snapshot = _workspace.OpenStored();
        _workspace.EditUnseen("/App/Shop.cs", "Shop", "Shed");
        var error = await Record.ExceptionAsync(() => StoredWorkspace.AnswersAsync(snapshot, "Shop"));
        _workspace.Disk.Distrust(ChangedFile(error)!);
        snapshot = SnapshotUpdater.Apply(snapshot, _workspace.Disk.Sweep(), _workspace.Disk) with { Id = 1 };
        var right = await StoredWorkspace.AnswersAsync(_workspace.Open(new IndexStore()), Names);
        Assert.Equal(right, await StoredWorkspace.AnswersAsync(snapshot, Names));
    }

    public void Dispose() => _workspace.Dispose();

    // A project lists its files; one that came is listed by the next load.
    private void AddNewFiles() => _workspace.Projects = [.. _workspace.Projects.Select(project => project with
    {
        Arguments = [.. project.Arguments, .. Directory.GetFiles(Path.GetDirectoryName(project.File)!, "*.cs").Except(project.Arguments)],
    })];

    private async Task AssertRightAsync(Snapshot snapshot)
    {
        var answers = await StoredWorkspace.AnswersAsync(snapshot, Names);
        Assert.Equal(await StoredWorkspace.AnswersAsync(_workspace.Open(new IndexStore()), Names), answers);
        await _workspace.StoreAsync(_workspace.Stored.Length == 0 ? null : _workspace.Reread());
        Assert.Equal(answers, await StoredWorkspace.AnswersAsync(_workspace.OpenStored(), Names));
    }

    private static string? ChangedFile(Exception? error) => error switch
    {
        SourceChangedException changed => changed.Path,
        AggregateException all => all.Flatten().InnerExceptions.OfType<SourceChangedException>().FirstOrDefault()?.Path,
        _ => error?.ToString(),
    };
}
