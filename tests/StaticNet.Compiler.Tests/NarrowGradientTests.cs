using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Tests.Interpretation;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>The gradients of layers whose units do not fill a vector, interpreted: each is δⱼ aᵢ, in whole vectors, in parts of one and alone.</summary>
public sealed class NarrowGradientTests
{
    private const int Networks = 120;

    [Fact]
    public void Every_gradient_is_its_product() => Assert.True(Enumerable.Range(0, Networks).Sum(number => Check(number, nest => null)) > Networks / 2);

    [Fact]
    public void Units_that_are_cycled_through_from_the_wrong_one_are_caught() => Assert.ThrowsAny<Exception>(
        () => Enumerable.Range(0, Networks).Sum(number => Check(number, nest => nest is Assign { Value: PermuteValue { Count: > 1 } cycle } deltas ? deltas with { Value = cycle with { From = cycle.From + 1 } } : null)));

    // How many blocks there were.
    private static int Check(int number, Func<Nest, Nest?> mistake)
    {
        NetworkTopology topology = RandomNetworks.Draw(number).Topology with { Schedule = Schedule.Auto };
        ScheduledProgram program = Scheduler.Schedule(NetworkEquations.Of(topology).Derivation, TestContext.Current.CancellationToken);
        program = program.Narrow ?? program;
        List<NarrowGradientBlock> blocks = [.. program.Blocks.OfType<NarrowGradientBlock>().Where(block => Reads(block).All(family => family.Kind == FamilyKind.Input || program.Offsets.ContainsKey(family)))];
        foreach (NarrowGradientBlock block in blocks)
        {
            var random = new Random(number);
            double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
            double[] x = Numbers(topology.InputSize), v = Numbers(program.ScratchSize), g = new double[topology.ParameterCount];
            IReadOnlyList<Nest> nests = Mistakes.First(new BlockLowering(program, writesOutputs: false).Lower(block, null, TestContext.Current.CancellationToken), mistake);
            var interpreter = new NestInterpreter<double, NumberArithmetic<double>>(CostModel.Lanes(topology), CostModel.Lanes(topology), [new("Gradient", "", nests)], 1, isMixed: true);
            foreach ((string name, double[] values) in new[] { ("x", x), ("v", v), ("g", g) })
                interpreter.Refer(name, values, 0);
            interpreter.Run("Gradient");

            double At(Family family, int place) => family.Kind == FamilyKind.Input ? x[place] : v[program.Offsets[family] + place];
            Family gradient = block.Definition.Target.Family, delta = block.Factors.Delta.Family, input = block.Factors.Input.Family;
            for (int unit = 0; unit < gradient.Shape[0]; unit++)
            {
                for (int i = 0; i < gradient.Shape[1]; i++)
                    Assert.Equal(At(delta, unit) * At(input, i), g[topology.WeightIndex(gradient.Layer - 1, unit, i)]);
            }
        }

        return blocks.Count;
    }

    private static Family[] Reads(NarrowGradientBlock block) => [block.Factors.Delta.Family, block.Factors.Input.Family];
}
