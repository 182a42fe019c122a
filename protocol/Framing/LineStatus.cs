namespace Sidecar.Protocol.Framing;

/// <summary>How the next line of a stream turned out.</summary>
public enum LineStatus
{
    /// <summary>A whole line.</summary>
    Complete,

    /// <summary>A line over the limit, skipped up to its line feed; only its beginning is kept.</summary>
    TooLong,

    /// <summary>A line over the limit of which no end is in sight; only its beginning is kept. The stream is of no more use.</summary>
    Endless,

    /// <summary>The stream ended inside a line. What there is of it is never a message.</summary>
    Incomplete,

    /// <summary>The stream ended after a line feed, or before anything was sent.</summary>
    End,
}
