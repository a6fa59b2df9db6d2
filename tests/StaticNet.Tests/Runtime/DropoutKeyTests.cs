using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>A key that brings its own p.</summary>
public class DropoutKeyTests
{
    private static readonly NetworkTopology Two = new("Two", 5, new([new LayerSpec(6, Dropout: 0.5), new LayerSpec(4), new LayerSpec(3, Dropout: 0.25)]), LossFunction.SquaredError);

    [Theory]
    [InlineData(0)]
    [InlineData(1e-300)]
    [InlineData(0.1)]
    [InlineData(0.99999999999999989)]
    public void It_keeps_p_to_the_last_bit(double p)
    {
        var key = new DropoutKey(1, 2) { Probability = p };
        Assert.Equal(p, key.Probability);
        Assert.Equal(key, new DropoutKey(1, 2) { Probability = p });
        Assert.NotEqual(new DropoutKey(1, 2), key);
        Assert.Equal(new DropoutKey(1, 2), key with { Probability = null });
        Assert.Equal(key with { Step = 3 }, new DropoutKey(1, 3) { Probability = p });
    }

    [Fact]
    public void Without_one_it_says_so()
    {
        Assert.Null(new DropoutKey(1, 2).Probability);
        Assert.Null(default(DropoutKey).Probability);
        Assert.Equal(new DropoutKey(1, 2) { Probability = 0 }, new DropoutKey(1, 2) { Probability = -0.0 });
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(-0.1, "-0.1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Another_number_is_refused_by_name_and_value(double p, string said)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new DropoutKey(1, 2) { Probability = p });
        Assert.Contains($"Probability is {said}: a unit is dropped with a probability from 0 up to, but not including, 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_p_where_it_has_one()
    {
        Assert.Equal("DropoutKey { Seed = 1, Step = 2 }", new DropoutKey(1, 2).ToString());
        Assert.Equal("DropoutKey { Seed = 1, Step = 2, Probability = 0.25 }", (new DropoutKey(1, 2) { Probability = 0.25 }).ToString());
    }

    [Fact]
    public void Its_masks_are_those_of_the_layers_with_dropout_and_the_references()
    {
        DropoutKey own = new(7, 8), key = own with { Probability = 0.125 };
        int differing = 0;
        for (int sample = 0; sample < 50; sample++)
        {
            double[] masks = key.Masks(Two, sample);
            Assert.Equal(ReferenceDropout.Masks(Two, key, sample), masks);
            Assert.Equal(9, masks.Length);
            Assert.All(masks, m => Assert.True(m is 0 or 1 / 0.875));
            double[] attributes = own.Masks(Two, sample);

            // What is drawn is the same number: a p that is smaller drops a part of the same units.
            for (int n = 0; n < masks.Length; n++)
            {
                Assert.False(masks[n] == 0 && attributes[n] != 0);
                differing += masks[n] == 0 == (attributes[n] == 0) ? 0 : 1;
            }

            Assert.All((key with { Probability = 0 }).Masks(Two, sample), m => Assert.Equal(1, m));
        }

        Assert.True(differing > 0);
    }
}
