using Sidecar.Tidy.Tests.Rules;
using Xunit;

namespace Sidecar.Tidy.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_protocol_uses_the_base_class_library_only() => Findings.AssertNone(
        In("protocol/").SelectMany(p => p.Packages.Concat(p.References).Select(used => $"{p.Path} uses {used}.")),
        "Both sides share the protocol: what needs a package belongs to one of them.");

    [Theory]
    [InlineData("host/", "protocol/")]
    [InlineData("sidecar/", "protocol/", "sidecar/")]
    [InlineData("apps/", "protocol/", "host/")]
    [InlineData("samples/", "protocol/", "host/")]
    public void A_part_references_only_what_is_below_it(string part, params string[] allowed) => Findings.AssertNone(
        from project in In(part)
        from reference in project.References
        where !allowed.Any(a => reference.StartsWith(a, StringComparison.Ordinal))
        select $"{project.Path} references {reference}.",
        $"{part} may reference {string.Join(" and ", allowed)}; a program that only has to lie beside another is built with ReferenceOutputAssembly=\"false\".");

    [Fact]
    public void Analysis_knows_nothing_of_the_server_and_the_loader_nothing_of_either() => Findings.AssertNone(
        from project in In("sidecar/Analysis/").Concat(In("sidecar/Loader/"))
        from reference in project.References
        where reference.StartsWith("sidecar/", StringComparison.Ordinal)
        select $"{project.Path} references {reference}.",
        "The server calls the analysis; the loader is a process of its own and speaks the protocol.");

    [Theory]
    [InlineData("Sidecar.Protocol.Framing")]
    [InlineData("Sidecar.Protocol.Descriptors")]
    public void Analysis_does_no_input_or_output_of_the_protocol(string framing) => Findings.AssertNone(
        Repository.In("sidecar/Analysis/").SelectMany(f => StatementRules.UsesNamespace(f, framing)),
        "A query takes a snapshot and returns a record; sidecar/Server reads and writes.");

    [Fact]
    public void Versions_of_packages_are_central() => Findings.AssertNone(
        Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(f => !f.StartsWith("tests/Fixtures/", StringComparison.Ordinal) && Repository.Read(f).Contains(" Version=\"", StringComparison.Ordinal)),
        "Put the version into Directory.Packages.props.");

    [Fact]
    public void Every_project_is_in_the_solution() => Findings.AssertNone(
        ProjectFile.All.Select(p => p.Path).Where(p => !Repository.Read("Sidecar.sln").Replace('\\', '/').Contains($"\"{p}\"", StringComparison.Ordinal)),
        "dotnet sln Sidecar.sln add PROJECT");

    [Fact]
    public void A_reference_that_is_only_built_does_not_count()
    {
        var project = ProjectFile.Parse("apps/cli/A.csproj", """
            <Project><ItemGroup>
              <ProjectReference Include="../../sidecar/Server/B.csproj" ReferenceOutputAssembly="false" />
              <ProjectReference Include="..\..\host\C.csproj" />
            </ItemGroup></Project>
            """);
        Assert.Equal(["host/C.csproj"], project.References);
    }

    private static IEnumerable<ProjectFile> In(string part) =>
        ProjectFile.All.Where(p => p.Path.StartsWith(part, StringComparison.Ordinal));
}
