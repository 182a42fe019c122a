using Sidecar.Protocol.Loading;
using Sidecar.Protocol.Operations;

namespace Sidecar.Server.Loading.Caching;

/// <summary>A project's result as bytes. When it and its inputs were read is not among them: that is known anew at every proof.</summary>
internal static class ProjectFormat
{
    public static void Write(PayloadWriter writer, LoadedProject project)
    {
        writer.Text(project.File);
        writer.Count((int)project.State);
        writer.Text(project.Framework);
        writer.Text(project.Problem);
        writer.Text(project.Command);
        writer.Flag(project.NotRestored);
        writer.Flag(project.Uncertain);
        writer.Flag(project.IsTest);
        writer.Flag(project.IsPacked);
        writer.Texts(project.Arguments);
        writer.Texts(project.Outputs);
        writer.Texts(project.Inputs);
        writer.Texts(project.OtherPatterns);
        writer.Texts(project.AbsentInputs);
        writer.Texts(project.ImportPatterns);
        writer.Texts(project.ReferencedProjects);
        writer.Count(project.Globs.Count);
        foreach (var glob in project.Globs)
        {
            writer.Text(glob.Folder);
            writer.Texts(glob.Include);
            writer.Texts(glob.Exclude);
        }
    }

    public static LoadedProject Read(PayloadReader reader) => new(reader.Text(), (ProjectState)reader.Number())
    {
        Framework = reader.TextOrNull(),
        Problem = reader.TextOrNull(),
        Command = reader.TextOrNull(),
        NotRestored = reader.Flag(),
        Uncertain = reader.Flag(),
        IsTest = reader.Flag(),
        IsPacked = reader.Flag(),
        Arguments = reader.Texts(),
        Outputs = reader.Texts(),
        Inputs = reader.Texts(),
        OtherPatterns = reader.Texts(),
        AbsentInputs = reader.Texts(),
        ImportPatterns = reader.Texts(),
        ReferencedProjects = reader.Texts(),
        Globs = ReadGlobs(reader),
    };

    private static SourceGlob[] ReadGlobs(PayloadReader reader)
    {
        var globs = new SourceGlob[reader.Count()];
        for (var i = 0; i < globs.Length; i++)
            globs[i] = new SourceGlob(reader.Text(), reader.Texts(), reader.Texts());
        return globs;
    }
}
