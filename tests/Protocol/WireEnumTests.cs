using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sidecar.Protocol.Messages;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class WireEnumTests
{
    private static IEnumerable<Type> EnumsOfTheWire => typeof(ProtocolJson).Assembly.GetTypes()
        .Where(t => t.IsEnum && t.GetCustomAttribute<JsonConverterAttribute>() is not null);

    [Fact]
    public void The_words_on_the_wire_stay_as_they_are() => Assert.Equal(
        """
        ActionKind: fix refactoring
        CallKind: call get set get-set add remove raise reference
        Confidence: high medium low
        DependencyLevel: projects namespaces
        Dispatch: none source all
        FileChangeKind: edit add delete
        GapReason: project-failed not-restored project-skipped file-unreadable generator-failed still-loading reference-missing took-too-long provider-failed not-compiled not-trusted
        GraphFormat: data mermaid dot
        HierarchyDirection: both up down
        ImplementationKind: implements overrides derives
        LetterCase: exact ignore
        OperationKind: read write control
        ProjectState: loaded partial failed skipped
        Repetition: cycle shown
        ResolutionStatus: exact corrected ambiguous not-found
        Severity: error warning info hidden
        TextPlace: code identifier string comment excluded
        UseKind: read write read-write call method-group create type base attribute subscribe unsubscribe using nameof cref declaration
        WorkspaceState: loading ready failed untrusted
        """.ReplaceLineEndings("\n"),
        string.Join('\n', EnumsOfTheWire.OrderBy(t => t.Name).Select(t =>
            $"{t.Name}: {string.Join(' ', Enum.GetNames(t).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}")));

    [Fact]
    public void Every_enum_of_a_result_travels_as_a_word()
    {
        var inResults = typeof(ProtocolJson).GetProperties().Select(p => p.PropertyType)
            .Where(t => t.IsGenericType).Select(t => t.GetGenericArguments()[0]).Where(t => t.IsEnum);
        Assert.All(inResults, t => Assert.Contains(t, EnumsOfTheWire));
    }
}
