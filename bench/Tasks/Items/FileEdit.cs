namespace Sidecar.Tasks.Items;

/// <summary>An edit of one file.</summary>
/// <param name="File">Relative to the solution's folder.</param>
/// <param name="Find">A text that it holds once.</param>
/// <param name="Replace">What comes in its place.</param>
internal sealed record FileEdit(string File, string Find, string Replace)
{
    /// <summary>Makes it below <paramref name="folder"/>; what is given back undoes it.</summary>
    public IDisposable Apply(string folder)
    {
        var path = Path.Combine(folder, File);
        var before = System.IO.File.ReadAllBytes(path);
        var parts = System.IO.File.ReadAllText(path).Split(Find);
        if (parts.Length != 2)
            throw new InvalidDataException($"'{Find}' is {parts.Length - 1} times in {File}, not once.");
        var undo = new Undo(path, before);
        System.IO.File.WriteAllText(path, string.Join(Replace, parts));
        return undo;
    }
}
