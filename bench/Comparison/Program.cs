using Microsoft.Build.Locator;
using Sidecar.Comparison;

if (ComparisonOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(ComparisonOptions.Usage);
    return 2;
}
MSBuildLocator.RegisterDefaults();
return await ComparisonRun.RunAsync(options).ConfigureAwait(false);
