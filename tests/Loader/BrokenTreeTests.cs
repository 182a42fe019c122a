using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Tests;

public sealed class BrokenTreeTests(BrokenTree tree) : IClassFixture<BrokenTree>
{
    [Theory]
    [InlineData("Broken", ProjectState.Failed, "MSB4025: ")]
    [InlineData("NoSdk", ProjectState.Failed, "MSB4236: ")]
    [InlineData("Missing", ProjectState.Failed, "The project file does not exist: ")]
    [InlineData("Stopped", ProjectState.Failed, "STOP1: No further.")]
    [InlineData("Dependent", ProjectState.Partial, "MSB4025: ")]
    [InlineData("Lacking", ProjectState.Partial, "MSB3245: ")]
    [InlineData("Unknown", ProjectState.Partial, "NU1101: ")]
    public void A_faulty_project_is_reported_with_its_reason(string name, ProjectState state, string problem)
    {
        var project = tree.Load.Project(name);
        Assert.Equal(state, project.State);
        Assert.StartsWith(problem, project.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_project_does_not_harm_the_others()
    {
        var healthy = tree.Load.Project("Healthy");
        Assert.Equal((ProjectState.Loaded, null), (healthy.State, healthy.Problem));
        Assert.NotEmpty(tree.Load.Project("Dependent").Arguments);
    }

    [Fact]
    public void A_package_that_does_not_exist_leaves_its_project_unrestored()
    {
        var project = tree.Load.Project("Unknown");
        Assert.True(project.NotRestored);
        Assert.Equal($"dotnet restore \"{project.File}\"", project.Command);
        Assert.False(tree.Load.Project("Healthy").NotRestored);
    }

    [Fact]
    public void Without_leave_to_restore_a_project_is_partial_and_names_the_command()
    {
        var project = tree.Unrestored.Project("Healthy");
        Assert.False(tree.Unrestored.Restored);
        Assert.Equal((ProjectState.Partial, true), (project.State, project.NotRestored));
        Assert.Equal($"dotnet restore \"{project.File}\"", project.Command);
        Assert.NotEmpty(project.Arguments);
    }

    [Fact]
    public void Progress_counts_up_to_the_number_of_projects()
    {
        var told = tree.Load.Events.OfType<LoadEvent.Progress>().Where(progress => progress.Total is not null).ToList();
        Assert.Equal(Enumerable.Range(1, 8), told.Select(progress => progress.Done));
        Assert.All(told, progress => Assert.Equal(8, progress.Total));
    }
}
