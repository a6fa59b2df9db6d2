using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Rows of one weight stand together in a batch, since neighbours of one weight are computed at once.</summary>
public class BatchesTests
{
    private const int Rows = 50, Size = 16;

    [Fact]
    public void Rows_of_a_batch_stand_in_the_order_of_their_weights()
    {
        Batches<double> weighted = Of(row => 1 + (row * 7 % 3)), plain = Of(null);
        for (int epoch = 1; epoch <= 3; epoch++)
        {
            weighted.Begin(epoch);
            plain.Begin(epoch);
            int moved = 0;
            for (int batch = 0; batch < weighted.Count; batch++)
            {
                weighted.Get(batch, step: 0, out ReadOnlyMemory<double> inputs, out ReadOnlyMemory<double> targets, out ReadOnlyMemory<double> weights);
                plain.Get(batch, step: 0, out ReadOnlyMemory<double> unsorted, out _, out _);
                Assert.Equal(weights.ToArray().Order(), weights.ToArray());
                Assert.Equal(unsorted.ToArray().Order(), inputs.ToArray().Order());      // the batch has the rows it has without weights
                moved += unsorted.Span.SequenceEqual(inputs.Span) ? 0 : 1;
                for (int i = 0; i < inputs.Length; i++)
                    Assert.Equal((2 * inputs.Span[i], 1 + (inputs.Span[i] * 7 % 3)), (targets.Span[i], weights.Span[i]));
            }

            Assert.InRange(moved, 3, 4);     // the last has 2 rows
        }
    }

    // Where nearly all differ there is nothing to gain, and one weight is in order anyway: the shuffled order stays.
    [Theory]
    [InlineData(Rows)]
    [InlineData(1)]
    public void Other_weights_leave_the_order_as_it_is(int different)
    {
        Batches<double> weighted = Of(row => 1 + (row % different)), plain = Of(null);
        weighted.Begin(1);
        plain.Begin(1);
        for (int batch = 0; batch < weighted.Count; batch++)
        {
            weighted.Get(batch, step: 0, out ReadOnlyMemory<double> inputs, out _, out _);
            plain.Get(batch, step: 0, out ReadOnlyMemory<double> unsorted, out _, out _);
            Assert.Equal(unsorted.ToArray(), inputs.ToArray());
        }
    }

    [Fact]
    public void Threads_change_no_bit_of_a_training_with_few_weights()
    {
        float[][] trained = [.. new[] { 1, 2, 7 }.Select(threads =>
        {
            var net = new ThinnedNet(1);
            float[] inputs = [.. Enumerable.Range(0, 1500 * 3).Select(i => MathF.Sin(i))], targets = new float[1500 * 3];
            for (int row = 0; row < 1500; row++)
                targets[(row * 3) + (row % 3)] = 1;
            Dataset<float> data = new Dataset<float>(inputs, targets, 3, 3).WithWeights([.. Enumerable.Range(0, 1500).Select(row => 1f + (row % 5))]);
            Trainer.Fit(net, data, new() { Epochs = 3, BatchSize = 700, Threads = threads });
            return net.Parameters.ToArray();
        })];
        Assert.Equal(trained[0], trained[1]);
        Assert.Equal(trained[0], trained[2]);
    }

    private static Batches<double> Of(Func<int, double>? weight)
    {
        var data = new Dataset<double>([.. Enumerable.Range(0, Rows).Select(row => (double)row)], [.. Enumerable.Range(0, Rows).Select(row => 2.0 * row)], 1, 1);
        return new Batches<double>(weight is null ? data : data.WithWeights([.. Enumerable.Range(0, Rows).Select(weight)]), Size, seed: 3);
    }
}
