using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Overloads;

/// <summary>How the arguments of a call go with the parameters of an overload, by number and name; types are the compiler's.</summary>
internal static class ArgumentFit
{
    private const int TooFew = 1;

    /// <summary>The smaller, the better: as many as it takes; fewer, since more can follow; more, or such of other names, by how many.</summary>
    public static int Of(ImmutableArray<IParameterSymbol> parameters, ImmutableArray<CallArgument> arguments)
    {
        var given = arguments.RemoveAll(argument => argument.IsProperty);
        var names = given.Select(argument => argument.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unknown = names.Count(name => !parameters.Any(parameter => parameter.Name == name));
        var tooMany = parameters is [.., { IsParams: true }] ? 0 : Math.Max(0, given.Length - unknown - parameters.Length);
        if (unknown + tooMany > 0)
            return TooFew + unknown + tooMany;
        var positional = given.Count(argument => argument.Name is null);
        return parameters.Where((parameter, i) => i >= positional && !names.Contains(parameter.Name)).Any(parameter => !parameter.IsOptional && !parameter.IsParams)
            ? TooFew
            : 0;
    }

    /// <summary>The parameter that the argument of that index is for, or would be; null when there is none.</summary>
    public static IParameterSymbol? ParameterAt(ImmutableArray<IParameterSymbol> parameters, CallArguments arguments, int index)
    {
        var argument = index < arguments.All.Length ? arguments.All[index] : null;
        if (argument is { IsProperty: true })
            return null;
        if (argument?.Name is { } name)
            return parameters.FirstOrDefault(parameter => parameter.Name == name);
        var before = arguments.All.Take(index).ToArray();
        if (argument is null or { IsMissing: true } && before.Any(one => one.Name is not null))
            return NextFree(parameters, before);
        return index < parameters.Length ? parameters[index] : parameters is [.., { IsParams: true } last] ? last : null;
    }

    // Behind a named argument, whatever has none yet can come.
    private static IParameterSymbol? NextFree(ImmutableArray<IParameterSymbol> parameters, CallArgument[] before) =>
        parameters.Where((parameter, i) => !(i < before.Length && before[i].Name is null) && !Array.Exists(before, one => one.Name == parameter.Name)).FirstOrDefault();
}
