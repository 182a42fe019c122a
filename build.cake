// dotnet tool restore && dotnet cake                  builds and runs the fast tests
// dotnet cake --description                           lists the tasks
// dotnet cake --target=TestAll --configuration=Release

var target = Argument("target", "Default");
var configuration = Argument("configuration", "Debug");
var solution = "Sidecar.sln";
var artifacts = Directory("artifacts");

void TestSolution(string filter, bool slow) => DotNetTest(solution, new DotNetTestSettings
{
    Configuration = configuration,
    NoBuild = true,
    Filter = filter,
    EnvironmentVariables = slow ? new Dictionary<string, string> { ["SIDECAR_SLOW"] = "1" } : new Dictionary<string, string>(),
});

Task("Build")
    .Description("Builds everything; a warning is an error")
    .Does(() => DotNetBuild(solution, new DotNetBuildSettings { Configuration = configuration }));

Task("Test")
    .Description("Runs the fast tests")
    .IsDependentOn("Build")
    .Does(() => TestSolution(filter: "Speed!=Slow", slow: false));

Task("TestAll")
    .Description("Runs every test, the slow ones too")
    .IsDependentOn("Build")
    .Does(() => TestSolution(filter: null, slow: true));

Task("Tidy")
    .Description("Checks the rules of the house: sizes, dependencies, names, documentation")
    .Does(() => DotNetTest("tests/Tidy", new DotNetTestSettings { Configuration = configuration }));

Task("Docs")
    .Description("Writes docs/operations.md anew from the operation table, and what its examples print")
    .Does(() =>
    {
        foreach (var (project, test) in new[] { ("tests/EndToEnd", "ExampleTests"), ("tests/Tidy", "The_page_of_operations_is_the_table") })
            DotNetTest(project, new DotNetTestSettings
            {
                Configuration = configuration,
                Filter = $"FullyQualifiedName~{test}",
                EnvironmentVariables = new Dictionary<string, string> { ["SIDECAR_UPDATE_DOCS"] = "1" },
            });
    });

Task("Golden")
    .Description("Writes the committed bytes of the protocol anew; look at the difference before you commit it")
    .Does(() => DotNetTest("tests/Protocol", new DotNetTestSettings
    {
        Configuration = configuration,
        Filter = "FullyQualifiedName~GoldenWriteTests",
        EnvironmentVariables = new Dictionary<string, string> { ["SIDECAR_UPDATE_GOLDEN"] = "1" },
    }));

Task("Format")
    .Description("Applies the code style of .editorconfig")
    .Does(() => DotNetFormat(solution, new DotNetFormatSettings { NoRestore = true }));

Task("Bench")
    .Description("Runs the benchmarks, in Release")
    .Does(() =>
    {
        foreach (var project in GetFiles("bench/**/*.csproj"))
            DotNetRun(project.FullPath, new ProcessArgumentBuilder(), new DotNetRunSettings { Configuration = "Release" });
    });

Task("Publish")
    .Description("Puts the command line, with the analysis process beside it, into artifacts/sidecar, compiled ahead of time, and tests it")
    .Does(() =>
    {
        var published = MakeAbsolute(artifacts + Directory("sidecar"));
        DotNetPublish("apps/cli", new DotNetPublishSettings { Configuration = "Release", OutputDirectory = published });
        DotNetTest("tests/EndToEnd", new DotNetTestSettings
        {
            Configuration = configuration,
            Filter = "FullyQualifiedName~PublishedTests|FullyQualifiedName~CommandLineTests",
            EnvironmentVariables = new Dictionary<string, string> { ["SIDECAR_PUBLISHED"] = published.FullPath },
        });
    });

Task("Pack")
    .Description("Makes the packages of the libraries and, for this system, of the command in artifacts/packages")
    .Does(() =>
    {
        DotNetPack("apps/cli", new DotNetPackSettings
        {
            Configuration = "Release",
            OutputDirectory = artifacts + Directory("packages"),
            MSBuildSettings = new DotNetMSBuildSettings().WithProperty("AheadOfTime", "true"),
        });
        foreach (var library in new[] { "protocol/Sidecar.Protocol.csproj", "host/Sidecar.Host.csproj" })
            DotNetPack(library, new DotNetPackSettings { Configuration = "Release", OutputDirectory = artifacts + Directory("packages") });
    });

Task("Default")
    .Description("What to run before a commit")
    .IsDependentOn("Test");

RunTarget(target);
