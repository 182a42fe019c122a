namespace Sidecar.EndToEnd.Tests;

/// <summary>What every way in is asked: each operation, and each form of a place.</summary>
internal static class Questions
{
    private const string Complete = """ "answer": {"complete":true} """;

    private const string Basket = """
        {"id":"T:Shop.Basket","kind":"class","signature":"Shop.Basket","location":{"file":"Shop/Basket.Checks.cs","line":3,"column":29,"code":"public sealed partial class Basket"}}
        """;

    private const string AddOne = """
        {"id":"M:Shop.Basket.Add(System.String)","kind":"method","signature":"void Basket.Add(string article)","location":{"file":"Shop/Basket.cs","line":10,"column":17,"code":"public void Add(string article) => Count += Accepts(article) ? 1 : 0;"}}
        """;

    private const string AddMany = """
        {"id":"M:Shop.Basket.Add(System.String,System.Int32)","kind":"method","signature":"void Basket.Add(string article, int times)","location":{"file":"Shop/Basket.cs","line":12,"column":17,"code":"public void Add(string article, int times) => Count += times;"}}
        """;

    private const string Accepts = """
        {"id":"M:Shop.Basket.Accepts(System.String)","kind":"method","signature":"bool Basket.Accepts(string article)","location":{"file":"Shop/Basket.Checks.cs","line":5,"column":25,"code":"private static bool Accepts(string article) => ArticleNames.Valid().IsMatch(article);"}}
        """;

    private const string EntryPoint = """
        {"id":"M:Program.{Main}$(System.String[])@App","kind":"method","signature":"<top-level-statements-entry-point>","location":{"file":"App/Program.cs","line":3,"column":1,"code":"var basket = new Basket();"}}
        """;

