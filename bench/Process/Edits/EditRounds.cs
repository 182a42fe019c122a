using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Sidecar.ProcessBench.Starts;

namespace Sidecar.ProcessBench.Edits;

/// <summary>Changes files and asks at once about what was just written; a wrong answer ends the run.</summary>
internal sealed class EditRounds(EditsOptions options, MeasuredProcess process, ChangedFiles files)
{
    private readonly Random _random = new(7);
    private readonly List<string> _compiled = [];
    private readonly List<string> _withMethod = [];
    private int _number;

    /// <summary>Finds out which files a project compiles, so that what is written to the end of one counts.</summary>
    public async Task FindCompiledAsync()
    {
        var linked = LinkedNames();
        foreach (var path in files.Sources)
            if (!linked.Contains(Path.GetFileName(path)) && IsBelowProject(Path.GetDirectoryName(path)) && !File.ReadAllText(path).Contains("#if", StringComparison.Ordinal)
                && await process.TryAskAsync("list", options.Solution, new { file = path }) is { } answer
                && answer.GetProperty("members").GetArrayLength() > 0)
                _compiled.Add(path);
        _withMethod.AddRange(_compiled.Where(path => MethodStart.In(File.ReadAllText(path)) is not null));
    }

    /// <summary>A local at the beginning of a method, then the references of it.</summary>
    public Task<Latencies> BodyEditsAsync() => RepeatAsync(async () =>
    {
        var (name, path) = (NewName(), _withMethod[_random.Next(_withMethod.Count)]);
        var line = files.InsertIntoMethod(path, $" int {name} = 1; {name}.ToString();");
        return await MeasureAsync("refs", new { file = path, line, text = name }, "references", expected: 1);
    });

    /// <summary>A class at the end of a file, then the references of it.</summary>
    public Task<Latencies> TextEditsAsync() => RepeatAsync(async () =>
    {
        var name = NewName();
        files.Append(Any(), $"class {name} {{ {name} self; }}");
        return await UsesAsync(name, expected: 1);
    });

    /// <summary>A new file, then the references of its class.</summary>
    public Task<Latencies> NewFilesAsync() => RepeatAsync(async () =>
    {
        var name = NewName();
        files.Add(BesideAny(name), $"class {name} {{ {name} self; }}");
        return await UsesAsync(name, expected: 1);
    });

    /// <summary>A file that is deleted again, then a search for its class.</summary>
    public Task<Latencies> DeletionsAsync() => RepeatAsync(async () =>
    {
        var name = NewName();
        var path = BesideAny(name);
        files.Add(path, $"class {name} {{ {name} self; }}");
        await UsesAsync(name, expected: 1);
        files.Delete(path);
        return await MeasureAsync("symbols", new { query = name }, "symbols", expected: 0);
    });

    /// <summary>A class at the end of a file, then a question about a type that is used all over.</summary>
    public async Task<Latencies> BigQuestionsAsync()
    {
        var expected = await CountAsync();
        return await RepeatAsync(async () =>
        {
            files.Append(Any(), $"class {NewName()} {{ }}");
            return await MeasureAsync("refs", Question, "references", expected);
        });
    }

    /// <summary>The same question, nothing changed.</summary>
    public async Task<Latencies> UnchangedAsync()
    {
        var expected = await CountAsync();
        return await RepeatAsync(() => MeasureAsync("refs", Question, "references", expected));
    }

    /// <summary>The files that can change at once; there may be fewer than asked for.</summary>
    public IReadOnlyList<string> Switchable => [.. _compiled.Take(options.Switched)];

    /// <summary>
    /// One branch after the other is checked out and then the first again, and at once the question about the type: git's times, those
    /// of the answers from files that were never seen, and those from files that were, in milliseconds.
    /// </summary>
    public async Task<(Spread Git, Spread Unseen, Spread Back)> SwitchAsync(BranchSwitch branches)
    {
        var expected = await CountAsync();
        var (git, unseen, back) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < options.Checkouts; i++)
            foreach (var other in new int?[] { i, null })
            {
                git.Add(branches.Switch(other).TotalMilliseconds);
                (other is null ? back : unseen).Add((await MeasureAsync("refs", Question, "references", expected)).TotalMilliseconds);
                await CheckAsync(other is null ? 0 : branches.Files);
            }
        return (Spread.Of(git), Spread.Of(unseen), Spread.Of(back));
    }

    // A file that several projects compile has its type in each.
    private async Task CheckAsync(int expected)
    {
        var answer = await process.AskAsync("symbols", options.Solution, new { query = BranchSwitch.OnOthers, limit = 100_000 });
        var found = answer.GetProperty("symbols").EnumerateArray().Select(symbol => symbol.GetProperty("location").GetProperty("file").GetString()).Distinct().Count();
        if (found != expected)
            throw new InvalidOperationException($"{expected} files should be those of another branch; the answer knows {found}.");
    }

    private object Question => new { symbol = options.Symbol, limit = 100_000 };

    private async Task<int> CountAsync() =>
        (await process.AskAsync("refs", options.Solution, Question)).GetProperty("references").GetArrayLength();

    private async Task<Latencies> RepeatAsync(Func<Task<TimeSpan>> round)
    {
        var times = new Latencies(options.Rounds);
        for (var i = 0; i < options.Rounds; i++)
            times.Add(await round());
        return times.Finish();
    }

    private Task<TimeSpan> UsesAsync(string name, int expected) => MeasureAsync("refs", new { symbol = name }, "references", expected);

    private async Task<TimeSpan> MeasureAsync(string operation, object arguments, string list, int expected)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var answer = await process.AskAsync(operation, options.Solution, arguments);
        var elapsed = Stopwatch.GetElapsedTime(startedAt);
        return answer.GetProperty(list).GetArrayLength() == expected
            ? elapsed
            : throw new InvalidOperationException($"{JsonSerializer.Serialize(arguments)} should have {expected} {list}: {answer}");
    }

    private string NewName() => $"SidecarEdit{++_number}";

    private string Any() => _compiled[_random.Next(_compiled.Count)];

    private string BesideAny(string name) => Path.Combine(Path.GetDirectoryName(Any())!, name + ".cs");

    // A type in a file of several projects is several types.
    private HashSet<string> LinkedNames() =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(options.Solution)!, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => XDocument.Load(project).Descendants("Compile"))
            .Select(item => (string?)item.Attribute("Include"))
            .OfType<string>()
            .SelectMany(include => include.Split(';'))
            .Select(include => include[(include.LastIndexOfAny(['/', '\\']) + 1)..]),
    ];

    // Others are taken in one by one, perhaps by several projects.
    private static bool IsBelowProject(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.EnumerateFiles(folder, "*.csproj").Any())
                return true;
        return false;
    }
}
