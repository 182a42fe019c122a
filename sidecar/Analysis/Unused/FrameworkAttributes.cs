using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace Sidecar.Analysis.Unused;

/// <summary>
/// Attributes, by name, restored or not: by some a framework finds what they stand on; some say nothing of that; all others may.
/// </summary>
internal static class FrameworkAttributes
{
    private const string Suffix = "Attribute";

    private static readonly FrozenSet<string> Beginning = new[]
    {
        "Fact", "Theory", "Test", "TestCase", "TestCaseSource", "TestMethod", "DataTestMethod", "SetUp", "OneTimeSetUp", "TearDown", "OneTimeTearDown",
        "TestInitialize", "TestCleanup", "ClassInitialize", "ClassCleanup", "AssemblyInitialize", "AssemblyCleanup", "Before", "After", "SetUpFixture",
        "CollectionDefinition", "Given", "When", "Then", "StepDefinition", "Benchmark", "GlobalSetup", "GlobalCleanup", "IterationSetup", "IterationCleanup",
        "ModuleInitializer", "UnmanagedCallersOnly", "JSInvokable", "Export", "InheritedExport", "PartExport", "UsedImplicitly", "PublicAPI", "MeansImplicitUse",
        "ApiController", "Controller", "Route", "HttpGet", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch", "HttpHead", "HttpOptions",
        "DiagnosticAnalyzer", "ExportCodeFixProvider", "Generator", "Function", "FunctionName",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Keeping = new[]
    {
        "DllImport", "LibraryImport", "DataMember", "JsonProperty", "JsonPropertyName", "JsonInclude", "JsonConstructor", "JsonExtensionData", "XmlElement",
        "XmlAttribute", "XmlArray", "XmlText", "XmlAnyElement", "ProtoMember", "BsonElement", "BsonId", "YamlMember", "Key", "Column", "Import", "ImportMany",
        "ImportingConstructor", "OnDeserialized", "OnDeserializing", "OnSerialized", "OnSerializing", "Parameter", "CascadingParameter", "Inject", "Params",
        "ParamsSource", "Option", "Argument", "Command", "Event", "NonEvent", "Required", "FieldOffset",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Harmless = new[]
    {
        "Obsolete", "DebuggerDisplay", "DebuggerStepThrough", "DebuggerHidden", "DebuggerNonUserCode", "DebuggerBrowsable", "ExcludeFromCodeCoverage", "MethodImpl",
        "EditorBrowsable", "Pure", "MustUseReturnValue", "Conditional", "SuppressMessage", "UnconditionalSuppressMessage", "AttributeUsage", "Flags", "StructLayout",
        "ThreadStatic", "CLSCompliant", "RequiresUnreferencedCode", "RequiresDynamicCode", "SkipLocalsInit", "DoesNotReturn", "MemberNotNull",
        "MemberNotNullWhen", "NotNull", "MaybeNull", "AllowNull", "DisallowNull", "SupportedOSPlatform", "UnsupportedOSPlatform", "Experimental", "StackTraceHidden",
        "AsyncMethodBuilder", "CompilerGenerated", "GeneratedCode", "LoggerMessage", "GeneratedRegex", "SecurityCritical", "SecuritySafeCritical", "OverloadResolutionPriority",
        "TestClass", "TestFixture", "Collection", "Trait", "TestCategory", "Parallelizable", "NonParallelizable", "SimpleJob", "MemoryDiagnoser", "AssemblyFixture",
        "Extension", "NullableContext", "Nullable", "IsReadOnly", "IsByRefLike", "DefaultMember", "AsyncStateMachine", "IteratorStateMachine", "TupleElementNames", "Dynamic",
        "RequiredMember", "CompilerFeatureRequired", "ContractAnnotation", "CanBeNull", "StringFormatMethod", "DebuggerTypeProxy",
    }.ToFrozenSet();

    /// <summary>Whether an attribute says that a framework begins with <paramref name="symbol"/>.</summary>
    public static bool Begin(ISymbol symbol) => symbol.GetAttributes().Any(attribute => Has(attribute, Beginning));

    /// <summary>Whether an attribute says that a framework uses <paramref name="symbol"/> of each object of its type.</summary>
    public static bool Keep(ISymbol symbol) => symbol.GetAttributes().Any(attribute => Has(attribute, Keeping));

    /// <summary>Whether an attribute of it, or of a type around it, may have it found.</summary>
    public static Doubt? Of(Suspect suspect)
    {
        for (var at = suspect.Symbol; at is not null; at = at.ContainingType)
            if (at.GetAttributes().FirstOrDefault(attribute => !Has(attribute, Harmless)) is { } attribute)
                return Doubt.Low(ReferenceEquals(at, suspect.Symbol)
                    ? $"[{NameOf(attribute.AttributeClass)}] may have it found"
                    : $"[{NameOf(attribute.AttributeClass)}] of {at.Name} may have it found");
        return null;
    }

    // An attribute that derives from one of these is one.
    private static bool Has(AttributeData attribute, FrozenSet<string> names)
    {
        for (var at = attribute.AttributeClass; at is not null; at = at.BaseType)
            if (names.Contains(NameOf(at)))
                return true;
        return false;
    }

    private static string NameOf(INamedTypeSymbol? attribute) => attribute switch
    {
        null => "?",
        { Name: var name } when name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) => name[..^Suffix.Length],
        _ => attribute.Name,
    };
}
