using Sidecar.Tasks;

if (TaskOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(TaskOptions.Usage);
    return 2;
}
return await TaskRun.RunAsync(options);
