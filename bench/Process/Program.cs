using Sidecar.ProcessBench;
using Sidecar.ProcessBench.Edits;
using Sidecar.ProcessBench.Generating;
using Sidecar.ProcessBench.Hot;
using Sidecar.ProcessBench.Settings;
using Sidecar.ProcessBench.Starts;

switch (args)
{
    case ["echo"]:
        BareChild.Run();
        return 0;
    case ["roundtrip", .. var options]:
        await RoundTrip.RunAsync(server: options is ["--server", var path] ? Path.GetFullPath(path) : null);
        return 0;
    case ["start", .. var options]:
        return await StartCommand.RunAsync(options);
    case ["hot", .. var options]:
        return await HotCommand.RunAsync(options);
    case ["edits", .. var options]:
        return await EditsCommand.RunAsync(options);
    case ["settings", .. var options]:
        return await SettingsCommand.RunAsync(options);
    case ["generate", .. var options]:
        return await GenerateCommand.RunAsync(options);
    default:
        await Console.Error.WriteLineAsync($"""
            Usage: dotnet run -c Release --project bench/Process -- COMMAND
              roundtrip [--server Sidecar.Server.dll]
              {StartOptions.Usage}
              {HotOptions.Usage}
              {EditsOptions.Usage}
              {SettingsOptions.Usage}
              {GenerateOptions.Usage}
            """);
        return 2;
}
