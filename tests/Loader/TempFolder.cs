namespace Sidecar.Loader.Tests;

/// <summary>A folder of a test's own, deleted at its end.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("loader tests ");

    public string this[string relative] => Path.Combine(_folder.FullName, relative);

    public void Write(string relative, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], content);
    }

    public void WriteProject(string relative, string framework = "net10.0", string content = "")
    {
        var property = framework.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Write(
            relative,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><{property}>{framework}</{property}></PropertyGroup>
              {content}
            </Project>
            """);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
