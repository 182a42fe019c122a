using Sidecar.FakeSidecar;
using Sidecar.Protocol.Descriptors;

var script = Script.ForThisProcess(isOneShot: args.Contains("--command"));
script.BeforeDescriptors();
var streams = ProtocolDescriptors.Take();
return args.Contains("--command")
    ? OneShotAnswer.Run(script, new FakePeer(streams.Output), args, streams.Input)
    : FakeServer.Run(script, new FakePeer(streams.Output), streams.Input);
