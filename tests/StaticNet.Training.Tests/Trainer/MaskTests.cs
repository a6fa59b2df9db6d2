using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>The masks of dropout are those of Philox word by word, however many are drawn at once.</summary>
public class MaskTests
{
    // Layers of every width up to more than a vector of blocks, which begin at every place within a block.
    [Theory]
    [InlineData(0)]
    [InlineData(0xFFFF_FFFF_0000_0007)]
    public void Every_factor_is_decided_by_its_own_word(ulong step)
    {
        var key = new DropoutKey(0x1234_5678_9ABC_DEF0, step) { Probability = 0.3 };
        int dropped = 0, all = 0;
        for (int width = 1; width <= 80; width++)
        {
            for (int first = 1; first <= 4; first++)
            {
                var topology = new NetworkTopology("Thin", first, new([new LayerSpec(width, Dropout: 0.5), new LayerSpec(1, Dropout: 0.5)]), LossFunction.SquaredError);
                int sample = (width * 31) + first;
                double[] masks = key.Masks(topology, sample);
                Assert.Equal(first + width, masks.Length);
                for (int place = 0; place < masks.Length; place++)
                {
                    (uint x0, uint x1, uint x2, uint x3) = Philox4x32.Generate(key.Seed, (uint)sample, (uint)place / 4, (uint)step, (uint)(step >> 32));
                    uint word = (place % 4) switch { 0 => x0, 1 => x1, 2 => x2, _ => x3 };
                    Assert.Equal(word < (uint)(0.3 * 4294967296.0) ? 0 : 1 / 0.7, masks[place]);
                    dropped += masks[place] == 0 ? 1 : 0;
                }

                all += masks.Length;
            }
        }

        Assert.InRange((double)dropped / all, 0.28, 0.32);
    }
}
