using Microsoft.CodeAnalysis.Text;
using StaticNet.Generator.Emission;
using StaticNet.Generator.Model;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>A compiler that stays finds what it wrote, while it has room, and only for the very class.</summary>
public sealed class WrittenNetworksTests
{
    private const string Source = "using StaticNet; namespace Kept; [Input(2)] [Dense(3, Activation.Tanh)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;";

    private static readonly NetworkModel Model = Assert.Single(Build.Of(Source).Models);

    [Fact]
    public void Another_build_of_the_same_class_takes_the_same_files() =>
        Assert.Equal(Texts(Source), Texts("// another project\n" + Source), ReferenceEqualityComparer.Instance);

    [Theory]
    [InlineData("Dense(3", "Dense(4")]
    [InlineData("namespace Kept", "namespace Keep")]
    [InlineData("partial class Net", "partial class Other")]
    [InlineData("Activation.Tanh)", "Activation.Tanh, L2 = 0.5)")]
    [InlineData("[Loss(", "[Compile(Precision = Precision.Double)] [Loss(")]
    public void Another_class_has_its_own(string before, string after)
    {
        string changed = Source.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Texts(Source)[0].ToString(), Texts(changed)[0].ToString());
        // What the driver took is what is written for the model anew.
        Assert.Equal(NetworkEmitter.Write(Assert.Single(Build.Of(changed).Models), default).Network, Texts(changed)[0].ToString());
    }

    [Fact]
    public void The_oldest_make_room()
    {
        var written = new WrittenNetworks(most: 10);
        for (int n = 0; n < 4; n++)
            written.Keep(Named(n), Files("123", "1"));
        Assert.Equal([false, false, true, true], Enumerable.Range(0, 4).Select(n => written.Find(Named(n)) is not null));
        Assert.Equal("123", written.Find(Named(3))!.Network.ToString());
    }

    [Fact]
    public void What_has_no_room_at_all_is_not_kept()
    {
        var written = new WrittenNetworks(most: 10);
        written.Keep(Named(0), Files("123", null));
        written.Keep(Named(1), Files("1234567890", "1"));
        Assert.Null(written.Find(Named(1)));
        Assert.NotNull(written.Find(Named(0)));
    }

    [Fact]
    public void The_first_files_of_a_class_stay()
    {
        var written = new WrittenNetworks(most: 10);
        NetworkFiles first = Files("123", null);
        written.Keep(Named(0), first);
        written.Keep(Named(0) with { }, Files("456", null));
        Assert.Same(first, written.Find(Named(0)));
    }

    private static SourceText[] Texts(string source) => [.. Build.Of(source).Result.GeneratedSources.Select(file => file.SourceText)];

    private static NetworkModel Named(int number) => Model with { ClassName = $"Net{number}" };

    private static NetworkFiles Files(string network, string? batch) => new(SourceText.From(network), batch is null ? null : SourceText.From(batch));
}
