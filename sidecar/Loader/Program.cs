using Sidecar.Protocol.Descriptors;

namespace Sidecar.Loader;

internal static class Program
{
    private static Task<int> Main()
    {
        var streams = ProtocolDescriptors.Take();
        return LoaderProcess.RunAsync(streams);
    }
}
