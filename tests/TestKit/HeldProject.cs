namespace Sidecar.TestKit;

/// <summary>
/// A project whose load does not end before the test lets it: its build waits for a file to vanish. Whoever asks about it
/// is certainly in flight meanwhile.
/// </summary>
public sealed class HeldProject : IDisposable
{
    private readonly TempFolder _folder = new("sidecar-held-");

    /// <summary>A project with the class <c>Greeter</c>, which <c>Program.cs</c> names once; held.</summary>
    public HeldProject()
    {
        _folder.Write("Held/Held.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Target Name="Hold" BeforeTargets="CoreCompile">
                <Exec Command="sh -c 'while [ -e &quot;$0&quot; ]; do sleep 0.05; done' '$(MSBuildProjectDirectory)/hold'" />
              </Target>
            </Project>
            """);
        _folder.Write("Held/Greeter.cs", "public static class Greeter { public static void Greet() { } }\n");
        _folder.Write("Held/Program.cs", "public static class Program { public static void Run() => Greeter.Greet(); }\n");
        Hold();
    }

    /// <summary>The project file.</summary>
    public string Path => _folder.Combine("Held", "Held.csproj");

    /// <summary>What every process that works on it has in its command line or environment.</summary>
    public string Mark => _folder.Path;

    private string HoldFile => _folder.Combine("Held", "hold");

    /// <summary>Lets no load end from now on.</summary>
    public void Hold() => File.WriteAllText(HoldFile, "");

    /// <summary>Lets loads end.</summary>
    public void Release() => File.Delete(HoldFile);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
