using Sidecar.Loader.Scheduling;

namespace Sidecar.Loader.Tests;

public sealed class ProjectScheduleTests
{
    [Fact]
    public void What_the_first_root_needs_is_evaluated_before_the_second_root()
    {
        var schedule = new ProjectSchedule(["App", "Tests"], []);
        Assert.Equal("App", schedule.TakeEvaluation());
        schedule.Evaluated("App", ["Lib"]);
        Assert.Equal("Lib", schedule.TakeEvaluation());
        Assert.Equal("Tests", schedule.TakeEvaluation());
        Assert.Null(schedule.TakeEvaluation());
        Assert.Equal(3, schedule.Total);
    }

    [Fact]
    public void A_project_is_built_when_its_references_are_though_others_are_not_evaluated()
    {
        var schedule = new ProjectSchedule(["App", "Tests"], []);
        Evaluate(schedule, "App", "Lib");
        Assert.Null(schedule.TakeBuild());
        Evaluate(schedule, "Lib");
        Assert.Equal("Lib", schedule.TakeBuild());
        Assert.Null(schedule.TakeBuild());
        schedule.Built("Lib");
        Assert.Equal("App", schedule.TakeBuild());
    }

    [Fact]
    public void What_an_earlier_pass_has_built_is_not_built_again()
    {
        var schedule = new ProjectSchedule(["App"], ["Lib"]);
        Evaluate(schedule, "App", "Lib");
        Assert.Null(schedule.TakeEvaluation());
        Assert.Equal("App", schedule.TakeBuild());
        Assert.Equal(1, schedule.Total);
    }

    [Fact]
    public void Projects_that_reference_each_other_are_built_all_the_same()
    {
        var schedule = new ProjectSchedule(["A"], []);
        Evaluate(schedule, "A", "B", "A");
        Evaluate(schedule, "B", "A");
        Assert.Equal("B", schedule.TakeBuild());
        Assert.Null(schedule.TakeBuild());
        schedule.Built("B");
        Assert.Equal("A", schedule.TakeBuild());
        schedule.Built("A");
        Assert.Null(schedule.TakeBuild());
    }

    private static void Evaluate(ProjectSchedule schedule, string expected, params string[] references)
    {
        Assert.Equal(expected, schedule.TakeEvaluation());
        schedule.Evaluated(expected, references);
    }
}
