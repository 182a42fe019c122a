using SharpToken;

namespace Sidecar.Tasks.Reporting;

/// <summary>Counts tokens with a vocabulary that models use, <c>o200k_base</c>.</summary>
internal sealed class Tokens
{
    private readonly GptEncoding _encoding = GptEncoding.GetEncoding("o200k_base");

    /// <summary>How many <paramref name="text"/> takes.</summary>
    public int In(string text) => _encoding.CountTokens(text);
}
