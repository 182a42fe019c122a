using System.Text;
using Xunit;

namespace Sidecar.Server.Tests.Encodings;

/// <summary>Places and texts are the compiler's, whichever bytes a file is made of.</summary>
public sealed class EncodingTests
{
    public static TheoryData<string, string, bool> Ways
    {
        get
        {
            var ways = new TheoryData<string, string, bool>();
            foreach (var encoding in EncodedFile.Evident)
                foreach (var end in EncodedFile.LineEnds)
                    ways.Add(encoding, end, end.Length == 1);
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task However_a_file_is_written_its_places_are_the_same(string encoding, string lineEnd, bool endsLast)
    {
        using var workspace = new EncodedWorkspace();
        workspace.Write("/App/User.cs", new EncodedFile(encoding, lineEnd, endsLast).Bytes);
        await CheckAsync(workspace);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_but_the_encoding_or_the_line_ends_moves_nothing()
    {
        using var workspace = new EncodedWorkspace();
        var random = new Random(1);
        var encodings = EncodedFile.Evident.ToArray();
        var ends = EncodedFile.LineEnds.ToArray();
        for (var i = 0; i < 60; i++)
        {
            var file = new EncodedFile(encodings[random.Next(encodings.Length)], ends[random.Next(ends.Length)], random.Next(2) == 0);
            workspace.Write("/App/User.cs", file.Bytes);
            await CheckAsync(workspace);
        }
    }

    [Fact]
    public async Task Line_ends_of_what_is_used_elsewhere_move_nothing()
    {
        using var workspace = new EncodedWorkspace();
        workspace.Write("/App/User.cs", new EncodedFile("utf-8", "\n", EndsLast: true).Bytes);
        foreach (var end in EncodedFile.LineEnds)
        {
            workspace.Write("/Lib/Used.cs", Encoding.UTF8.GetBytes($"// one{end}{end}/* two */ public class Used {end}{{ }}"));
            Assert.Equal("3:24", await workspace.DeclaredAsync("Used"));
            await CheckAsync(workspace);
        }
    }

    [Fact]
    public async Task Line_ends_may_be_mixed()
    {
        using var workspace = new EncodedWorkspace();
        workspace.Write("/App/User.cs", Encoding.UTF8.GetBytes("// 1\r// 2\r\n// 3\n// 4\u0085// 5\u2028// 6\u2029// 7\n\r// 9\r\r\nclass A { Used? a; }"));
        Assert.Equal("11:11 class A { Used? a; }", await workspace.UsesAsync());
    }

    [Theory]
    [InlineData("#line 100 \"Other.cs\"")]
    [InlineData("#line hidden")]
    [InlineData("#line (1, 1) - (5, 60) 10 \"Other.cs\"")]
    [InlineData("#pragma checksum \"Other.cs\" \"{406ea660-64cf-4c82-b6f0-42d48172a799}\" \"ab007f1d23d9\"")]
    public async Task Places_are_where_code_stands_whatever_it_says_of_itself(string directive)
    {
        using var workspace = new EncodedWorkspace();
        workspace.Write("/App/User.cs", Encoding.UTF8.GetBytes($"class A\n{{\n{directive}\n    Used? a;\n}}\n"));
        Assert.Equal("4:5 Used? a;", await workspace.UsesAsync());
        Assert.Equal("T:Used", await workspace.MeaningAsync(4, "Used"));
    }

    [Fact]
    public async Task What_is_no_UTF8_is_read_with_replacements_in_its_place()
    {
        using var workspace = new EncodedWorkspace();
        workspace.Write("/App/User.cs", [.. "class A { /* "u8, 0xE9, .. " */ Used? a; }"u8]);
        Assert.Equal("1:19 class A { /* \ufffd */ Used? a; }", await workspace.UsesAsync());
    }

    [Fact]
    public async Task A_file_that_is_broken_for_a_while_is_whole_again_afterwards()
    {
        using var workspace = new EncodedWorkspace();
        var whole = new EncodedFile("utf-8", "\n", EndsLast: true).Bytes;
        byte[][] broken =
        [
            [], [0], [0xFF], [0xEF, 0xBB], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFF, 0xFE, 0x41], [0xFF, 0x00, 0x00, 0x00, 0xE9, .. whole],
            [.. whole[..^30], 0xC3], new byte[4096], [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31))], whole[..40],
        ];
        foreach (var bytes in broken)
        {
            workspace.Write("/App/User.cs", whole);
            await CheckAsync(workspace);
            workspace.Write("/App/User.cs", bytes);
            using var other = new EncodedWorkspace();
            other.Write("/App/User.cs", bytes);
            Assert.Equal(await other.UsesAsync(), await workspace.UsesAsync());
        }
        workspace.Write("/App/User.cs", whole);
        await CheckAsync(workspace);
    }

    private static async Task CheckAsync(EncodedWorkspace workspace)
    {
        Assert.Equal(EncodedFile.Uses, await workspace.UsesAsync());
        Assert.Equal("4:19", await workspace.DeclaredAsync("User.Field"));
        Assert.Equal("5:10", await workspace.DeclaredAsync("User.Run"));
        Assert.Equal("T:Used", await workspace.MeaningAsync(4, "Used"));
    }
}
