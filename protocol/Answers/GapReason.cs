using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;

namespace Sidecar.Protocol.Answers;

/// <summary>Why an answer may lack something.</summary>
[JsonConverter(typeof(WireEnumConverter<GapReason>))]
public enum GapReason
{
    /// <summary>A project could not be loaded.</summary>
    ProjectFailed,

    /// <summary>A project's packages are not restored.</summary>
    NotRestored,

    /// <summary>A project is of a kind that is not analyzed, for example Visual Basic.</summary>
    ProjectSkipped,

    /// <summary>A file could not be read.</summary>
    FileUnreadable,

    /// <summary>A source generator could not be loaded.</summary>
    GeneratorFailed,

    /// <summary>The workspace was still being loaded; only who announced that early answers are welcome gets this.</summary>
    StillLoading,

    /// <summary>A reference of a project does not exist on disk.</summary>
    ReferenceMissing,

    /// <summary>The search took too long and was ended before all was looked at.</summary>
    TookTooLong,

    /// <summary>Something that offers fixes or refactorings, or finds what can be fixed, could not be loaded or threw.</summary>
    ProviderFailed,

    /// <summary>Code that no loaded configuration compiles has the name, so that nobody knows what it means there.</summary>
    NotCompiled,

    /// <summary>The workspace is not trusted, so that none of its projects was loaded.</summary>
    NotTrusted,
}
