using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sidecar.Analysis.Projects;
using Xunit;

namespace Sidecar.Server.Tests.Projects;

/// <summary>What was bound for one question is there for the next about the same file, for a while.</summary>
public sealed class RecentModelsTests
{
    private static readonly CSharpCompilation Five = CSharpCompilation.Create("A", Enumerable.Range(0, 5).Select(i => CSharpSyntaxTree.ParseText($"class C{i};")));

    private readonly RecentModels _models = new();

    [Fact]
    public void A_tree_has_the_models_that_it_had()
    {
        var first = Of(0);
        Of(1);
        Assert.Same(first.Uses, Of(0).Uses);
        Assert.Same(first.Flow, Of(0).Flow);
    }

    [Fact]
    public void Who_was_not_asked_for_longest_goes_first()
    {
        var (first, second) = (Of(0), Of(1));
        Of(2);
        Of(0);
        Of(3);
        Of(4);
        Assert.Same(first, Of(0));
        Assert.NotSame(second, Of(1));
    }

    [Fact]
    public void Another_compilation_has_models_of_its_own_and_the_former_none()
    {
        var first = Of(0);
        var next = Five.WithAssemblyName("B");
        Assert.Same(next, _models.Of(next, Five.SyntaxTrees[0]).Uses.Compilation);
        Assert.NotSame(first, Of(0));
    }

    [Fact]
    public void All_are_let_go_of_together()
    {
        var first = Of(0);
        _models.Drop();
        Assert.NotSame(first, Of(0));
    }

    private TreeModels Of(int tree) => _models.Of(Five, Five.SyntaxTrees[tree]);
}