    public static IReadOnlyList<Question> All { get; } =
    [
        new("defs", """{"symbol":"Shop.Basket"}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{Basket}} },
              "definitions": [
                {"file":"Shop/Basket.Checks.cs","line":3,"column":29,"code":"public sealed partial class Basket"},
                {"file":"Shop/Basket.cs","line":4,"column":29,"code":"public sealed partial class Basket"}
              ],
              {{Complete}}
            }
            """) { IsForSlowWays = false },
        new("refs", """{"file":"Shop/Basket.cs","line":12,"text":"Add"}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{AddMany}} },
              "references": [{"file":"App/Program.cs","line":5,"column":8,"code":"basket.Add(\"cup\", Basket.MaxLines);","kind":"call"}],
              {{Complete}}
            }
            """),
        new("occurrences", """{"symbol":"Basket.Accepts","file":"Shop/Basket.cs"}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{Accepts}} },
              "occurrences": [{"file":"Shop/Basket.cs","line":10,"column":49,"code":"public void Add(string article) => Count += Accepts(article) ? 1 : 0;","within":"Basket.Add","kind":"call"}],
              {{Complete}}
            }
            """),
        new("impls", """{"symbol":"Basket"}""", $$"""{ "resolution": {"status":"exact","symbol":{{Basket}} }, "implementations": [], {{Complete}} }""") { IsForSlowWays = false },
        new("callers", """{"symbol":"Basket.Accepts","depth":2}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{Accepts}} },
              "callers": [
                {"depth":1,"symbol":{{AddOne}},"sites":[{"kind":"call","place":{"file":"Shop/Basket.cs","line":10,"column":49,"code":"public void Add(string article) => Count += Accepts(article) ? 1 : 0;"} }]},
                {"depth":2,"symbol":{{EntryPoint}},"sites":[{"kind":"call","place":{"file":"App/Program.cs","line":4,"column":8,"code":"basket.Add(\"tea\");"} }]}
              ],
              {{Complete}}
            }
            """),
        new("callees", """{"symbol":"Basket.Accepts"}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{Accepts}} },
              "callees": [
                {"depth":1,"symbol":{"id":"M:Shop.ArticleNames.Valid","kind":"method","signature":"Regex ArticleNames.Valid()","location":{"file":"Shop/ArticleNames.cs","line":8,"column":33,"code":"public static partial Regex Valid();"} },
                 "sites":[{"kind":"call","place":{"file":"Shop/Basket.Checks.cs","line":5,"column":65,"code":"private static bool Accepts(string article) => ArticleNames.Valid().IsMatch(article);"} }]}
              ],
              {{Complete}},
              "outside": 1
            }
            """) { IsForSlowWays = false },
        new("hierarchy", """{"symbol":"Basket"}""", $$"""{ "resolution": {"status":"exact","symbol":{{Basket}} }, "above": [], "below": [], {{Complete}} }""") { IsForSlowWays = false },
        new("impact", """{"symbol":"Basket.Accepts"}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{Accepts}} },
              "counts": {"implementations":0,"users":0,"callers":2,"tests":0,"projects":2},
              "implementations": [],
              "users": [],
              "callers": [{"symbol":{{AddOne}},"distance":1}, {"symbol":{{EntryPoint}},"distance":2,"through":"M:Shop.Basket.Add(System.String)"}],
              "tests": [],
              "projects": [{"name":"App","symbols":1,"tests":0},{"name":"Shop","symbols":1,"tests":0}],
              {{Complete}}
            }
            """) { IsForSlowWays = false },
        new("hover", """{"file":"App/Program.cs","line":4,"column":8}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{AddOne}} },
              {{Complete}},
              "signature": "public void Basket.Add(string article)",
              "container": "Shop.Basket",
              "assembly": "Shop"
            }
            """),
        new("signature", """{"file":"App/Program.cs","line":5,"column":19}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{AddMany}} },
              "overloads": [
                {
                  "id":"M:Shop.Basket.Add(System.String,System.Int32)","kind":"method","signature":"void Basket.Add(string article, int times)",
                  "parameters":[{"name":"article","type":"string"},{"name":"times","type":"int"}],"chosen":true,"at":"times","returns":"void",
                  "location":{"file":"Shop/Basket.cs","line":12,"column":17,"code":"public void Add(string article, int times) => Count += times;"}
                },
                {
                  "id":"M:Shop.Basket.Add(System.String)","kind":"method","signature":"void Basket.Add(string article)",
                  "parameters":[{"name":"article","type":"string"}],"returns":"void",
                  "location":{"file":"Shop/Basket.cs","line":10,"column":17,"code":"public void Add(string article) => Count += Accepts(article) ? 1 : 0;"}
                }
              ],
              {{Complete}}
            }
            """),
        new("source", """{"file":"App/Program.cs","line":4,"column":8}""", $$"""
            {
              "resolution": {"status":"exact","symbol":{{AddOne}} },
              "declarations": [{"file":"Shop/Basket.cs","line":10,"code":"    public void Add(string article) => Count += Accepts(article) ? 1 : 0;"}],
              {{Complete}}
            }
            """),
        new("list", """{"file":"Shop/Basket.Checks.cs"}""", $$"""
            {
              "resolution": null,
              "members": [
                {"depth":0,"symbol":{{Basket}} },
                {"depth":1,"symbol":{{Accepts}} }
              ],
              {{Complete}}
            }
            """),
        new("symbols", """{"query":"accep","limit":5}""", $$"""{ "symbols": [{{Accepts}}], {{Complete}} }""") { IsForSlowWays = false },
        new("grep", """{"pattern":"=> count","case":"ignore","paths":["Shop/*.cs"]}""", $$"""
            {
              "matches": [
                {"file":"Shop/Basket.cs","line":10,"column":37,"code":"public void Add(string article) => Count += Accepts(article) ? 1 : 0;","within":"Basket.Add","in":"code"},
                {"file":"Shop/Basket.cs","line":12,"column":48,"code":"public void Add(string article, int times) => Count += times;","within":"Basket.Add","in":"code"}
              ],
              {{Complete}}
            }
            """),
        new("projects", "{}", $$"""
            {
              "opened": "Shop.slnx",
              "projects": [
                {"name":"App","file":"App/App.csproj","state":"loaded","framework":"net10.0","documents":5,"references":["Shop"],"outputType":"exe"},
                {"name":"Shop","file":"Shop/Shop.csproj","state":"loaded","framework":"net10.0","documents":6,"outputType":"library"}
              ],
              {{Complete}}
            }
            """),
        new("actions", """{"file":"Shop/Basket.cs","line":12,"text":"Add","preview":"Use block body for method"}""", $$"""
            {
              "resolution": {"status":"exact"},
              "actions": [{
                "key":"ab215b3128","title":"Use block body for method","kind":"fix",
                "diagnostic": {
                  "id":"IDE0022","severity":"hidden","message":"Use block body for method","project":"Shop",
                  "location": {"file":"Shop/Basket.cs","line":12,"column":5,"code":"public void Add(string article, int times) => Count += times;","within":"Basket.Add"}
                },
                "files":1
              }],
              {{Complete}},
              "changes": [{
                "file":"Shop/Basket.cs","change":"edit",
                "diff":"--- a/Shop/Basket.cs\n+++ b/Shop/Basket.cs\n@@ -9,5 +9,8 @@\n \n     public void Add(string article) => Count += Accepts(article) ? 1 : 0;\n \n-    public void Add(string article, int times) => Count += times;\n+    public void Add(string article, int times)\n+    {\n+        Count += times;\n+    }\n }\n\\ No newline at end of file"
              }]
            }
            """) { IsForSlowWays = false },
        new("unused", """{"confidence":"low"}""", $$"""
            {
              "unused": [
                {
                  "symbol": {"id":"T:BasketJson","kind":"class","signature":"BasketJson","location":{"file":"App/BasketJson.cs","line":5,"column":31,"code":"internal sealed partial class BasketJson : JsonSerializerContext;"} },
                  "confidence": "low", "reason": "only it uses itself; but [JsonSerializable] may have it found", "lines": 2
                }
              ],
              {{Complete}}
            }
            """),
        new("deps", "{}", $$"""
            {
              "nodes": [
                {"name":"App","kind":"project","file":"App/App.csproj","files":5,"types":2},
                {"name":"Shop","kind":"project","file":"Shop/Shop.csproj","files":6,"types":2}
              ],
              "edges": [{"from":"App","to":"Shop","weight":1}],
              "cycles": [],
              {{Complete}}
            }
            """),
        new("deps", """{"scope":"App","of":"namespaces"}""", $$"""
            {
              "nodes": [{"name":"(global)","kind":"namespace","files":2,"types":2},{"name":"Shop","kind":"namespace","files":3,"types":2}],
              "edges": [{"from":"(global)","to":"Shop","weight":2}],
              "cycles": [],
              {{Complete}}
            }
            """) { IsForSlowWays = false },
        new("defs", """{"symbol":"Trolley"}""", $$"""
            {
              "resolution": {"status":"not-found","note":"Nothing is called 'Trolley'."},
              "definitions": [],
              {{Complete}}
            }
            """) { IsForSlowWays = false },
        new("refs", """{"symbol":"Basket.Add"}""", $$"""
            {
              "resolution": {"status":"ambiguous","note":"2 symbols fit; ask again for one of them.","candidates":[{{AddOne}},{{AddMany}}]},
              "references": [],
              {{Complete}}
            }
            """),
    ];
}
