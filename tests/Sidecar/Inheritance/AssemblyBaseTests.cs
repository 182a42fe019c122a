using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests.Inheritance;

/// <summary>Bases that come from assemblies.</summary>
public sealed class AssemblyBaseTests
{
    [Fact]
    public async Task An_interface_of_an_assembly_is_implemented_also_through_others_of_it()
    {
        var found = await TextsAsync(
            """
            using System.IO;
            using System.Collections.Generic;
            class Own : System.IDisposable { public void Dispose() { } }
            class Far : MemoryStream { }
            class Farther : Far { }
            class Items : IEnumerator<int> { int IEnumerator<int>.Current => 1; object System.Collections.IEnumerator.Current => 1; public bool MoveNext() => true; public void Reset() { } public void Dispose() { } }
            interface IMine : System.IDisposable { }
            class Not : System.Exception { }
            """,
            "System.IDisposable");
        Assert.Equal(
            [
                "T:Own Implements", "T:Far Implements through T:System.IO.MemoryStream",
                "T:Items Implements through T:System.Collections.Generic.IEnumerator`1", "T:IMine Derives", "T:Farther Implements through T:Far",
            ],
            found);
    }

    [Fact]
    public async Task A_name_that_source_has_too_can_mean_a_type_of_an_assembly()
    {
        var found = await TextsAsync(
            """
            //- /Lib/A.cs
            namespace Mine { public class MemoryStream { } public class Wrong : MemoryStream { } }
            //- /App/B.cs
            class Right : System.IO.MemoryStream { }
            """,
            "System.IDisposable");
        Assert.Equal(["T:Right Implements through T:System.IO.MemoryStream"], found);
    }

    [Fact]
    public async Task Members_of_an_assembly_are_implemented_and_overridden()
    {
        Assert.Equal(
            ["M:Own.Dispose Implements", "M:Far.System#IDisposable#Dispose Implements"],
            await TextsAsync(
                """
                class Own : System.IDisposable { public void Dispose() { } }
                class Far : System.IO.MemoryStream, System.IDisposable { void System.IDisposable.Dispose() { } }
                """,
                "System.IDisposable.Dispose"));
        Assert.Equal(
            ["M:Far.Dispose(System.Boolean) Overrides through M:System.IO.MemoryStream.Dispose(System.Boolean)"],
            await TextsAsync("class Far : System.IO.MemoryStream { protected override void Dispose(bool disposing) { } }", "System.IO.Stream.Dispose(bool)"));
    }

    [Fact]
    public async Task A_member_that_an_assembly_inherits_is_said_to_be_it()
    {
        Assert.Equal(
            ["M:System.IO.Stream.Dispose Implements for T:Far"],
            await TextsAsync("interface IOwn { void Dispose(); } class Far : System.IO.MemoryStream, IOwn { }", "IOwn.Dispose"));
    }

    [Fact]
    public async Task Overrides_of_members_of_object_are_found_by_name()
    {
        Assert.Equal(
            ["M:A.ToString Overrides", "M:B.ToString Overrides through M:A.ToString", "M:S.ToString Overrides through M:System.ValueType.ToString", "M:R.ToString Overrides"],
            await TextsAsync(
                """
                class A { public override string ToString() => ""; }
                class B : A { public override string ToString() => ""; }
                class C : A { public new string ToString() => ""; }
                struct S { public override string ToString() => ""; }
                record R;
                """,
                "System.Object.ToString"));
    }

    [Fact]
    public async Task What_a_type_is_without_saying_it_counts()
    {
        const string Code = "record R; enum E { } delegate void D(); struct S { } class C { }";
        Assert.Equal(["T:R Implements"], await TextsAsync(Code, "System.IEquatable"));
        Assert.Equal(["M:R.Equals(R) Implements"], await TextsAsync(Code, "System.IEquatable<T>.Equals"));
        Assert.Equal(["T:E Derives"], await TextsAsync(Code, "System.Enum"));
        Assert.Equal(["T:D Derives"], await TextsAsync(Code, "System.MulticastDelegate"));
        Assert.Equal(["T:S Derives", "T:E Derives through T:System.Enum"], (await TextsAsync(Code, "System.ValueType")).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task What_the_compiler_adds_has_the_place_of_its_type()
    {
        using var workspace = TestWorkspace.Of("abstract record A { public abstract string Name { get; } } record B(string Name) : A;");
        var request = new FindImplementations { Symbol = "System.Object.GetHashCode" };
        var found = await FindImplementationsQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
        Assert.All(found.Implementations, one => Assert.True(one.Symbol.Location!.Implicit));
        Assert.Equal([17, 67], found.Implementations.Select(one => one.Symbol.Location!.Column));
    }

    private static async Task<IEnumerable<string>> TextsAsync(string code, string symbol)
    {
        using var workspace = TestWorkspace.Of(code);
        var result = await FindImplementationsQuery.RunAsync(workspace.Snapshot, new FindImplementations { Symbol = symbol }, CancellationToken.None);
        Assert.True(result.Answer.Complete);
        Assert.True(result.Resolution.Symbol is not null, result.Resolution.ToString());
        return [.. result.Implementations.Select(InheritanceCheck.Text)];
    }
}
