using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StaticNet.Generator.Tests.Hostile;

/// <summary>
/// Random mutations, judged by <see cref="Verdict"/>: 500 of a fixed seed, 2,000 with STATICNET_LONG=1; STATICNET_MUTATIONS asks for another number of them, and
/// STATICNET_MUTATION_SEED for others.
/// </summary>
public sealed class MutationTests
{
    private static readonly int Count = Share.IsWhole ? 2_000 : 250;
    private const int Seed = 20261123;

    [Fact]
    public async Task NoMutationCrashesUsOrIsLeftWithoutAWord()
    {
        int count = Setting("STATICNET_MUTATIONS", Count);
        int seed = Setting("STATICNET_MUTATION_SEED", Seed);
        var mutations = new TokenMutations(seed);
        IReadOnlyList<string> wrong = await Verdict.OfAll(
            Enumerable.Range(0, count).Select(_ => Build.Compile(new CSharpParseOptions(LanguageVersion.Latest), Build.Empty.Options, mutations.Next())),
            emit: false);
        Assert.True(wrong.Count == 0, $"Seed {seed}: {wrong.Count} of {count} mutations, among them:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
