using System.Text.Json.Serialization;
using Sidecar.Protocol.Operations;

namespace Sidecar.Protocol.Messages;

/// <summary>How every record of the protocol is read and written: generated code, no reflection, nothing lenient but unknown fields.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = ProtocolLimits.MaxDepth)]
[JsonSerializable(typeof(FindDefinitions))]
[JsonSerializable(typeof(FindDefinitionsResult))]
[JsonSerializable(typeof(FindReferences))]
[JsonSerializable(typeof(FindReferencesResult))]
[JsonSerializable(typeof(FindOccurrences))]
[JsonSerializable(typeof(FindOccurrencesResult))]
[JsonSerializable(typeof(FindImplementations))]
[JsonSerializable(typeof(FindImplementationsResult))]
[JsonSerializable(typeof(FindCallers))]
[JsonSerializable(typeof(FindCallersResult))]
[JsonSerializable(typeof(FindCallees))]
[JsonSerializable(typeof(FindCalleesResult))]
[JsonSerializable(typeof(FindHierarchy))]
[JsonSerializable(typeof(FindHierarchyResult))]
[JsonSerializable(typeof(AssessImpact))]
[JsonSerializable(typeof(AssessImpactResult))]
[JsonSerializable(typeof(FindUnused))]
[JsonSerializable(typeof(FindUnusedResult))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(HoverResult))]
[JsonSerializable(typeof(FindSignatures))]
[JsonSerializable(typeof(FindSignaturesResult))]
[JsonSerializable(typeof(FindActions))]
[JsonSerializable(typeof(FindActionsResult))]
[JsonSerializable(typeof(ReadSource))]
[JsonSerializable(typeof(ReadSourceResult))]
[JsonSerializable(typeof(ListMembers))]
[JsonSerializable(typeof(ListMembersResult))]
[JsonSerializable(typeof(SearchSymbols))]
[JsonSerializable(typeof(SearchSymbolsResult))]
[JsonSerializable(typeof(SearchText))]
[JsonSerializable(typeof(SearchTextResult))]
[JsonSerializable(typeof(FindDiagnostics))]
[JsonSerializable(typeof(FindDiagnosticsResult))]
[JsonSerializable(typeof(ListProjects))]
[JsonSerializable(typeof(ListProjectsResult))]
[JsonSerializable(typeof(FindDependencies))]
[JsonSerializable(typeof(FindDependenciesResult))]
[JsonSerializable(typeof(Initialize))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(CheckHealth))]
[JsonSerializable(typeof(CheckHealthResult))]
[JsonSerializable(typeof(GetStatistics))]
[JsonSerializable(typeof(GetStatisticsResult))]
[JsonSerializable(typeof(SetOverlay))]
[JsonSerializable(typeof(SetOverlayResult))]
[JsonSerializable(typeof(CancelRequest))]
[JsonSerializable(typeof(CancelRequestResult))]
[JsonSerializable(typeof(Shutdown))]
[JsonSerializable(typeof(ShutdownResult))]
[JsonSerializable(typeof(ProgressNotification))]
public sealed partial class ProtocolJson : JsonSerializerContext;
