using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Protocol.Tests;

public sealed class OperationTableTests
{
    public static TheoryData<string> Names => [.. OperationTable.All.Select(o => o.Name)];

    [Fact]
    public void Reading_comes_first_then_writing_then_control() =>
        Assert.Equal(OperationTable.All.Select(o => o.Kind).Order(), OperationTable.All.Select(o => o.Kind));

    [Fact]
    public void Every_request_of_the_assembly_is_in_the_table() => Assert.Equal(
        typeof(OperationTable).Assembly.GetTypes().Where(IsRequest).Select(t => t.Name).Order(),
        OperationTable.All.Select(o => o.RequestType.Type.Name).Order());

    [Fact]
    public void A_name_that_is_not_there_finds_nothing()
    {
        Assert.Null(OperationTable.Find("Refs"));
        Assert.Null(OperationTable.Find(""));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operation_is_found_by_its_short_lower_case_name(string name)
    {
        Assert.Equal(name, OperationTable.Find(name)!.Name);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operation_is_documented_in_one_line_without_a_full_stop(string name)
    {
        var operation = OperationTable.Find(name)!;
        Assert.All(operation.Parameters.Select(p => p.Summary).Append(operation.Summary), summary =>
        {
            Assert.Matches(@"^\p{Lu}", summary);
            Assert.DoesNotContain('\n', summary);
            Assert.False(summary.EndsWith('.'), summary);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parameters_are_the_fields_of_the_request(string name)
    {
        var operation = OperationTable.Find(name)!;
        Assert.Equal(
            operation.RequestType.Properties.Select(p => (p.Name, Kind: KindOf(p), Required: p.IsRequired)).OrderBy(p => p.Name),
            operation.Parameters.Select(p => (p.Name, Kind: Shape(p.Kind), p.Required)).OrderBy(p => p.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_most_one_parameter_is_positional_and_it_is_the_first(string name) =>
        Assert.DoesNotContain(OperationTable.Find(name)!.Parameters.Skip(1), p => p.Positional);

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_numbers_have_bounds(string name) => Assert.All(
        OperationTable.Find(name)!.Parameters.Where(p => p.Min is not null || p.Max is not null),
        p => Assert.Equal(ParameterKind.Number, p.Kind));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_only_reads_may_be_repeated(string name)
    {
        var operation = OperationTable.Find(name)!;
        Assert.True(operation.Kind != OperationKind.Read || operation.Repeatable);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_answer_of_a_reading_operation_says_what_it_is_worth(string name)
    {
        var operation = OperationTable.Find(name)!;
        Assert.Equal(operation.Kind == OperationKind.Read, operation.ResultType.Properties.Any(p => p.Name == "answer"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reading_operation_is_read_in_pages_and_its_last_parameters_say_how(string name)
    {
        var operation = OperationTable.Find(name)!;
        Assert.Equal(operation.Kind == OperationKind.Read, operation.RequestType.Type.IsSubclassOf(typeof(PagedRequest)));
        if (operation.Kind == OperationKind.Read)
            Assert.Equal(["limit", "budget", "cursor", "fields"], operation.Parameters.TakeLast(4).Select(p => p.Name));
    }

    private static bool IsRequest(Type type) => type.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)) && !type.IsAbstract;

    private static string Shape(ParameterKind kind) => kind switch
    {
        ParameterKind.Path => nameof(ParameterKind.Text),
        ParameterKind.Words => nameof(ParameterKind.Structure),
        _ => kind.ToString(),
    };

    private static string KindOf(JsonPropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        var t when t == typeof(string) || t.IsEnum => nameof(ParameterKind.Text),
        var t when t == typeof(int) => nameof(ParameterKind.Number),
        var t when t == typeof(bool) => nameof(ParameterKind.Flag),
        var t when t == typeof(JsonElement) => nameof(ParameterKind.Id),
        _ => nameof(ParameterKind.Structure),
    };
}
