using Sidecar.Protocol.Descriptors;
using Sidecar.Server;
using Sidecar.Server.Roslyn;

var streams = ProtocolDescriptors.Take();
RoslynResolver.Register(RoslynLocation.Find());
return await EntryPoint.RunAsync(args, streams);
