using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Answers;
using Sidecar.Protocol.Messages;
using Sidecar.Protocol.Operations;

namespace Sidecar.Analysis.Paging;

/// <summary>How large an answer may be.</summary>
/// <param name="Limit">In entries.</param>
/// <param name="Bytes">In bytes of its JSON; null for no bound.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageSize(int Limit, int? Bytes)
{
    // What stands beside the list gets these shares at most, so that some of the list is always there.
    private const int SideShare = 4;
    private const int CandidateShare = 2;
    private const int LongestText = 400;

    /// <summary>What <paramref name="request"/> allows: each of limit and budget alone lifts the other.</summary>
    public static PageSize Of(PagedRequest request) => (request.Limit, request.Budget) switch
    {
        (null, null) => new(Protocol.Operations.Limit.Default, BytesOf(Budget.Default)),
        ({ } limit, null) => new(limit, Bytes: null),
        (null, { } budget) => new(Protocol.Operations.Limit.Max, BytesOf(budget)),
        ({ } limit, { } budget) => new(limit, BytesOf(budget)),
    };

    /// <summary>As many of a list beside the main one as there is room for, one at least.</summary>
    public IReadOnlyList<T> Side<T>(IReadOnlyList<T> list)
        where T : notnull => First(list, SideShare);

    /// <summary><paramref name="resolution"/> with as many candidates as there is room for, one at least. Its note says of how many.</summary>
    public Resolution Fit(Resolution resolution) =>
        resolution.Candidates is { } candidates ? resolution with { Candidates = First(candidates, CandidateShare) } : resolution;

    /// <summary><paramref name="answer"/> with as many gaps as there is room for, one at least.</summary>
    public AnswerInfo Fit(AnswerInfo answer)
    {
        if (answer.Gaps is not { } gaps || Bytes is null)
            return answer;
        var some = Side([.. gaps.Select(gap => gap with { Message = Shorten(gap.Message) })]);
        return answer with { Gaps = some, GapsCutFrom = some.Count < gaps.Count ? gaps.Count : null };
    }

    private static int BytesOf(int tokens) => tokens * Budget.BytesPerToken;

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";

    private IReadOnlyList<T> First<T>(IReadOnlyList<T> list, int share)
        where T : notnull
    {
        if (Bytes is not { } bytes)
            return list;
        var type = TypeOf<T>();
        var room = bytes / share;
        var count = 0;
        while (count < list.Count && (room -= MessageWriter.Measure(list[count], type) + 1) >= 0)
            count++;
        return count == list.Count ? list : [.. list.Take(Math.Max(count, 1))];
    }

    /// <summary>How an entry is written.</summary>
    public static JsonTypeInfo TypeOf<T>() => ProtocolJson.Default.GetTypeInfo(typeof(T))!;
}
