using Sidecar.EachBench;

return await EachCommand.RunAsync(args);
