using Sidecar.Host.Tests.Doubles;
using Sidecar.Protocol.Messages;
using Sidecar.TestKit;

namespace Sidecar.Host.Tests.Model;

/// <summary>Random interleavings of everything that can happen to calls: each call ends exactly once, and with its own answer.</summary>
public sealed class ExactlyOnceTests
{
    private const int Steps = 120;

    [Theory]
    [Trait("Fault", "54")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Every_call_ends_once_with_its_own_answer_or_a_reason(int seed)
    {
        var test = await MemoryHost.StartAsync(with: options => options with
        {
            Supervision = options.Supervision with
            {
                BurstCrashes = int.MaxValue, SustainedCrashes = int.MaxValue, StartFailures = int.MaxValue, FirstBackoff = TimeSpan.Zero,
            },
        });
        var run = new RandomRun(test, new Random(seed));

        for (var step = 0; step < Steps; step++)
            await run.StepAsync();
        await test.DisposeAsync();

        await run.AssertAllEndedAsync();
    }

    private sealed class RandomRun(MemoryHost test, Random random)
    {
        private readonly List<(string Query, Task<string> Answer, CancellationTokenSource Cancel)> _calls = [];
        private readonly List<Message.Request> _seen = [];
        private MemorySidecar _sidecar = test.First;

        public async Task StepAsync()
        {
            switch (random.Next(10))
            {
                case < 4: Send(); break;
                case < 7: Respond(repeat: false); break;
                case 7: Respond(repeat: true); break;
                case 8: await CancelAsync(); break;
                default: await CrashAsync(); break;
            }
        }

        public async Task AssertAllEndedAsync()
        {
            foreach (var (query, answer, cancel) in _calls)
            {
                await Task.WhenAny(answer).OrHang();
                if (answer.IsCompletedSuccessfully)
                    Assert.Contains(await answer, new[] { query, "one-shot" });
                else if (answer.IsCanceled)
                    Assert.True(cancel.IsCancellationRequested);
                else
                    Assert.True(answer.Exception!.InnerException is SidecarLostException or ObjectDisposedException, answer.Exception.ToString());
                cancel.Dispose();
            }
        }

        private void Send()
        {
            var query = $"q{_calls.Count}";
            var cancel = new CancellationTokenSource();
            _calls.Add((query, test.AskAsync(query, cancellation: cancel.Token), cancel));
        }

        private void Respond(bool repeat)
        {
            _seen.AddRange(_sidecar.TakeRequests());
            if (_seen.Count == 0)
                return;
            var request = _seen[random.Next(_seen.Count)];
            _sidecar.Answer(request, QueryOf(request));
            if (repeat)
                _sidecar.Answer(request, "not the answer");
            _seen.Remove(request);
        }

        private async Task CancelAsync()
        {
            if (_calls.Count > 0)
                await _calls[random.Next(_calls.Count)].Cancel.CancelAsync();
        }

        private async Task CrashAsync()
        {
            if (random.Next(2) == 0)
                Respond(repeat: false);
            _sidecar.Die(137);
            _seen.Clear();
            _sidecar = await test.Launcher.NextAsync();
        }

        private static string QueryOf(Message.Request request) =>
            System.Text.Json.JsonDocument.Parse(request.Parameters).RootElement.GetProperty("query").GetString()!;
    }
}
