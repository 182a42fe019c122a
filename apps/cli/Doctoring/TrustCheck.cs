using Sidecar.Cli.Parsing;
using Sidecar.Host.Trusting;

namespace Sidecar.Cli.Doctoring;

/// <summary>Whether agents get more than syntax here. Nothing is wrong if not: it is for a person to decide.</summary>
internal static class TrustCheck
{
    /// <summary>What <paramref name="trusted"/> says of <paramref name="folder"/>.</summary>
    public static Check Of(TrustedFolders trusted, string folder)
    {
        if (trusted.Problem is { } problem)
            return new Check("trust", CheckState.Unwell, problem);
        return trusted.CoverOf(folder) is { } cover
            ? new Check("trust", CheckState.Well, $"agents may have the build of this workspace run, because {cover} is trusted")
            : new Check("trust", CheckState.NotApplicable, "agents are answered from syntax alone, unless they are started with --trust or you are asked; to have the build of this workspace run for them:")
            {
                Fix = CommandText.Of(["trust", folder]),
            };
    }
}
