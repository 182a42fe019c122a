using System.Text.Json.Serialization;

namespace Sidecar.Protocol.Loading;

/// <summary>A line a loader sends its sidecar. The last is <see cref="Finished"/> or <see cref="Failed"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Progress), "progress")]
[JsonDerivedType(typeof(Project), "project")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record LoadEvent
{
    private LoadEvent()
    {
    }

    /// <summary>How far it has come.</summary>
    /// <param name="Message">What is being done, for a person.</param>
    /// <param name="Done">Projects done.</param>
    /// <param name="Total">Projects in all; null while unknown.</param>
    public sealed record Progress(string Message, int Done, int? Total) : LoadEvent;

    /// <summary>A project, loaded or not, once for each target framework.</summary>
    /// <param name="Loaded">What is known of it.</param>
    public sealed record Project(LoadedProject Loaded) : LoadEvent;

    /// <summary>Every project has been sent.</summary>
    /// <param name="Inputs">Files outside the projects that the result depends on: the solution, global.json.</param>
    /// <param name="Sdk">The version of the .NET SDK that evaluated the projects.</param>
    public sealed record Finished(IReadOnlyList<string> Inputs, string Sdk) : LoadEvent
    {
        /// <summary>Where that SDK is, absolute.</summary>
        public string? SdkFolder { get; init; }

        /// <summary>The project files that the request named, absolute; the others were referenced by these.</summary>
        public IReadOnlyList<string> Roots { get; init; } = [];

        /// <summary>The imported files that belong to the SDK and to packages, of all projects together; absolute.</summary>
        public IReadOnlyList<string> FixedImports { get; init; } = [];
    }

    /// <summary>Nothing can be loaded.</summary>
    /// <param name="Message">Why, and what to do, for a person.</param>
    public sealed record Failed(string Message) : LoadEvent;
}
