using Microsoft.Build.Exceptions;
using Sidecar.Loader.FilePrograms;
using Sidecar.Loader.Sdks;
using Sidecar.Protocol.Loading;

namespace Sidecar.Loader.Entries;

/// <summary>Finds the projects that a request means.</summary>
internal static class LoadPlanner
{
    /// <exception cref="LoadFailedException">There are none to be found.</exception>
    public static LoadPlan Plan(LoadRequest request, RegisteredSdk sdk)
    {
        var whole = PlanWhole(request, sdk);
        return request.Only is { } only
            ? whole with { Projects = [.. only.Select(Path.GetFullPath).Distinct(PathRules.Comparer)], Known = request.Known ?? [] }
            : whole;
    }

    private static LoadPlan PlanWhole(LoadRequest request, RegisteredSdk sdk)
    {
        if (request.Projects is { Count: > 0 } projects)
            return new LoadPlan([.. projects.Select(Path.GetFullPath).Distinct(PathRules.Comparer)], []);
        var path = Path.GetFullPath(request.Path);
        if (!File.Exists(path))
            throw new LoadFailedException($"{path} does not exist. Open a solution, a project or a C# file that does.");
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".SLN" or ".SLNX" => FromSolution(path),
            ".SLNF" => FromFilter(path),
            ".CS" => FromProgram(FileProgram.Prepare(path, sdk)),
            _ => new LoadPlan([path], []) { RestorePath = path },
        };
    }

    private static LoadPlan FromSolution(string path) =>
        new(Read(path, SolutionProjects.Of), [path]) { Solution = path, RestorePath = path };

    private static LoadPlan FromFilter(string path)
    {
        var (solution, projects) = Read(path, SolutionFilter.Read);
        return new LoadPlan(projects, [path, solution]) { Solution = solution, RestorePath = path };
    }

    private static LoadPlan FromProgram(FileProgram program) =>
        new([program.Project], []) { Program = program, RestorePath = program.Project };

    private static T Read<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is InvalidProjectFileException or System.Text.Json.JsonException or IOException)
        {
            throw new LoadFailedException($"{path} cannot be read: {e.Message} Mend it, then load again.");
        }
    }
}
