using System.Text.Json;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Packages;

/// <summary>Understands an assets file.</summary>
internal static class AssetsText
{
    /// <summary>What it says for <paramref name="framework"/>, for the only one when that is null; null when it does not know it.</summary>
    /// <exception cref="InvalidOperationException">It has another form.</exception>
    public static RestoredProject? Of(JsonElement root, string? framework)
    {
        if (Find(root, "project") is not { } project || FrameworkOf(project, framework) is not { } here)
            return null;
        var target = TargetOf(root, here.Name);
        var asked = AskedOf(here.Value);
        var resolved = ResolvedOf(target?.Value);
        var direct = asked.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => new ProjectPackage(pair.Key) { Asked = pair.Value, Resolved = resolved.GetValueOrDefault(pair.Key) });
        var others = resolved.Where(pair => !asked.ContainsKey(pair.Key)).OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => new ProjectPackage(pair.Key) { Resolved = pair.Value, Transitive = true });
        return new RestoredProject([.. direct, .. others], [.. MessagesOf(root, target?.Name)]);
    }

    private static JsonProperty? FrameworkOf(JsonElement project, string? framework) =>
        Entries(project, "frameworks").Where(one => framework is null
                || one.NameEquals(framework) || (Find(one.Value, "targetAlias") is { } alias && alias.ValueEquals(framework)))
            .Select(one => (JsonProperty?)one).FirstOrDefault();

    // The target of no runtime, which is called as the framework is, or by its long name.
    private static JsonProperty? TargetOf(JsonElement root, string framework)
    {
        JsonProperty[] targets = [.. Entries(root, "targets").Where(target => !target.Name.Contains('/', StringComparison.Ordinal))];
        string[] names = [framework, LongName(framework)];
        return targets is [var only] ? only : targets.Where(target => names.Contains(target.Name, StringComparer.OrdinalIgnoreCase)).Select(target => (JsonProperty?)target).FirstOrDefault();
    }

    private static string LongName(string framework)
    {
        if (framework.StartsWith("netstandard", StringComparison.OrdinalIgnoreCase))
            return ".NETStandard,Version=v" + framework["netstandard".Length..];
        if (framework.StartsWith("netcoreapp", StringComparison.OrdinalIgnoreCase))
            return ".NETCoreApp,Version=v" + framework["netcoreapp".Length..];
        return framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) && !framework.Contains('.', StringComparison.Ordinal)
            ? ".NETFramework,Version=v" + string.Join('.', framework["net".Length..].AsEnumerable())
            : framework;
    }

    private static Dictionary<string, string?> AskedOf(JsonElement framework) => Entries(framework, "dependencies")
        .Where(one => Find(one.Value, "target") is not { } kind || kind.ValueEquals("Package"))
        .ToDictionary(one => one.Name, one => Find(one.Value, "version") is { } version ? Short(version.GetString()!) : null, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string> ResolvedOf(JsonElement? target) => target is not { } packages
        ? []
        : packages.EnumerateObject()
            .Where(one => Find(one.Value, "type") is { } type && type.ValueEquals("package"))
            .Select(one => one.Name.Split('/'))
            .ToDictionary(parts => parts[0], parts => parts[^1], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<RestoreMessage> MessagesOf(JsonElement root, string? target)
    {
        if (Find(root, "logs") is not { ValueKind: JsonValueKind.Array } logs)
            yield break;
        foreach (var log in logs.EnumerateArray())
            if (Find(log, "code") is { } code && Find(log, "message") is { } message && IsOf(log, target))
                yield return new RestoreMessage(code.GetString()!, SeverityOf(log), message.GetString()!) { Package = Find(log, "libraryId")?.GetString() };
    }

    private static bool IsOf(JsonElement log, string? target) =>
        target is null || Find(log, "targetGraphs") is not { } graphs || graphs.EnumerateArray().Any(graph => graph.GetString()!.Split('/')[0].Equals(target, StringComparison.OrdinalIgnoreCase));

    private static Severity SeverityOf(JsonElement log) => Find(log, "level")?.GetString() switch
    {
        "Error" => Severity.Error,
        "Warning" => Severity.Warning,
        _ => Severity.Info,
    };

    // As projects write it: at least that version.
    private static string Short(string range) =>
        range.StartsWith('[') && range.EndsWith(", )", StringComparison.Ordinal) ? range[1..^3] : range;

    private static JsonElement? Find(JsonElement owner, string name) => owner.TryGetProperty(name, out var found) ? found : null;

    private static IEnumerable<JsonProperty> Entries(JsonElement owner, string name) =>
        Find(owner, name) is { } found ? found.EnumerateObject() : Enumerable.Empty<JsonProperty>();
}
