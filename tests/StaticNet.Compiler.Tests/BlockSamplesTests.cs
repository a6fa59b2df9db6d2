using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>How many samples a block holds: a whole shard where weights come from afar, fewer where the rows would take too much memory, none beyond that.</summary>
public class BlockSamplesTests
{
    [Theory]
    [InlineData(64, 784, 300, 10)]
    [InlineData(64, 512, 512, 1)]
    [InlineData(256, 1000, 1000, 1)]
    [InlineData(256, 2000, 4000, 1000)]
    [InlineData(64, 60_000, 20, 1)]
    [InlineData(16, 300_000, 2, 1)]
    public void LargeLayersTakeAShard(int samples, int inputs, int hidden, int outputs) => Assert.Equal(samples, BatchPolicy.BlockSamples(Of(inputs, hidden, outputs), whole: false));

    [Theory]
    [InlineData(1000, 1000, 1)]
    [InlineData(300_000, 2, 1)]
    public void WhatABlockTakesIsBounded(int inputs, int hidden, int outputs)
    {
        var derivation = NetworkDerivation.Of(Of(inputs, hidden, outputs));
        LaneProgram program = LaneScheduler.Schedule(derivation, SchedulePolicy.Of(derivation), TestContext.Current.CancellationToken)!;
        Assert.InRange(program.Layout.Size * 4L, 1, 300_000_000);
    }

    [Fact]
    public void BeyondAllBlocksThereIsNone() => Assert.False(BatchPolicy.HasBlocks(Of(5_000_000, 2, 1)));

    private static NetworkTopology Of(int inputs, int hidden, int outputs) =>
        new("Net", inputs, new([new(hidden, Activation.ReLU), new(outputs, Activation.Identity)]), LossFunction.SquaredError);
}
