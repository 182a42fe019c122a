using Sidecar.Protocol.Messages;
using Spectre.Console;

namespace Sidecar.Cli.Output;

/// <summary>Shows a spinner and the loading progress while an answer is awaited.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs <paramref name="work"/> beside a spinner on the terminal <paramref name="error"/>, which is gone afterwards.</summary>
    public static async Task<T> RunAsync<T>(TextWriter error, bool colour, Func<IProgress<ProgressReport>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(error),
        });
        return await console.Status()
            .Spinner(Spinner.Known.Dots)
            .StartAsync("starting", context => work(new StatusLine(context)));
    }

    /// <summary>How far it is, in one line: <c>loading projects (3 of 12)</c>.</summary>
    public static string Text(ProgressReport report) => report switch
    {
        { Total: { } total } => $"{report.Message} ({report.Done} of {total})",
        { Done: > 0 } => $"{report.Message} ({report.Done})",
        _ => report.Message,
    };

    private sealed class StatusLine(StatusContext context) : IProgress<ProgressReport>
    {
        public void Report(ProgressReport value) => context.Status(Markup.Escape(Ansi.Clean(Text(value))));
    }
}
