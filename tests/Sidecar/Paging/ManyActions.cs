using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Host.Mef;
using Sidecar.Analysis.Actions;

namespace Sidecar.Server.Tests.Paging;

/// <summary>Offers many refactorings, each of which adds as many lines to the file.</summary>
internal sealed class ManyActions(int count) : CodeRefactoringProvider
{
    /// <summary>Only this.</summary>
    public static ActionFeatures Features { get; } =
        ActionFeatures.Of(MefHostServices.DefaultAssemblies, ActionProviders.None with { Refactorings = [new ManyActions(120)] });

    public override Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        for (var i = 0; i < count; i++)
        {
            var title = $"Add lines of number {i}";
            context.RegisterRefactoring(CodeAction.Create(title, token => AddAsync(context.Document, title, token), title));
        }
        return Task.CompletedTask;
    }

    private async Task<Document> AddAsync(Document document, string title, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation);
        return document.WithText(text.Replace(0, 0, string.Concat(Enumerable.Range(0, count).Select(line => $"// {title}: line {line}\n"))));
    }
}
