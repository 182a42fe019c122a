namespace Sidecar.Cli.Help;

/// <summary>What the help of the whole command says beyond its verbs and options.</summary>
internal static class RootNotes
{
    public const string Text = """
        Examples:
          sidecar refs OrderService.Place          where a method is used
          sidecar hover src/Orders.cs:12:17        what is at that line and column
          sidecar defs --file a.cs --line 3 --text Place
          sidecar symbols OrdServ --json           the result as JSON
          sidecar projects --workspace ~/shop      what was loaded, and what was not
          sidecar doctor                           what is wrong, and the command that mends it

        Exit codes:
          0    something was found
          1    nothing was found, and that is proven; or the symbol does not exist or is ambiguous; doctor: something is not well
          2    the command line makes no sense; nothing was started
          3    the request failed
          4    the sidecar could not be started, or was lost
          5    nothing was found, but the answer is not complete, so that proves nothing
          124  the deadline passed
          130  cancelled with Ctrl-C

        Answers go to standard output; errors, warnings and progress to standard error.

        """;
}
