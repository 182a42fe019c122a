using Sidecar.ProcessBench;

switch (args)
{
    case ["echo"]:
        BareChild.Run();
        return 0;
    case ["roundtrip", .. var options]:
        await RoundTrip.RunAsync(server: options is ["--server", var path] ? Path.GetFullPath(path) : null);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project bench/Process -- roundtrip [--server PATH-OF-Sidecar.Server.dll]");
        return 2;
}
