using Sidecar.Rival;

if (args is not [var path])
{
    await Console.Error.WriteLineAsync("Usage: Sidecar.Rival SOLUTION; then one question a line on standard input.");
    return 2;
}
SdkRoslyn.Register();
await Conversation.RunAsync(path, Console.In, Console.Out);
return 0;
