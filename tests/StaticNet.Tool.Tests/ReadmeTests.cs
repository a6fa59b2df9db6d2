using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StaticNet.Tool.Tests;

/// <summary>What the README shows is run: its C#, put together as one program, its output, and its command lines.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string Repository = ToolRun.Metadata("RepositoryFolder");
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository, "README.md")).ReplaceLineEndings("\n");

    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Its_code_compiles_runs_and_prints_what_it_says()
    {
        Assembly program = Compile(Program());
        TextWriter console = Console.Out;
        var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            _ = program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        string printed = output.ToString().ReplaceLineEndings("\n");
        string[] lines = printed.Split('\n');
        foreach (string block in Blocks("").Where(block => block.Contains("──", StringComparison.Ordinal)))
            Assert.All(block.Split('\n').Where(line => line is not ("" or "…")), line => Assert.Contains(line, lines));
        Assert.Contains("wrong: the path θ⁽¹⁾₁₁ → a⁽²⁾₁ → a⁽³⁾₂ → a⁽⁴⁾₁ → L is missing\n", printed, StringComparison.Ordinal);
        foreach (string file in new[] { "AssignmentNet.html", "AssignmentNet.tex", "TwoClasses.html", "history.csv", "two.safetensors", "predictor.safetensors" })
            Assert.True(new FileInfo(Path.Combine(_folder, file)).Length > 100, file);
    }

    [Fact]
    public void Its_lesson_is_the_one_in_the_samples()
    {
        string lesson = File.ReadAllText(Path.Combine(Repository, "samples", "lessons", "backpropagation.cs")).ReplaceLineEndings("\n");
        string[] blocks = [.. Blocks("csharp").Where(block => block.Contains("AssignmentNet", StringComparison.Ordinal))];
        Assert.True(blocks.Length >= 3);
        Assert.All(blocks.SelectMany(block => block.Split('\n')).Where(line => line.Length > 0), line => Assert.Contains(line, lesson.Split('\n')));
        Assert.Contains("dotnet run samples/lessons/backpropagation.cs", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_command_lines_run()
    {
        string[] lines = [.. Blocks("").SelectMany(block => block.Split('\n')).Where(line => line.StartsWith("staticnet ", StringComparison.Ordinal))];
        Assert.True(lines.Length >= 8);
        foreach (string line in lines)
        {
            string[] arguments = [.. ArgumentForm().Matches(CommentForm().Replace(line, "")).Select(match => match.Value.Trim('"')).Skip(1).Select(Argument)];
            string output = ToolRun.Success(arguments);
            Assert.NotEqual("", output);
            if (arguments is [.., "-o", var path])
                Assert.True(new FileInfo(path).Length > 1000, line);
        }
    }

    [Fact]
    public void Its_pictures_and_links_are_there()
    {
        string[] targets = [.. LinkForm().Matches(Readme).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal))];
        Assert.Contains("samples/lessons/page.png", targets);
        string[] headings = [.. Readme.Split('\n').Where(line => line.StartsWith('#')).Select(line => "#" + HeadingForm().Replace(line.TrimStart('#', ' ').ToLowerInvariant(), "").Replace(' ', '-'))];
        Assert.All(targets, target => Assert.True(target.StartsWith('#') ? headings.Contains(target) : Path.Exists(Path.Combine(Repository, target)), target));
    }

    // A network of a user's own stands for those of these tests.
    private string Argument(string argument) => argument.EndsWith("MyNetworks.csproj", StringComparison.Ordinal) || argument.EndsWith("MyNetworks.dll", StringComparison.Ordinal) ? ToolRun.Assembly
        : FileForm().IsMatch(argument) ? Path.Combine(_folder, argument)
        : argument;

    private static string[] Blocks(string language) =>
        [.. BlockForm().Matches(Readme).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value)];

    // Usings, then the statements in their order and the one that stands in the text, then the classes. Two samples are too few to split: others take their place before that.
    private string Program()
    {
        IEnumerable<string> lines = Blocks("csharp").Where(block => !block.Contains("Fma(", StringComparison.Ordinal)).SelectMany(block => block.Split('\n'));
        List<string> usings = [], statements = [], classes = [];
        foreach (string line in lines)
        {
            if (line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';'))
                usings.Add(line);
            else if (line.StartsWith('[') || line.StartsWith("public partial class", StringComparison.Ordinal))
                classes.Add(line);
            else
                statements.Add(line.StartsWith("var (training, test)", StringComparison.Ordinal) ? "data = More();\n" + line : line);
        }

        const string More = """
            static Dataset<float> More()
            {
                float[] x = [.. Enumerable.Range(0, 80).Select(n => MathF.Sin(n))];
                return new(x, [.. Enumerable.Range(0, 80).Select(n => (x[n - (n % 2)] > 0) == (n % 2 == 0) ? 1f : 0f)], 2, 2);
            }
            """;
        string program = $"{string.Join('\n', usings.Distinct())}\n{string.Join('\n', statements)}\nConsole.WriteLine(TwoClasses.Equations);\n{More}\n{string.Join('\n', classes)}";
        return WrittenForm().Replace(program, match => $"@\"{Path.Combine(_folder, match.Groups["file"].Value)}\"");
    }

    private static Assembly Compile(string program)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        const string Implicit = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";
        CSharpCompilation input = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(Implicit, options), CSharpSyntaxTree.ParseText(program, options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        Assembly generator = new AssemblyLoadContext("StaticNet.Generator").LoadFromAssemblyPath(Path.GetFullPath(ToolRun.Metadata("GeneratorAssembly")));
        var networks = (IIncrementalGenerator)Activator.CreateInstance(generator.GetType("StaticNet.Generator.NetworkGenerator", throwOnError: true)!)!;
        _ = CSharpGeneratorDriver.Create([networks.AsSourceGenerator()], parseOptions: options).RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        using var image = new MemoryStream();
        string[] errors = [.. output.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        Assert.True(errors.Length == 0, $"{string.Join('\n', errors)}\n{program}");
        image.Position = 0;
        return new AssemblyLoadContext("Readme").LoadFromStream(image);
    }

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockForm();

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+")]
    private static partial Regex ArgumentForm();

    [GeneratedRegex(@"\s+# .*$")]
    private static partial Regex CommentForm();

    [GeneratedRegex(@"^\w+\.(tex|html|md|txt)$")]
    private static partial Regex FileForm();

    [GeneratedRegex("\"(?<file>\\w+\\.(html|tex|csv|safetensors))\"")]
    private static partial Regex WrittenForm();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkForm();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex HeadingForm();
}
