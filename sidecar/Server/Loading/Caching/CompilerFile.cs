namespace Sidecar.Server.Loading.Caching;

/// <summary>A file that is named by a compiler's argument.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Role">As what.</param>
internal sealed record CompilerFile(string Path, CompilerFileRole Role)
{
    private static readonly (string Option, CompilerFileRole Role)[] Options =
    [
        ("/reference:", CompilerFileRole.Reference),
        ("/link:", CompilerFileRole.Reference),
        ("/analyzer:", CompilerFileRole.Analyzer),
        ("/analyzerconfig:", CompilerFileRole.Other),
        ("/additionalfile:", CompilerFileRole.Other),
        ("/ruleset:", CompilerFileRole.Other),
    ];

    /// <summary>The file that <paramref name="argument"/> names; null when it names none that a result depends on.</summary>
    public static CompilerFile? Of(string argument, string folder)
    {
        foreach (var (option, role) in Options)
            if (argument.StartsWith(option, StringComparison.OrdinalIgnoreCase))
                return new CompilerFile(PathIn(argument[option.Length..], role, folder), role);
        return SourceArguments.PathOf(argument, folder) is { } source ? new CompilerFile(source, CompilerFileRole.Source) : null;
    }

    // A reference may have an alias before it; a path may have an equals sign in it.
    private static string PathIn(string value, CompilerFileRole role, string folder)
    {
        var path = value.Trim('"');
        var equals = path.IndexOf('=', StringComparison.Ordinal);
        if (role == CompilerFileRole.Reference && equals > 0 && path.AsSpan(0, equals).IndexOfAny('/', '\\') < 0)
            path = path[(equals + 1)..].Trim('"');
        return System.IO.Path.GetFullPath(path, folder);
    }
}
