using Sidecar.Tidy.Tests.Rules;
using Xunit;

namespace Sidecar.Tidy.Tests;

public sealed class CodeTests
{
    /// <summary>Where foreign code is called or a thread or request ends: the only places that may catch everything.</summary>
    private static readonly string[] Boundaries =
    [
        "host/Client/EventPump.cs", // A listener's code.
        "host/Client/ProgressRelay.cs", // A caller's code.
        "host/Process/LinePump.cs", // The end of a thread.
        "sidecar/Analysis/Actions/ProviderRun.cs", // The code of who offers actions.
        "sidecar/Loader/LoaderProcess.cs", // The end of a load.
        "sidecar/Server/Serving/RequestQueue.cs", // The end of a request.
    ];

    [Fact]
    public void A_file_holds_one_type_of_its_name() => Findings.AssertNone(
        Repository.Sources.SelectMany(TypeRules.OneTypeNamedAsTheFile), "Move each type into a file that is named after it.");

    [Fact]
    public void Classes_are_sealed_static_or_abstract() => Findings.AssertNone(
        Repository.Sources.SelectMany(TypeRules.SealedStaticOrAbstract), "Seal it, or make the base of a closed set abstract.");

    [Fact]
    public void Names_say_what_a_type_makes_or_answers() => Findings.AssertNone(
        Repository.Sources.SelectMany(TypeRules.NamesThatSayNothing), "Name the type after what it makes or answers.");

    [Fact]
    public void Files_are_short() => Findings.AssertNone(
        Repository.Sources.SelectMany(SizeRules.LongFiles), "Split it by concern.");

    [Fact]
    public void Most_product_files_are_very_short() =>
        Assert.InRange(SizeRules.Median(Repository.ProductSources), 1, SizeRules.MaxMedianFileLines);

    [Fact]
    public void Functions_are_short() => Findings.AssertNone(
        Repository.Sources.SelectMany(SizeRules.LongFunctions), "Split it: each part gets a name that says what it does.");

    [Fact]
    public void Statics_do_not_change() => Findings.AssertNone(
        Repository.Sources.SelectMany(StatementRules.MutableStatics), "Put the state into an object with a lifetime; a table that never changes can be frozen.");

    [Fact]
    public void Exceptions_are_not_swallowed() => Findings.AssertNone(
        Repository.Sources.SelectMany(StatementRules.EmptyCatches), "Turn the exception into a value, an event or an answer.");

    [Fact]
    public void Only_a_boundary_catches_everything() => Findings.AssertNone(
        Repository.ProductSources.Where(f => !Boundaries.Contains(f.Path)).SelectMany(StatementRules.CatchAlls),
        "Catch what you can handle, with a type or a filter. A new boundary is added to the list here, with its reason.");

    [Fact]
    public void A_file_that_may_catch_everything_does() => Findings.AssertNone(
        Boundaries.Where(path => Repository.In(path).SelectMany(StatementRules.CatchAlls).FirstOrDefault() is null), "Take it off the list.");

    [Fact]
    public void Nothing_is_left_for_later() => Findings.AssertNone(
        Repository.Sources.SelectMany(StatementRules.Remarked), "Do it now or drop the remark; regions hide code, smaller files show it.");

    [Fact]
    public void Tests_wait_for_events_not_for_time() => Findings.AssertNone(
        Repository.In("tests/").Where(f => !f.Path.StartsWith("tests/FakeSidecar/", StringComparison.Ordinal)).SelectMany(StatementRules.WaitsForTime),
        "Wait for a TaskCompletionSource or a channel, or move a FakeClock.");

    [Fact]
    public void Nobody_writes_to_the_console_of_the_sidecar() => Findings.AssertNone(
        Repository.In("sidecar/").SelectMany(f => StatementRules.Uses(f, "Console", "Out", "Write", "WriteLine", "OpenStandardOutput", "OpenStandardInput", "In")),
        "Standard output belongs to the protocol: write to Console.Error, or answer a request.");
}
