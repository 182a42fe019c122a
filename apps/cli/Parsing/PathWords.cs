using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Parsing;

/// <summary>Makes paths absolute, and refuses those that lead nowhere.</summary>
internal static class PathWords
{
    /// <summary>Replaces each path in <paramref name="words"/>, which starts from <paramref name="folder"/>, by the whole of it.</summary>
    /// <exception cref="UsageException">There is nothing at a path.</exception>
    public static void MakeAbsolute(Operation operation, Dictionary<string, string> words, string folder)
    {
        foreach (var parameter in operation.Parameters)
            if (parameter.Kind == ParameterKind.Path && words.TryGetValue(parameter.Name, out var path))
                words[parameter.Name] = Existing(path, folder);
    }

    /// <summary>The whole of <paramref name="path"/>, which starts from <paramref name="folder"/>.</summary>
    /// <exception cref="UsageException">There is nothing.</exception>
    public static string Existing(string path, string folder)
    {
        var absolute = Path.GetFullPath(path, folder);
        return Path.Exists(absolute)
            ? absolute
            : throw new UsageException($"There is no file or folder '{path}' (looked for {absolute}).");
    }
}
