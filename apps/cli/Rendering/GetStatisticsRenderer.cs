using System.Globalization;
using Sidecar.Cli.Output;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Rendering;

internal sealed class GetStatisticsRenderer : RendererOf<GetStatisticsResult>
{
    protected override Finding Find(GetStatisticsResult result) => Finding.Something;

    protected override void Write(GetStatisticsResult result, Page page)
    {
        var facts = new Columns();
        facts.Add("requests", result.Requests.ToString(CultureInfo.InvariantCulture));
        facts.Add("errors", result.Errors.ToString(CultureInfo.InvariantCulture));
        facts.Add("in flight", result.InFlight.ToString(CultureInfo.InvariantCulture));
        facts.Add("memory", Quantity.Bytes(result.MemoryBytes));
        facts.Add("heap", Quantity.Bytes(result.HeapBytes));
        foreach (var sync in result.Syncs)
        {
            facts.Add("workspace", new Piece(sync.Root, Tint.Path));
            facts.Add("  load", sync.LoadMilliseconds == 0 ? "not finished" : Quantity.Time(TimeSpan.FromMilliseconds(sync.LoadMilliseconds)));
            facts.Add("  sweeps", sync.Sweeps.ToString(CultureInfo.InvariantCulture) + (sync.EarlySweeps == 0 ? "" : $", {sync.EarlySweeps} before anybody asked"));
            if (sync.Events + sync.EventsDropped > 0)
                facts.Add("  events", $"{sync.Events} seen, {sync.EventsDropped} times some were lost");
            if (sync.Sweeps > 0)
                facts.Add("  last sweep", LastSweep(sync));
        }
        facts.WriteTo(page);
    }

    private static string LastSweep(SyncStatistics sync) =>
        $"{Quantity.Time(TimeSpan.FromMicroseconds(sync.Microseconds))}, "
        + $"{Quantity.Of(sync.FilesChecked, "file")} checked, {sync.FilesReread} read again";
}
