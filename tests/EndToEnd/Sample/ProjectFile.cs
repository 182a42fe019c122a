namespace Sidecar.EndToEnd.Tests.Sample;

/// <summary>Project files without packages, so that restoring them needs no network.</summary>
internal static class ProjectFile
{
    public static string Of(string content = "") =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          {content}
        </Project>
        """;
}
