using Sidecar.Mcp.Tools;
using Sidecar.TestKit;

namespace Sidecar.Mcp.Tests;

public sealed class PageTests
{
    [Fact]
    public void The_page_lists_the_tools_and_what_they_ask()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "mcp.md"));
        var rows = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Trim());
        var tools = ToolSets.Everyday.Select(tool => $"| `{tool.Name}` | `{tool.Operation!.Name}` |");
        Assert.Equal(tools, rows.Where(row => !row.Contains(OtherTools.Name, StringComparison.Ordinal)));
        Assert.Contains(rows, row => row.StartsWith($"| `{OtherTools.Name}` |", StringComparison.Ordinal));
    }
}
