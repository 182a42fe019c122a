
namespace Sidecar.Analysis.Symbols;

/// <summary>How likely a text declares what somebody searches for, by its words alone: reading costs little, parsing much.</summary>
internal enum TextRank
{
    /// <summary>A type of a fitting name seems to be declared.</summary>
    DeclaresType,

    /// <summary>A word fits.</summary>
    HasWord,

    /// <summary>Nothing fits.</summary>
    HasNothing,
}
