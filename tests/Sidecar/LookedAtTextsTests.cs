using System.Text;
using Sidecar.Analysis.Index;
using Sidecar.Analysis.Sources;
using Sidecar.TestKit;
using Xunit;

namespace Sidecar.Server.Tests;

/// <summary>Files that were looked at are not read again, as long as there is room for their texts.</summary>
public sealed class LookedAtTextsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly IndexStore _store = new();

    [Fact]
    public void A_second_look_reads_nothing()
    {
        var file = FileOf("A.cs", "class A;");
        Assert.Equal("class A;", file.Glance().ToString());
        File.Delete(file.Path);
        Assert.Equal("class A;", file.Glance().ToString());
        Assert.Equal("class A;", file.Text.ToString());
    }

    [Fact]
    public void What_was_let_go_of_is_read_again_and_its_hash_is_looked_at()
    {
        var file = FileOf("A.cs", "class A;");
        file.Glance();
        _folder.Write("A.cs", "class B;");
        _store.LookedAt.Clear();
        Assert.Throws<SourceChangedException>(() => file.Glance());
    }

    [Fact]
    public void Those_that_have_been_there_longest_make_room()
    {
        var texts = new LookedAtTexts(room: 20);
        var files = Enumerable.Range(0, 3).Select(i => FileOf($"{i}.cs", $"class A{i};")).ToArray();
        foreach (var file in files)
        {
            texts.Add(file, file.Glance().Length);
            File.Delete(file.Path);
        }
        Assert.Throws<SourceChangedException>(() => files[0].Glance());
        Assert.Equal("class A1;", files[1].Glance().ToString());
        Assert.Equal("class A2;", files[2].Glance().ToString());
    }

    [Fact]
    public void What_is_larger_than_the_room_is_not_kept()
    {
        var texts = new LookedAtTexts(room: 5);
        var file = FileOf("A.cs", "class A;");
        texts.Add(file, file.Glance().Length);
        File.Delete(file.Path);
        Assert.Throws<SourceChangedException>(() => file.Glance());
    }

    public void Dispose() => _folder.Dispose();

    private SourceFile FileOf(string name, string text) =>
        new(_folder.Write(name, text), ContentHash.Of(Encoding.UTF8.GetBytes(text), null), _store);
}
