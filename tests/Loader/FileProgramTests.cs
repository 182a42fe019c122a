using Sidecar.Loader.FilePrograms;
using Sidecar.Protocol.Operations;

namespace Sidecar.Loader.Tests;

public sealed class FileProgramTests
{
    [Fact]
    public async Task A_single_file_loads_as_a_program_with_its_directives()
    {
        using var folder = new TempFolder();
        folder.WriteProject("Lib/Lib.csproj", "netstandard2.0");
        folder.Write("tool.cs", """
            #!/usr/bin/env dotnet
            #:property LangVersion=preview
            #:project Lib
            Console.WriteLine();
            """);
        var load = await LoaderRun.LoadAsync(folder["tool.cs"], dataFolder: folder["data"]);
        var program = load.Project("tool");
        Assert.Equal((folder["tool.cs"], ProjectState.Loaded, null), (program.File, program.State, program.Problem));
        Assert.Contains(folder["tool.cs"], program.Arguments);
        Assert.Contains(folder["tool.cs"], program.Inputs);
        Assert.Contains("/langversion:preview", program.Arguments);
        Assert.Contains("/nullable:enable", program.Arguments);
        Assert.Contains("/features:FileBasedProgram", program.Arguments);
        Assert.Contains(program.Arguments, argument => load.Project("Lib").IsReferencedBy(argument));
        Assert.Single(program.Arguments, argument => IsGlobalUsings(argument) && File.Exists(argument));
        Assert.All(program.Outputs, output => Assert.StartsWith(folder["data"], output, StringComparison.Ordinal));
    }

    [Fact]
    public void Directives_are_read_up_to_the_code()
    {
        var directives = FileDirective.ReadAll(
        [
            "#!/usr/bin/env dotnet", "/* a", "#:sdk Hidden */", "// b", "",
            "#:sdk Microsoft.NET.Sdk.Web", "  #:package Some.Package@1.*", "#:property A=b=c",
            "#:project ../a@b/Lib", "using System;", "#:package Late@1.0.0",
        ]);
        Assert.Equal(
            [
                new FileDirective("sdk", "Microsoft.NET.Sdk.Web", null),
                new FileDirective("package", "Some.Package", "1.*"),
                new FileDirective("property", "A", "b=c"),
                new FileDirective("project", "../a@b/Lib", null),
            ],
            directives);
    }

    private static bool IsGlobalUsings(string argument) =>
        argument.EndsWith("GlobalUsings.g.cs", StringComparison.Ordinal);
}
