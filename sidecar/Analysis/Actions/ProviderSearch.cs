using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sidecar.Analysis.Actions;

/// <summary>Finds what an assembly exports for C#. Each is made by itself, so that one that cannot be costs no other.</summary>
internal static class ProviderSearch
{
    private const BindingFlags Constructors = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>What <paramref name="assembly"/> exports.</summary>
    public static ActionProviders In(Assembly assembly)
    {
        var failures = ImmutableArray.CreateBuilder<ProviderFailure>();
        var types = TypesOf(assembly, failures).Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }).ToArray();
        return new ActionProviders(
            Make<CodeFixProvider>(types, type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages, failures),
            Make<CodeRefactoringProvider>(types, type => type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()?.Languages, failures),
            Make<DiagnosticAnalyzer>(types, type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages, failures),
            failures.ToImmutable());
    }

    private static Type[] TypesOf(Assembly assembly, ImmutableArray<ProviderFailure>.Builder failures)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            var types = exception.Types.OfType<Type>().ToArray();
            failures.Add(new ProviderFailure(
                assembly.GetName().Name!, $"{exception.Types.Length - types.Length} of its types cannot be loaded: {exception.LoaderExceptions.FirstOrDefault()?.Message}"));
            return types;
        }
    }

    private static ImmutableArray<T> Make<T>(
        IEnumerable<Type> types, Func<Type, IEnumerable<string>?> languages, ImmutableArray<ProviderFailure>.Builder failures)
        where T : class
    {
        var made = ImmutableArray.CreateBuilder<T>();
        foreach (var type in types.Where(type => type.IsAssignableTo(typeof(T))))
            try
            {
                if (languages(type)?.Contains(LanguageNames.CSharp) == true)
                    made.Add(Make<T>(type));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add(new ProviderFailure(type.FullName!, (exception.InnerException ?? exception).Message));
            }
        return made.ToImmutable();
    }

    private static T Make<T>(Type type) => type.GetConstructor(Constructors, Type.EmptyTypes) is { } constructor
        ? (T)constructor.Invoke(null)
        : throw new NotSupportedException("It has no constructor without parameters.");
}
