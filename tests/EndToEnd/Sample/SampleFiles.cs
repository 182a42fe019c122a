using Sidecar.TestKit;

namespace Sidecar.EndToEnd.Tests.Sample;

/// <summary>The code that the questions are about.</summary>
internal static class SampleFiles
{
    public static void WriteTo(TempFolder folder)
    {
        WriteSolutions(folder);
        WriteShop(folder);
        WriteApp(folder);
        folder.Write("script/Once.cs", "System.Console.WriteLine(\"once\");\n");
    }

    private static void WriteSolutions(TempFolder folder)
    {
        folder.Write("Shop.slnx", """
            <Solution>
              <Project Path="Shop/Shop.csproj" />
              <Project Path="App/App.csproj" />
            </Solution>
            """);
        folder.Write("more/Shop.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Shop", "..\Shop\Shop.csproj", "{11111111-1111-1111-1111-111111111111}"
            EndProject
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "App", "..\App\App.csproj", "{22222222-2222-2222-2222-222222222222}"
            EndProject
            Global
            EndGlobal
            """);
        folder.Write("more/Part.slnf", """
            { "solution": { "path": "..\\Shop.slnx", "projects": [ "Shop\\Shop.csproj" ] } }
            """);
    }

    private static void WriteShop(TempFolder folder)
    {
        folder.Write("Shop/Shop.csproj", ProjectFile.Of());
        folder.Write("Shop/Basket.cs", """
            namespace Shop;

            /// <summary>What a customer is about to buy.</summary>
            public sealed partial class Basket
            {
                public const int MaxLines = 50;

                public int Count { get; private set; }

                public void Add(string article) => Count += Accepts(article) ? 1 : 0;

                public void Add(string article, int times) => Count += times;
            }
            """);
        folder.Write("Shop/Basket.Checks.cs", """
            namespace Shop;

            public sealed partial class Basket
            {
                private static bool Accepts(string article) => ArticleNames.Valid().IsMatch(article);
            }
            """);
        folder.Write("Shop/ArticleNames.cs", """
            using System.Text.RegularExpressions;

            namespace Shop;

            internal static partial class ArticleNames
            {
                [GeneratedRegex("^[a-z]+$")]
                public static partial Regex Valid();
            }
            """);
    }

    private static void WriteApp(TempFolder folder)
    {
        folder.Write("App/App.csproj", ProjectFile.Of("""
            <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
            <ItemGroup><ProjectReference Include="../Shop/Shop.csproj" /></ItemGroup>
            <Target Name="Print" BeforeTargets="CoreCompile">
              <Exec Command="echo a build may print; cat" />
            </Target>
            """));
        folder.Write("App/Program.cs", """
            using Shop;

            var basket = new Basket();
            basket.Add("tea");
            basket.Add("cup", Basket.MaxLines);
            """);
        folder.Write("App/BasketJson.cs", """
            using System.Text.Json.Serialization;
            using Shop;

            [JsonSerializable(typeof(Basket))]
            internal sealed partial class BasketJson : JsonSerializerContext;
            """);
    }
}
