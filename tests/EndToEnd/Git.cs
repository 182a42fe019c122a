using System.Diagnostics;
using System.Text;
using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests;

/// <summary>Runs git, as if nobody had told it anything about himself.</summary>
internal static class Git
{
    /// <summary>Runs it in <paramref name="folder"/>, waits until it has done its work, and gives what it printed.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=nobody", "-c", "user.email=nobody@example.org", "-c", "core.autocrlf=false", .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        (start.Environment["GIT_CONFIG_GLOBAL"], start.Environment["GIT_CONFIG_NOSYSTEM"]) = (Path.Combine(folder, "none"), "1");
        using var git = Process.Start(start)!;
        var said = new StringBuilder();
        git.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        git.BeginErrorReadLine();
        var output = git.StandardOutput.ReadToEnd();
        Assert.True(git.WaitForExit(Timeouts.Hang), "git does not end");
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {said}");
        return output;
    }
}
