namespace Sidecar.Protocol.Answers;

/// <summary>What the compiler or an analyzer says.</summary>
/// <param name="Id">For example <c>CS0103</c>.</param>
/// <param name="Severity">As the project's options and configuration files have it.</param>
/// <param name="Message">For a person.</param>
/// <param name="Project">The name of the project that is compiled.</param>
public sealed record CodeDiagnostic(string Id, Severity Severity, string Message, string Project)
{
    /// <summary>Where; null when it is about the project as a whole.</summary>
    public CodeLocation? Location { get; init; }
}
