using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StaticNet.Generator.Tests.Hostile;

/// <summary>
/// Sources that nobody would write, every one judged by <see cref="Verdict"/>: a part of the combinations, or all of them where STATICNET_HOSTILE=all
/// or STATICNET_LONG=1 asks for it.
/// </summary>
public sealed class HostileSourceTests
{
    private static readonly CSharpParseOptions Documented = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>Ways to compile, each of which changes what generated code means or what is said about it.</summary>
    private static readonly Dictionary<string, (CSharpParseOptions Parsing, CSharpCompilationOptions Options)> Settings = new()
    {
        ["C# 11"] = (new(LanguageVersion.CSharp11), Build.Empty.Options),
        ["C# 12"] = (new(LanguageVersion.CSharp12), Build.Empty.Options),
        ["C# preview"] = (new(LanguageVersion.Preview), Build.Empty.Options),
        ["checked, unsafe, optimised"] = (Documented, Build.Empty.Options.WithOverflowChecks(true).WithAllowUnsafe(true).WithOptimizationLevel(OptimizationLevel.Release)),
        ["nullable off"] = (Documented, Build.Empty.Options.WithNullableContextOptions(NullableContextOptions.Disable)),
        ["conditional symbols"] = (Documented.WithPreprocessorSymbols("X", "DEBUG", "NET"), Build.Empty.Options),
        ["a script"] = (Documented.WithKind(SourceCodeKind.Script), Build.Empty.Options),
        ["a program"] = (Documented, Build.Empty.Options.WithOutputKind(OutputKind.ConsoleApplication).WithMainTypeName(null)),
    };

    private static readonly bool All = Share.IsWhole || Environment.GetEnvironmentVariable("STATICNET_HOSTILE") == "all";

    public static TheoryData<string> SettingNames => [.. Settings.Keys];

    [Fact]
    public Task Arguments() => Judge(HostileArguments.Sources(step: All ? 1 : 7).Select(s => new[] { s }), atLeast: 170);

    [Fact]
    public Task Repeated() => Judge(HostileArguments.Repeated.Select(s => new[] { s }), atLeast: 100);

    [Fact]
    public Task Targets() => Judge(HostileArguments.Targets(step: All ? 1 : 7).Select(s => new[] { s }), atLeast: 57);

    [Fact]
    public Task Names() => Judge(HostileNames.Sources(step: All ? 1 : 17), atLeast: 155);

    [Fact]
    public Task Classes() => Judge(HostileClasses.Sources.Where((_, n) => All || n % 2 == 0), atLeast: 100);

    [Theory]
    [MemberData(nameof(SettingNames))]
    public async Task HoweverItIsCompiled(string settings)
    {
        (CSharpParseOptions parsing, CSharpCompilationOptions options) = Settings[settings];
        await Judge(HostileClasses.Sources.Where((_, n) => All || n % 13 == settings.Length % 13).Select(files => Build.Compile(parsing, options, files)), emit: false);
    }

    private static async Task Judge(IEnumerable<string[]> projects, int atLeast)
    {
        string[][] all = [.. projects];
        Assert.True(all.Length >= atLeast, $"{all.Length} sources are fewer than {atLeast}.");
        await Judge(all.Select(files => Build.Compile(Documented, Build.Empty.Options.WithWarningLevel(9999), files)), emit: true);
    }

    private static async Task Judge(IEnumerable<CSharpCompilation> projects, bool emit)
    {
        IReadOnlyList<string> wrong = await Verdict.OfAll(projects, emit);
        Assert.True(wrong.Count == 0, $"{wrong.Count} sources, among them:\n{string.Join('\n', wrong.Take(200))}");
    }
}
