using System.Collections.Immutable;

namespace Sidecar.Analysis.Actions;

/// <summary>An action of a file, whatever target frameworks offer it.</summary>
/// <param name="Key">See <see cref="ActionKeys"/>.</param>
/// <param name="Found">It, once for each target framework.</param>
internal sealed record KeyedAction(string Key, ImmutableArray<FoundAction> Found)
{
    public FoundAction First => Found[0];
}
