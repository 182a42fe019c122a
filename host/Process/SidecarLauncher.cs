using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Sidecar.Protocol;
using Sidecar.Protocol.Processes;

namespace Sidecar.Host.Processes;

/// <summary>Starts <c>dotnet Sidecar.Server.dll …</c>, after a look at what can be missing.</summary>
internal sealed class SidecarLauncher(SidecarHostOptions options) : ISidecarLauncher
{
    /// <summary>Looks for what a start needs, without starting.</summary>
    /// <exception cref="SidecarStartException">Something is missing.</exception>
    public static void Check(SidecarHostOptions options)
    {
        _ = ServerLocation.Find(options.ServerPath);
        _ = FindDotnet();
    }

    public ISidecarProcess Launch(IReadOnlyList<string> arguments)
    {
        var server = ServerLocation.Find(options.ServerPath);
        var dotnet = FindDotnet();
        try
        {
            return SidecarProcess.Start(Describe(dotnet, server, arguments));
        }
        catch (Win32Exception e)
        {
            throw new SidecarStartException(
                $"'{dotnet}' could not be started: {e.Message} (error {e.NativeErrorCode}). {Remedy(e.NativeErrorCode)}", inner: e)
            {
                IsPermanent = e.NativeErrorCode is FileNotFound or AccessDenied,
            };
        }
    }

    private static string FindDotnet() => DotnetMuxer.Find() ?? throw new SidecarStartException(
        "No 'dotnet' was found by DOTNET_HOST_PATH, beside the running .NET, by DOTNET_ROOT or on PATH. "
        + "Install .NET, or set DOTNET_ROOT to its folder.")
    {
        IsPermanent = true,
    };

    private const int FileNotFound = 2;
    private const int AccessDenied = 13;
    private const int TryAgain = 11;
    private const int OutOfMemory = 12;
    private const int TooManyFiles = 24;

    private static string Remedy(int error) => error switch
    {
        TryAgain => "The limit of processes is reached (ulimit -u).",
        OutOfMemory => "The machine is out of memory.",
        TooManyFiles => "The limit of open files is reached (ulimit -n).",
        _ => "Check that the .NET installation is complete and executable.",
    };

    private ProcessStartInfo Describe(string dotnet, string server, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            // Not the workspace: a process keeps its working directory from being removed or unmounted.
            WorkingDirectory = Path.GetDirectoryName(server),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.ArgumentList.Add(server);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (options.Untrusted)
            start.ArgumentList.Add("--untrusted");
        ChildEnvironment.Apply(start.Environment, options.Environment);
        start.Environment[SidecarEnvironment.HostPid] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return start;
    }
}
