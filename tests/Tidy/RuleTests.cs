using Sidecar.Tidy.Tests.Rules;
using Xunit;

namespace Sidecar.Tidy.Tests;

/// <summary>A rule that cannot fail is none: each finds what it is for, and only that.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("class B { }", 1)]
    [InlineData("class A { class Inner { } }", 0)]
    [InlineData("class A { } enum B { }", 2)]
    [InlineData("namespace N; record A;", 0)]
    [InlineData("System.Environment.Exit(1);", 0)]
    public void One_type_named_as_the_file(string code, int findings) => AssertFinds(TypeRules.OneTypeNamedAsTheFile, code, findings);

    [Theory]
    [InlineData("class A { }", 1)]
    [InlineData("abstract record A { record B : A; sealed record C : A; }", 1)]
    [InlineData("static class A { } readonly record struct B(int X); struct C { } interface D { }", 0)]
    public void Sealed_static_or_abstract(string code, int findings) => AssertFinds(TypeRules.SealedStaticOrAbstract, code, findings);

    [Theory]
    [InlineData("class PathHelper { } class StringUtils { } class SessionManager { } enum CommonKind { } class FooService { }", 5)]
    [InlineData("class Utilization { } class Serviceable { } class Commonality { }", 0)]
    public void Names_that_say_nothing(string code, int findings) => AssertFinds(TypeRules.NamesThatSayNothing, code, findings);

    [Theory]
    [InlineData("class A { static int a; static event System.Action E; static readonly List<int> L = []; static int P { get; set; } static readonly ConcurrentDictionary<int, int> D = new(); }", 5)]
    [InlineData("class A { const int C = 1; static readonly int R = 1; static readonly string[] W = []; int f; static int P { get; } = 1; static readonly FrozenSet<int> F = x; }", 0)]
    public void Statics_that_change(string code, int findings) => AssertFinds(StatementRules.MutableStatics, code, findings);

    [Theory]
    [InlineData("try { } catch { } ", 1)]
    [InlineData("try { } catch (IOException) { /* fine */ } ", 1)]
    [InlineData("try { } catch (IOException) { return; } ", 0)]
    public void Empty_catches(string code, int findings) => AssertFinds(StatementRules.EmptyCatches, code, findings);

    [Theory]
    [InlineData("try { } catch { return; }", 1)]
    [InlineData("try { } catch (Exception e) { return; }", 1)]
    [InlineData("try { } catch (Exception e) when (e is IOException) { return; }", 0)]
    [InlineData("try { } catch (Exception) { a(); throw; }", 0)]
    [InlineData("try { } catch (IOException) { return; }", 0)]
    public void Catching_everything(string code, int findings) => AssertFinds(StatementRules.CatchAlls, code, findings);

    [Theory]
    [InlineData("// TO" + "DO: later", 1)]
    [InlineData("/// <summary>HA" + "CK</summary>\nclass A { }", 1)]
    [InlineData("#region x\n#endregion", 1)]
    [InlineData("var s = \"TO" + "DO\"; // done", 0)]
    public void Remarks(string code, int findings) => AssertFinds(StatementRules.Remarked, code, findings);

    [Theory]
    [InlineData("await Task.Delay(1); System.Threading.Tasks.Task.Delay(span, clock); Thread.Sleep(1);", 3)]
    [InlineData("Task.Run(1); clock.Delay(1); await Task.Delay(Timeout.InfiniteTimeSpan, clock, token);", 0)]
    public void Waits_for_time(string code, int findings) => AssertFinds(StatementRules.WaitsForTime, code, findings);

    [Theory]
    [InlineData("Console.Out.Flush(); System.Console.WriteLine();", 2)]
    [InlineData("Console.Error.WriteLine(); terminal.Out.Write();", 0)]
    public void Uses_of_a_member(string code, int findings) => AssertFinds(f => StatementRules.Uses(f, "Console", "Out", "WriteLine"), code, findings);

    [Theory]
    [InlineData("using Sidecar.Protocol.Framing; class A { Sidecar.Protocol.Framing.LineReader r; }", 2)]
    [InlineData("using Sidecar.Protocol.Answers;", 0)]
    public void Uses_of_a_namespace(string code, int findings) =>
        AssertFinds(f => StatementRules.UsesNamespace(f, "Sidecar.Protocol.Framing"), code, findings);

    [Theory]
    [InlineData(SizeRules.MaxFunctionLines - 3, 0)]
    [InlineData(SizeRules.MaxFunctionLines - 2, 1)]
    public void Long_functions(int statements, int findings) => AssertFinds(SizeRules.LongFunctions,
        "class A\n{\nvoid M()\n{\n" + string.Concat(Enumerable.Repeat("M();\n", statements)) + "}\n}\n", findings);

    [Fact]
    public void Long_files()
    {
        AssertFinds(SizeRules.LongFiles, string.Concat(Enumerable.Repeat("\n", SizeRules.MaxFileLines)) + "class A;\n", 1);
        AssertFinds(SizeRules.LongFiles, string.Concat(Enumerable.Repeat("\n", SizeRules.MaxFileLines - 1)) + "class A;\n", 0);
    }

    private static void AssertFinds(Func<SourceFile, IEnumerable<string>> rule, string code, int findings)
    {
        var found = rule(new SourceFile("folder/A.cs", code)).ToArray();
        Assert.True(findings == found.Length, $"{found.Length} findings instead of {findings}:\n{string.Join('\n', found)}");
    }
}
