using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Loading;
using Sidecar.Server.Tests.Indexing;
using Sidecar.TestKit;

namespace Sidecar.Server.Tests.Forms;

/// <summary>A marked-up fixture as projects of a form.</summary>
internal sealed class FormWorkspace : IDisposable
{
    private const string Reference = "App -> Lib";

    private readonly TempFolder _generators = new();
    private readonly TestWorkspace _workspace;

    public FormWorkspace(Form form, string code)
    {
        _workspace = form is Form.Linked or Form.LinkedNew || !code.Contains("//- /App/", StringComparison.Ordinal) ? TestWorkspace.Of(code) : TestWorkspace.Of(code, Reference);
        Snapshot = TestWorkspace.BuildOf(_workspace.Target, [.. _workspace.Projects.SelectMany(project => In(form, project))], _workspace.Disk);
    }

    public Snapshot Snapshot { get; }

    public CodeFixture Fixture => _workspace.Fixture;

    public string File => Fixture.Caret.File.TrimStart('/');

    public int Line => Fixture.Caret.Line;

    public int Column => Fixture.Caret.Column;

    /// <summary>Fails unless <paramref name="places"/> are the marked ones.</summary>
    public void AssertFound(IEnumerable<CodeLocation> places) => Fixture.AssertFound(_workspace.SpansOf(places));

    public void Dispose()
    {
        _workspace.Dispose();
        _generators.Dispose();
    }

    private LoadedProject[] In(Form form, LoadedProject project) => form switch
    {
        Form.Program => [With(project, "/target:exe")],
        Form.FileProgram => [With(project, "/target:exe", "/features:FileBasedProgram")],
        Form.Frameworks => [project with { Framework = "net9.0" }, With(project, "/define:NEW") with { Outputs = [] }],
        Form.Linked when IsApp(project) => [With(project, _workspace.PathOf("/Lib/Shared.cs"))],
        Form.LinkedNew when IsApp(project) => [With(project, _workspace.PathOf("/Lib/Shared.cs"), "/define:NEW")],
        Form.ExternAlias => [project with { Arguments = [.. project.Arguments.Select(AsOld)] }],
        Form.Generator => [With(project, "/analyzer:" + TestGenerator.WriteTo(_generators, "Of" + Path.GetFileNameWithoutExtension(project.File)))],
        Form.Razor => [With(project, "/analyzer:" + PageGenerator.WriteTo(_generators), "/additionalfile:" + _workspace.PathOf("/Page.razor"))],
        _ => [project],
    };

    private static bool IsApp(LoadedProject project) => project.File.EndsWith("App.csproj", StringComparison.Ordinal);

    private static LoadedProject With(LoadedProject project, params string[] more) => project with { Arguments = [.. project.Arguments, .. more] };

    private static string AsOld(string argument) =>
        argument.EndsWith("Lib.dll", StringComparison.Ordinal) ? argument.Replace("/reference:", "/reference:Old=", StringComparison.Ordinal) : argument;
}
