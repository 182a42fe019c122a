using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Sample;

/// <summary>
/// Two projects, one using the other, with a partial class, generators and a build that prints; written and restored
/// once for all tests, which only read it.
/// </summary>
public sealed class SampleSolution : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new("sidecar-sample-");

    /// <summary>The solution's full path.</summary>
    public string Path => _folder.Combine("Shop.slnx");

    /// <summary>The full path of something in the sample's folder.</summary>
    public string Combine(string relative) => _folder.Combine(relative.Split('/'));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        SampleFiles.WriteTo(_folder);
        await DotnetCommand.RunAsync("restore", Path, "-nodeReuse:false");
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
