using Sidecar.Protocol.Operations;
using Xunit;

namespace Sidecar.Tidy.Tests;

public sealed class OperationFilesTests
{
    [Fact]
    public void Every_operation_has_its_files() => Findings.AssertNone(
        from operation in OperationTable.All
        from path in FilesOf(operation)
        where !Repository.Has(path)
        select $"{operation.Name}: {path} is missing.",
        "An operation has one file of its name in every layer; CLAUDE.md lists them.");

    private static IEnumerable<string> FilesOf(Operation operation)
    {
        var request = operation.RequestType.Type.Name;
        yield return $"protocol/Operations/{request}.cs";
        yield return $"protocol/Operations/{operation.ResultType.Type.Name}.cs";
        yield return $"sidecar/Server/Handlers/{request}Handler.cs";
        if (operation.Kind == OperationKind.Read)
            yield return $"sidecar/Analysis/Queries/{request}Query.cs";
        if (operation.Kind == OperationKind.Write)
            yield return $"sidecar/Analysis/Edits/{request}Edit.cs";
        if (operation.Kind != OperationKind.Control)
            yield return $"tests/Sidecar/{request}Tests.cs";
    }
}
