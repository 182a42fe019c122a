namespace Sidecar.TestKit.Changes;

/// <summary>
/// A source file of which it is known where it uses <c>Target</c>: a field a line, of that type or of another whose name is as
/// long, so that two contents can have one size.
/// </summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Fields">Whether each field is of the type that is asked about.</param>
/// <param name="HasBranch">Whether there is another use that only counts where EXTRA is defined.</param>
public sealed record ChangingFile(string Name, bool[] Fields, bool HasBranch)
{
    /// <summary>One with random fields.</summary>
    public static ChangingFile Random(Random random, string name) =>
        new(name, [.. Enumerable.Range(0, 4).Select(_ => random.Next(2) == 0)], random.Next(3) == 0);

    /// <summary>What is in the file.</summary>
    public string Text
    {
        get
        {
            var lines = Fields.Select((isTarget, i) => $"{(isTarget ? "Target" : "Tarpit")}? f{i};").Prepend($"class {Name} {{");
            if (HasBranch)
                lines = lines.Concat(["#if EXTRA", "Target? extra;", "#endif"]);
            return string.Join('\n', [.. lines, "}"]);
        }
    }

    /// <summary>The line of the use that only counts where EXTRA is defined.</summary>
    public int BranchLine => Fields.Length + 3;

    /// <summary>The lines of the uses.</summary>
    public IEnumerable<int> Uses(bool hasExtra)
    {
        for (var i = 0; i < Fields.Length; i++)
            if (Fields[i])
                yield return i + 2;
        if (HasBranch && hasExtra)
            yield return BranchLine;
    }

    /// <summary>Another content of the same size.</summary>
    public ChangingFile Turned(Random random)
    {
        var fields = (bool[])Fields.Clone();
        fields[random.Next(fields.Length)] ^= true;
        return this with { Fields = fields };
    }
}
