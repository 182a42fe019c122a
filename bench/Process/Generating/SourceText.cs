using System.Globalization;

namespace Sidecar.ProcessBench.Generating;

/// <summary>The text of one generated source file: an interface, a record, an enumeration and a class that uses other projects.</summary>
internal static class SourceText
{
    /// <summary>What every other file uses; the first file of the first project.</summary>
    public static string Foundation { get; } = $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        namespace {{ProjectShape.NameOf(0)}};

        /// <summary>What can be counted.</summary>
        public interface ICountable
        {
            int Total(int seed);
        }

        /// <summary>A value or the reason why there is none.</summary>
        public readonly record struct Outcome<T>(T? Value, string? Problem)
        {
            public bool Succeeded => Problem is null;

            public Outcome<TOther> Map<TOther>(Func<T, TOther> map) =>
                Succeeded ? new Outcome<TOther>(map(Value!), null) : new Outcome<TOther>(default, Problem);
        }

        /// <summary>Keeps things by their key.</summary>
        public interface IKeeper<TKey, TValue> where TKey : notnull
        {
            Task<Outcome<TValue>> FindAsync(TKey key, CancellationToken cancellation);

            void Keep(TKey key, TValue value);
        }

        """;

    /// <summary>File <paramref name="file"/> of <paramref name="project"/>.</summary>
    public static string Of(ProjectShape project, int file, IReadOnlyList<ProjectShape> all)
    {
        var type = Words.TypeOf(file);
        var number = project.Index * 31 + file;
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using {{ProjectShape.NameOf(0)}};

            namespace {{project.Name}};

            {{Declarations(type)}}

            /// <summary>Counts, keeps and describes.</summary>
            public sealed class {{type}} : ICountable, IKeeper<string, {{type}}Entry>
            {
            {{State(type, number)}}

            {{Behaviour(type, number)}}

            {{string.Join("\n\n", Neighbours(project, file, all).Select((other, turn) => Call(other, turn)))}}
            }

            """;
    }

    private static string Declarations(string type) => $$"""
        public enum {{type}}State
        {
            New,
            Open,
            Closed,
        }

        public sealed record {{type}}Entry(string Key, int Count, {{type}}State State)
        {
            public decimal Weight { get; init; } = 1.5m;

            public bool IsOpen => State is {{type}}State.New or {{type}}State.Open;
        }
        """;

    private static string State(string type, int number) => $$"""
            private readonly Dictionary<string, {{type}}Entry> _entries = new(StringComparer.Ordinal);
            private readonly List<ICountable> _parts = [];
            private int _revision = {{number.ToString(CultureInfo.InvariantCulture)}};

            public event EventHandler<{{type}}Entry>? Kept;

            public int Revision => _revision;

            public static {{type}} Create() => new();

            public void Add(ICountable part)
            {
                ArgumentNullException.ThrowIfNull(part);
                _parts.Add(part);
                _revision++;
            }
        """;

    private static string Behaviour(string type, int number) => $$"""
            public int Total(int seed)
            {
                var total = seed;
                foreach (var entry in _entries.Values.Where(entry => entry.IsOpen))
                {
                    total += entry.Count;
                    if (total > {{1000 + number}})
                        total -= _revision;
                }
                return total + _parts.Sum(part => part.Total(seed / 2));
            }

            public Task<Outcome<{{type}}Entry>> FindAsync(string key, CancellationToken cancellation)
            {
                cancellation.ThrowIfCancellationRequested();
                var found = _entries.TryGetValue(key, out var entry)
                    ? new Outcome<{{type}}Entry>(entry, null)
                    : new Outcome<{{type}}Entry>(null, $"There is no {key} in revision {_revision}.");
                return Task.FromResult(found);
            }

            public void Keep(string key, {{type}}Entry value)
            {
                _entries[key] = value with { Count = value.Count + 1 };
                Kept?.Invoke(this, value);
            }

            public IReadOnlyList<TResult> Select<TResult>(Func<{{type}}Entry, TResult> choose) where TResult : notnull =>
                [.. _entries.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(choose)];
        """;

    // A few types of the projects that are referenced, and one of this project.
    private static IEnumerable<string> Neighbours(ProjectShape project, int file, IReadOnlyList<ProjectShape> all)
    {
        if (file > 0)
            yield return $"{project.Name}.{Words.TypeOf(file - 1)}";
        foreach (var other in project.References.Select(index => all[index]))
            yield return $"{other.Name}.{Words.TypeOf((file * 5 + project.Index) % other.Files)}";
    }

    private static string Call(string other, int turn) => $$"""
            public async Task<int> Ask{{turn}}Async(string key, CancellationToken cancellation)
            {
                var other = {{other}}.Create();
                other.Add(this);
                var found = await other.FindAsync(key, cancellation);
                var count = found.Map(entry => entry.Count + other.Revision);
                return count.Succeeded ? count.Value + Total(other.Total({{turn}})) : _revision;
            }
        """;
}
