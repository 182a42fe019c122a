namespace Sidecar.Comparison.Oracle;

/// <summary>How the build called the compiler for one project.</summary>
internal sealed record CompilerInvocation(string ProjectFile, IReadOnlyList<string> Arguments);
