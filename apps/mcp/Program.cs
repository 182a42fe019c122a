using Sidecar.Mcp;
using Sidecar.Protocol.Descriptors;

var streams = args.Any(ServerCommand.IsAboutItself) ? null : ProtocolDescriptors.Take();
#pragma warning disable RS0030
var folder = Environment.CurrentDirectory;
#pragma warning restore RS0030
return await ServerCommand.RunAsync(args, folder, streams);
