using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Generators;

/// <summary>
/// The source generators that come with .NET, and some of packages, by full name, each with the words without one of which it makes nothing: names of
/// its attributes, or of the methods whose calls it looks for. Without any word, it has to run always. None shows its code to other generators.
/// </summary>
internal static class TriggerWords
{
    private const string AttributeSuffix = "Attribute";
    private const string Razor = "Microsoft.NET.Sdk.Razor.SourceGenerators.RazorSourceGenerator";

    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["System.Text.RegularExpressions.Generator.RegexGenerator"] = Attribute("GeneratedRegex"),
        ["System.Text.Json.SourceGeneration.JsonSourceGenerator"] = Attribute("JsonSerializable"),
        ["Microsoft.Interop.LibraryImportGenerator"] = Attribute("LibraryImport"),
        ["Microsoft.Interop.ComInterfaceGenerator"] = Attribute("GeneratedComInterface"),
        ["Microsoft.Interop.ComClassGenerator"] = Attribute("GeneratedComClass"),
        ["Microsoft.Interop.VtableIndexStubGenerator"] = Attribute("VirtualMethodIndex"),
        ["Microsoft.Interop.JavaScript.JSImportGenerator"] = Attribute("JSImport"),
        ["Microsoft.Interop.JavaScript.JSExportGenerator"] = Attribute("JSExport"),
        ["Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator"] = Attribute("LoggerMessage"),
        ["Microsoft.Gen.Logging.LoggingGenerator"] = Attribute("LoggerMessage"),
        ["Microsoft.Gen.Metrics.MetricsGenerator"] = [.. Attribute("Counter"), .. Attribute("Histogram"), .. Attribute("Gauge")],
        ["Microsoft.Extensions.Options.Generators.OptionsValidatorGenerator"] = Attribute("OptionsValidator"),
        ["Microsoft.Extensions.Configuration.Binder.SourceGeneration.ConfigurationBindingGenerator"] =
            ["Bind", "BindConfiguration", "Configure", "Get", "GetValue"],
        ["Microsoft.AspNetCore.Http.RequestDelegateGenerator.RequestDelegateGenerator"] =
            ["Map", "MapDelete", "MapFallback", "MapGet", "MapMethods", "MapPatch", "MapPost", "MapPut"],
        ["Microsoft.AspNetCore.SourceGenerators.PublicProgramSourceGenerator"] = [],
        ["Microsoft.Extensions.Validation.ValidationsGenerator"] = [],
        [Razor] = [],
        ["Refit.Generator.InterfaceStubGeneratorV2"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of the generator called <paramref name="name"/>, none when it runs always; null when it is not known.</summary>
    public static IReadOnlyList<string>? Of(string? name) => name is null ? null : Known.GetValueOrDefault(name);

    /// <summary>
    /// Whether what the generator called <paramref name="name"/> makes spells no type of another project but those that are written
    /// in the files that it reads.
    /// </summary>
    public static bool SpellsWrittenTypes(string? name) =>
        name is "System.Text.RegularExpressions.Generator.RegexGenerator" or "Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator";

    /// <summary>
    /// Whether what the generator called <paramref name="name"/> makes depends on declarations alone: it looks for attributes, and never
    /// into the body of a member.
    /// </summary>
    public static bool ReadsDeclarations(string? name) => Of(name) is [var word, var attribute] && attribute == word + AttributeSuffix;

    /// <summary>Whether that is so of all <paramref name="generators"/>.</summary>
    public static bool AllReadDeclarations(IEnumerable<ISourceGenerator> generators) =>
        generators.All(generator => ReadsDeclarations(generator.GetGeneratorType().FullName));

    /// <summary>
    /// Whether all <paramref name="generators"/> look at no type of another project but those that are named by what they read. Razor's looks
    /// for components in all.
    /// </summary>
    public static bool AllLookAtNamed(IEnumerable<ISourceGenerator> generators) =>
        generators.All(generator => generator.GetGeneratorType().FullName is { } name && name != Razor && Known.ContainsKey(name));

    private static string[] Attribute(string name) => [name, name + AttributeSuffix];
}
