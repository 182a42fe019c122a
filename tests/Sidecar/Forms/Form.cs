namespace Sidecar.Server.Tests.Forms;

/// <summary>In which form a fixture's files become projects.</summary>
public enum Form
{
    /// <summary>A library for each folder; App references Lib where both are there.</summary>
    Library,

    /// <summary>Programs instead of libraries.</summary>
    Program,

    /// <summary>A program of one file, whose directives begin with <c>#:</c> and <c>#!</c>.</summary>
    FileProgram,

    /// <summary>Each project twice: for net9.0, and for net10.0 with the symbol NEW.</summary>
    Frameworks,

    /// <summary>App compiles <c>/Lib/Shared.cs</c>, too, and references nothing.</summary>
    Linked,

    /// <summary>As <see cref="Linked"/>, and App has the symbol NEW.</summary>
    LinkedNew,

    /// <summary>App knows Lib as Old only.</summary>
    ExternAlias,

    /// <summary>A generator adds <c>Models.Make…</c> for each class that is called <c>…Model</c>.</summary>
    Generator,

    /// <summary>A generator makes a page of <c>/Page.razor</c>, with <c>#line</c>: each line of <c>@</c> is an expression, each of <c>@@</c> a member.</summary>
    Razor,
}
