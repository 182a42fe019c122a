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
        return new ActionProviders(
            Make<CodeFixProvider>(assembly, nameof(ExportCodeFixProviderAttribute), type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages, failures),
            Make<CodeRefactoringProvider>(assembly, nameof(ExportCodeRefactoringProviderAttribute), type => type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()?.Languages, failures),
            Make<DiagnosticAnalyzer>(assembly, nameof(DiagnosticAnalyzerAttribute), type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages, failures),
            failures.ToImmutable());
    }

    private static ImmutableArray<T> Make<T>(
        Assembly assembly, string attribute, Func<Type, IEnumerable<string>?> languages, ImmutableArray<ProviderFailure>.Builder failures)
        where T : class
    {
        var made = ImmutableArray.CreateBuilder<T>();
        foreach (var name in AttributedTypes.In(assembly, attribute))
            try
            {
                var type = assembly.GetType(name, throwOnError: true)!;
                if (!type.IsAbstract && type.IsAssignableTo(typeof(T)) && languages(type)?.Contains(LanguageNames.CSharp) == true)
                    made.Add(Make<T>(type));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add(new ProviderFailure(name, (exception.InnerException ?? exception).Message));
            }
        return made.ToImmutable();
    }

    private static T Make<T>(Type type) => type.GetConstructor(Constructors, Type.EmptyTypes) is { } constructor
        ? (T)constructor.Invoke(null)
        : throw new NotSupportedException("It has no constructor without parameters.");
}
