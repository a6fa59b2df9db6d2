using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Tests.Interpretation;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>The step back through the weights with its products in vectors, interpreted: each sum is Σₖ δₖ θₖⱼ.</summary>
public sealed class DotTests
{
    private const int Networks = 120;

    [Fact]
    public void Every_sum_is_that_of_its_products() => Assert.True(Enumerable.Range(0, Networks).Sum(number => Check(number, nest => null)) > Networks / 4);

    [Fact]
    public void A_part_of_a_vector_whose_rest_is_added_up_too_is_caught() => Assert.ThrowsAny<Exception>(() => Enumerable.Range(0, Networks).Sum(
        number => Check(number, nest => nest is Assign { Value: MultiplyAddValue { First: LoadValue { From.Lanes: < 8, IsAlone: true } weight } sum } step ? step with { Value = sum with { First = weight with { IsAlone = false } } } : null)));

    // How many blocks there were.
    private static int Check(int number, Func<Nest, Nest?> mistake)
    {
        NetworkTopology topology = RandomNetworks.Draw(number).Topology with { Schedule = Schedule.Auto };
        ScheduledProgram program = Scheduler.Schedule(NetworkEquations.Of(topology).Derivation, TestContext.Current.CancellationToken);
        List<DotBlock> blocks = [.. program.Blocks.OfType<DotBlock>().Where(block => new[] { block.Delta.Family, block.Products, block.Definition.Target.Family }.All(program.Offsets.ContainsKey))];
        foreach (DotBlock block in blocks)
        {
            var random = new Random(number);
            double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
            double[] w = Numbers(topology.ParameterCount), v = Numbers(program.ScratchSize);
            Family delta = block.Delta.Family, sums = block.Definition.Target.Family;
            double[] factors = [.. v.Skip(program.Offsets[delta]).Take(delta.Size)];
            IReadOnlyList<Nest> nests = Mistakes.First(new BlockLowering(program, writesOutputs: false).Lower(block), mistake);
            var interpreter = new NestInterpreter<double, NumberArithmetic<double>>(CostModel.Lanes(topology), CostModel.Lanes(topology), [new("Sums", "", nests)], 1, isMixed: true);
            foreach ((string name, double[] values) in new[] { ("w", w), ("v", v) })
                interpreter.Refer(name, values, 0);
            interpreter.Run("Sums");
            for (int unit = 0; unit < sums.Size; unit++)
            {
                double expected = factors.Select((factor, k) => factor * w[topology.WeightIndex(block.Weight.Family.Layer - 1, k, unit)]).Sum();
                Assert.Equal(expected, v[program.Offsets[sums] + unit], 1e-12);
            }
        }

        return blocks.Count;
    }
}
