using System.Reflection;
using System.Reflection.Metadata;

namespace Sidecar.Analysis.Actions;

/// <summary>Finds types by their attributes in metadata: to load all types would fail for what nobody wants, where an assembly was built for another system.</summary>
internal static class AttributedTypes
{
    /// <summary>The full names of the types of <paramref name="assembly"/> with an attribute of that name.</summary>
    public static unsafe IReadOnlyList<string> In(Assembly assembly, string attribute)
    {
        if (!assembly.TryGetRawMetadata(out var start, out var length))
            return [];
        var reader = new MetadataReader(start, length);
        return
        [
            .. reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                .Where(type => type.GetCustomAttributes().Any(one => reader.StringComparer.Equals(NameOf(reader, one), attribute)))
                .Select(type => FullName(reader, type)),
        ];
    }

    private static StringHandle NameOf(MetadataReader reader, CustomAttributeHandle attribute)
    {
        var constructor = reader.GetCustomAttribute(attribute).Constructor;
        var type = constructor.Kind == HandleKind.MethodDefinition
            ? reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()
            : reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return type.Kind switch
        {
            HandleKind.TypeReference => reader.GetTypeReference((TypeReferenceHandle)type).Name,
            HandleKind.TypeDefinition => reader.GetTypeDefinition((TypeDefinitionHandle)type).Name,
            _ => default,
        };
    }

    private static string FullName(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return FullName(reader, reader.GetTypeDefinition(outer)) + "+" + name;
        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }
}
