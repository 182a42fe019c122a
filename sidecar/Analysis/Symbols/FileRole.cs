namespace Sidecar.Analysis.Symbols;

/// <summary>What a file is to who looks for code, the most interesting first.</summary>
internal enum FileRole
{
    /// <summary>What is built to be used.</summary>
    Product,

    /// <summary>Only projects that hold tests compile it.</summary>
    Test,

    /// <summary>A tool wrote it, and it is on disk.</summary>
    ToolMade,

    /// <summary>A generator made it; it is not on disk.</summary>
    Generated,
}
