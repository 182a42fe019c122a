using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Parsing;

/// <summary>Understands the words that point at code, and refuses those that point nowhere.</summary>
internal static class PlaceWords
{
    /// <summary>
    /// <paramref name="words"/> with <c>src/A.cs:12:5</c> in place of a symbol taken apart into file, line and column,
    /// where <paramref name="operation"/> takes them.
    /// </summary>
    /// <exception cref="UsageException">The words contradict each other or say too little.</exception>
    public static Dictionary<string, string> Interpret(Operation operation, IReadOnlyDictionary<string, string> words)
    {
        var result = new Dictionary<string, string>(words);
        if (!Takes(operation, "symbol") || !Takes(operation, "file"))
            return result;
        if (result.TryGetValue("symbol", out var symbol) && FilePlace.Parse(symbol) is { } place)
        {
            result.Remove("symbol");
            Put(operation, result, "file", place.File);
            Put(operation, result, "line", place.Line);
            Put(operation, result, "column", place.Column);
        }
        Check(operation, result);
        return result;
    }

    private static void Put(Operation operation, Dictionary<string, string> words, string name, string? word)
    {
        var parameter = operation.Parameters.FirstOrDefault(p => p.Name == name);
        if (parameter is null || word is null)
            return;
        if (ParameterCheck.Complaint(parameter, "--" + name, word) is { } complaint)
            throw new UsageException(complaint);
        if (!words.TryAdd(name, word))
            throw new UsageException($"The {name} is given twice: '{word}' and --{name} {words[name]}.");
    }

    private static void Check(Operation operation, Dictionary<string, string> words)
    {
        var hasFile = words.ContainsKey("file");
        if (!hasFile && !words.ContainsKey("symbol"))
            throw new UsageException(Takes(operation, "line")
                ? $"Say what to look at: sidecar {operation.Name} Type.Member, or sidecar {operation.Name} src/File.cs:12"
                : $"Say what to look at: sidecar {operation.Name} Type, or sidecar {operation.Name} src/File.cs");
        if (!hasFile && words.ContainsKey("line"))
            throw new UsageException("--line needs a file: add --file path.");
        var hasLine = words.ContainsKey("line");
        foreach (var name in new[] { "column", "text" })
            if (!hasLine && words.ContainsKey(name))
                throw new UsageException($"--{name} needs a line: add --line number.");
        if (hasFile && !hasLine && Takes(operation, "line") && !(operation == FindOccurrences.Operation && words.ContainsKey("symbol")))
            throw new UsageException($"Say which line: sidecar {operation.Name} {words["file"]}:12");
    }

    private static bool Takes(Operation operation, string name) => operation.Parameters.Any(p => p.Name == name);
}
