using System.Text.Json;

namespace Sidecar.Host.Trusting;

/// <summary>
/// The file of a <see cref="TrustStore"/>: <c>{"trusted":["/home/you/shop"]}</c>. It is replaced as a whole, and only by one program at a time.
/// </summary>
internal static class TrustFile
{
    private const string Trusted = "trusted";
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>What is in it; nothing when it is not there.</summary>
    public static TrustedFolders Read(string file)
    {
        try
        {
            if (!File.Exists(file))
                return new TrustedFolders([], Problem: null);
            return OpenToOthers(file) is { } open ? Nothing(file, $"others may write {open}") : new TrustedFolders(FoldersIn(File.ReadAllBytes(file)), Problem: null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidDataException or InvalidOperationException)
        {
            return Nothing(file, e.Message);
        }
    }

    /// <summary>Puts what <paramref name="change"/> makes of its folders in their place.</summary>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public static void Change(string file, Func<IEnumerable<string>, IEnumerable<string>> change)
    {
        CreateFolder(Path.GetDirectoryName(file)!);
        using var alone = Open(file + ".lock", FileMode.OpenOrCreate);
        var before = Read(file);
        if (before.Problem is not null)
            throw new IOException(before.Problem);
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var written = Open(temporary, FileMode.CreateNew))
                Write(written, change(before.Folders).Distinct(TrustedFolders.Comparer).Order(StringComparer.Ordinal));
            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Write(FileStream file, IEnumerable<string> folders)
    {
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray(Trusted);
            foreach (var folder in folders)
                json.WriteStringValue(folder);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        file.Flush(flushToDisk: true);
    }

    private static string[] FoldersIn(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty(Trusted, out var list) || list.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException($"it holds no list '{Trusted}'");
        return [.. list.EnumerateArray().Select(folder => folder.ValueKind == JsonValueKind.String && Path.IsPathFullyQualified(folder.GetString()!)
            ? folder.GetString()!
            : throw new InvalidDataException($"{folder.GetRawText()} is not an absolute path"))];
    }

    private static TrustedFolders Nothing(string file, string reason) =>
        new([], $"{file} cannot be relied on, so nothing is trusted: {reason.TrimEnd('.')}. Delete it, and trust again what you would build.");

    // Whoever may write the folder can put another file there.
    private static string? OpenToOthers(string file)
    {
        foreach (var path in new[] { file, Path.GetDirectoryName(file)! })
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
                return path;
        return null;
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnFile | UnixFileMode.UserExecute);
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnFile;
        return new FileStream(path, options);
    }
}
