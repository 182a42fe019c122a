using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Tests;

public sealed class EveryFormTests(EveryFormTree tree) : IClassFixture<EveryFormTree>
{
    [Theory]
    [InlineData("Multi", "net10.0")]
    [InlineData("Multi", "netstandard2.0")]
    [InlineData("Central", "net10.0")]
    [InlineData("Friendly", "net10.0")]
    [InlineData("RazorLib", "net10.0")]
    [InlineData("Sharing", "net10.0")]
    [InlineData("OurSdk", "net10.0")]
    [InlineData("UsesOlder", "net10.0")]
    public void A_sound_project_is_loaded_whatever_lies_beside_it(string name, string framework)
    {
        var project = tree.Load.Project(name, framework);
        Assert.Equal((ProjectState.Loaded, null, null), (project.State, project.Problem, project.Command));
    }

    [Theory]
    [InlineData("Shared", ProjectState.Skipped, "A shared project has no compilation of its own", null)]
    [InlineData("UnknownSdk", ProjectState.Failed, "MSB4236: The SDK 'No.Such.Sdk/1.0.0' specified could not be found.", null)]
    [InlineData("Future", ProjectState.Partial, "NETSDK1045: The current .NET SDK does not support targeting .NET 99.0.", null)]
    [InlineData("Phone", ProjectState.Partial, "NETSDK1147: ", "dotnet workload restore")]
    [InlineData("Desktop", ProjectState.Failed, "NETSDK1100: ", null)]
    [InlineData("Framework48", ProjectState.Partial, "NU1100: ", "dotnet restore")]
    [InlineData("Older", ProjectState.Partial, "NU1100: ", "dotnet restore")]
    [InlineData("Legacy", ProjectState.Partial, "MSB3245: ", "nuget restore")]
    public void A_project_that_cannot_be_loaded_in_full_says_why_and_names_the_command(
        string name, ProjectState state, string problem, string? command)
    {
        var project = tree.Load.Project(name);
        Assert.Equal(state, project.State);
        Assert.StartsWith(problem, project.Problem, StringComparison.Ordinal);
        Assert.Equal(command is null ? null : $"{command} \"{project.File}\"", project.Command);
    }

    [Theory]
    [InlineData("UnknownSdk", "\"msbuild-sdks\" in global.json")]
    [InlineData("Desktop", "EnableWindowsTargeting")]
    public void Where_no_command_helps_the_problem_says_what_to_change(string name, string advice) =>
        Assert.Contains(advice, tree.Load.Project(name).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("Central", "polly.core/8.9.1/")]
    [InlineData("RazorLib", "Page.razor")]
    [InlineData("RazorLib", "Microsoft.CodeAnalysis.Razor.Compiler")]
    [InlineData("Sharing", "Shared/Shared.cs")]
    [InlineData("OurSdk", "OUR_SDK")]
    public void The_compiler_gets_what_the_form_stands_for(string name, string part) =>
        Assert.Contains(tree.Load.Project(name).Arguments, argument => argument.Contains(part, StringComparison.OrdinalIgnoreCase));
}
