namespace Sidecar.Tasks.Reporting;

/// <summary>The page around the table.</summary>
internal static class TaskPage
{
    /// <summary>Writes it.</summary>
    /// <param name="outcomes">Of all tasks.</param>
    /// <param name="solution">The solution's name.</param>
    /// <param name="commit">What of it is checked out.</param>
    /// <param name="list">Tokens of the list of tools.</param>
    /// <param name="instructions">Tokens of what the server tells at the start.</param>
    public static string Of(IReadOnlyList<TaskOutcome> outcomes, string solution, string commit, int list, int instructions) => $"""
        # Tasks of an agent, with Sidecar and with grep

        Written by `bench/Tasks`; `bench/README.md` says how, and how to read it. Tokens are those of `o200k_base`.

        {solution} at {commit}: `dotnet run -c Release --project bench/Tasks -- PATH/{solution} --markdown FILE`

        {TaskTable.Of(outcomes)}
        Once in a session, and not in the table: the list of tools takes {list:N0} tokens, the server's instructions {instructions:N0}.
        A client that shows a model the structured content instead of the text makes it read {TaskTable.Structured(outcomes):N0} tokens, not {outcomes.Sum(o => o.Sidecar.Out):N0}.

        """;
}
