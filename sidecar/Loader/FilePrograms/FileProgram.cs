using System.Security.Cryptography;
using System.Text;
using Sidecar.Loader.Sdks;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.FilePrograms;

/// <summary>A C# file that is a program of its own, and the project that stands for it.</summary>
/// <param name="Source">The C# file, absolute.</param>
/// <param name="Project">The project, in a folder that outlives the load: generated sources lie there, too.</param>
internal sealed record FileProgram(string Source, string Project)
{
    private const int HashCharacters = 16;

    /// <summary>Writes the project, unless it is there already; a changed one has to be restored again.</summary>
    public static FileProgram Prepare(string source, RegisteredSdk sdk)
    {
        var folder = CreateFolder(source);
        var project = Path.Combine(folder, Path.GetFileNameWithoutExtension(source) + ".csproj");
        var framework = $"net{string.Join('.', sdk.Version.Split('.').Take(2))}";
        var text = new FileProjectText(source, folder, framework).Write(FileDirective.ReadAll(File.ReadLines(source)));
        if (!File.Exists(project) || !string.Equals(File.ReadAllText(project), text, StringComparison.Ordinal))
        {
            File.Delete(Path.Combine(folder, "obj", "project.assets.json"));
            File.WriteAllText(project, text);
        }
        return new FileProgram(source, project);
    }

    /// <summary>A result about the project, told about the file that the user knows.</summary>
    public LoadedProject Present(LoadedProject loaded) =>
        !string.Equals(loaded.File, Project, PathRules.Comparison) ? loaded : loaded with
        {
            File = Source,
            Inputs = [Source, .. loaded.Inputs.Where(input => !string.Equals(input, Project, PathRules.Comparison))],
        };

    private static string CreateFolder(string source)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..HashCharacters];
        var root = data.Length > 0 ? data : Path.GetTempPath();
        var name = Path.GetFileNameWithoutExtension(source);
        var folder = Path.Combine(root, "sidecar", "files", $"{name}-{hash}");
        Directory.CreateDirectory(Path.Combine(folder, "obj"));
        return folder;
    }
}
