using Sidecar.Analysis.Queries;
using Sidecar.Protocol.Errors;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Server.Tests;

public sealed class ListMembersTests
{
    private const string Code =
        """
        //- /One.cs
        namespace N;
        partial class A
        {
            int one, two;
            public A() { }
            event System.Action? Done;
            class Inner { void Deep() { } }
        }
        enum E { X, Y }
        //- /Two.cs
        namespace N;
        partial class A { void Other() { } }
        """;

    [Theory]
    [InlineData("Two.cs")]
    [InlineData("./two.cs")]
    public Task A_file_in_the_place_of_a_name_is_listed_as_a_file(string symbol) => CheckAsync(
        new ListMembers { Symbol = symbol },
        """
        2 class N.A
          2 method void A.Other()
        """);

    [Fact]
    public Task A_file_lists_its_declarations_with_what_is_inside_them() => CheckAsync(
        new ListMembers { File = "One.cs" },
        """
        2 class N.A
          4 field int A.one
          4 field int A.two
          5 constructor A.A()
          6 event Action? A.Done
          7 class N.A.Inner
            7 method void Inner.Deep()
        9 enum N.E
          9 enum member E.X
          9 enum member E.Y
        """);

    [Fact]
    public Task A_type_lists_its_members_from_every_part() => CheckAsync(
        new ListMembers { Symbol = "N.A" },
        """
        4 field int A.one
        4 field int A.two
        5 constructor A.A()
        6 event Action? A.Done
        7 class N.A.Inner
          7 method void Inner.Deep()
        2 method void A.Other()
        """);

    [Fact]
    public Task A_namespace_lists_its_types() => CheckAsync(
        new ListMembers { Symbol = "N" },
        """
        2 class N.A
        9 enum N.E
        """);

    [Fact]
    public async Task A_record_lists_what_its_parentheses_declare()
    {
        using var workspace = TestWorkspace.Of("//- /R.cs\nrecord R(int X, string Y) { public int Z; }");
        foreach (var request in (ListMembers[])[new() { File = "R.cs" }, new() { Symbol = "R" }])
        {
            var result = await ListMembersQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
            var members = result.Members.Select(m => m.Symbol.Signature).Where(s => s != "R");
            Assert.Equal(["R.R(int X, string Y)", "int R.X", "string R.Y", "int R.Z"], members);
        }
    }

    [Fact]
    public async Task Of_a_type_from_an_assembly_what_the_compiler_made_is_left_out()
    {
        var members = (await AskAsync(new ListMembers { Symbol = "System.IO.StreamReader", Limit = 1000 })).Members.Select(m => m.Symbol.Id).ToArray();
        Assert.Contains("M:System.IO.StreamReader.ReadLineAsync", members);
        Assert.DoesNotContain(members, id => id!.Contains(".<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_has_members_can_be_listed()
    {
        var refused = await Assert.ThrowsAsync<RequestException>(() => AskAsync(new ListMembers { Symbol = "A.one" }));
        Assert.Contains("is a field", refused.Message);
        refused = await Assert.ThrowsAsync<RequestException>(() => AskAsync(new ListMembers { File = "None.cs" }));
        Assert.Contains("no file None.cs", refused.Message);
        refused = await Assert.ThrowsAsync<RequestException>(() => AskAsync(new ListMembers()));
        Assert.Contains("'symbol'", refused.Message);
    }

    private static async Task CheckAsync(ListMembers request, string expected)
    {
        var result = await AskAsync(request);
        Assert.Equal(expected, string.Join("\n", result.Members.Select(
            m => $"{new string(' ', 2 * m.Depth)}{m.Symbol.Location?.Line} {m.Symbol.Kind} {m.Symbol.Signature}")));
    }

    private static async Task<ListMembersResult> AskAsync(ListMembers request)
    {
        using var workspace = TestWorkspace.Of(Code);
        return await ListMembersQuery.RunAsync(workspace.Snapshot, request, CancellationToken.None);
    }
}
