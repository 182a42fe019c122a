using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Symbols;
using Sidecar.Analysis.Workspaces;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Errors;

namespace Sidecar.Analysis.Texts;

/// <summary>What was found in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Role">What it is.</param>
/// <param name="Positions">Where, one a line.</param>
internal sealed record FileMatches(SearchedFile File, FileRole Role, IReadOnlyList<int> Positions)
{
    /// <summary>
    /// The matches in <paramref name="files"/>, those that begin in <paramref name="place"/> if that is given, in the order of answers, and
    /// how many files were looked at whole. With <paramref name="time"/>, as many as there is time for.
    /// </summary>
    /// <exception cref="RequestException">The pattern takes too long.</exception>
    public static (IReadOnlyList<TextMatch> Matches, int Whole) In(
        IEnumerable<SearchedFile> files, TextPattern pattern, TextPlace? place, Func<string, SourceText, FileRole> role, SoonEnough? time, CancellationToken cancellation)
    {
        var found = new ConcurrentBag<FileMatches>();
        var whole = 0;
        try
        {
            Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation }, (file, loop) =>
            {
                if (!GoesOn())
                    loop.Stop();
                else if (file.Text() is var text && Look(file, text, pattern, place, GoesOn, cancellation) is { Count: > 0 } positions)
                    found.Add(new FileMatches(file, file.IsCode ? role(file.Path, text) : FileRole.Product, positions));
                if (GoesOn())
                    Interlocked.Increment(ref whole);
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.Any(inner => inner is RegexMatchTimeoutException))
        {
            throw TextPattern.TooSlow();
        }
        return (Order(found), whole);

        bool GoesOn()
        {
            cancellation.ThrowIfCancellationRequested();
            return time?.IsOver != true;
        }
    }

    private static TextMatch[] Order(IEnumerable<FileMatches> found) =>
    [
        .. found.OrderBy(one => one.Role)
            .ThenBy(one => !one.File.IsCode)
            .ThenBy(one => one.File.Path, StringComparer.Ordinal)
            .SelectMany(one => one.Positions, (one, position) => new TextMatch(one.File, position)),
    ];

    private static IReadOnlyList<int> Look(
        SearchedFile file, SourceText text, TextPattern pattern, TextPlace? place, Func<bool> goesOn, CancellationToken cancellation)
    {
        if (place is not { } wanted)
            return pattern.Find(text, wanted: null, goesOn);
        if (!file.IsCode)
            return [];
        SyntaxTree[]? trees = null;
        return pattern.Find(
            text,
            at => TextPlaces.IsOf(TextPlaces.Of(trees ??= file.Parse(cancellation), at, cancellation).Place, wanted),
            goesOn);
    }
}
