using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>A planted mistake is found, and shrunk to the least network that has it.</summary>
public class ShrinkerTests
{
    [Fact]
    public void AMistakeInOneFunctionIsShrunkToOneUnitOfIt()
    {
        var run = new CheckRun(new WrongSlope(Activation.Tanh, 1.001));
        CheckResult[] results = [.. run.Check([.. Enumerable.Range(0, 8).Select(RandomCases.Ordinary)])];
        Assert.All(results, result => Assert.Equal(result.Case.Topology.Layers.Any(l => l.Activation == Activation.Tanh), result.Failure is CheckFailure));
        CheckResult failed = results.Where(r => r.Failure is not null).MaxBy(r => r.Case.Topology.ParameterCount)!;
        (RandomCase minimal, Exception failure) = new Shrinker(run).Shrink(failed.Case, failed.Failure!);
        string printed = Reproduction.Of(minimal, failure);
        Assert.StartsWith($"""
            [Input(1)]
            [Dense(1, Activation.Tanh)]
            [Loss(LossFunction.SquaredError)]
            [Compile(Precision = Precision.{failed.Case.Topology.Precision}, Schedule = Schedule.Auto)]
            public partial class {failed.Case.Topology.Name};
            // seed {failed.Case.Seed}, 1 samples, new DropoutKey({failed.Case.Seed}, 3)
            // parameters [
            """.ReplaceLineEndings("\n"), printed);
        Assert.Contains("more than", printed);

        // What is printed is a class that compiles, and its topology is the one that failed.
        Assert.Equal(minimal.Topology, InMemoryBuild.Of("using StaticNet;\n" + printed.ReplaceLineEndings("\n")).Type(minimal.Topology.Name).GetProperty("Topology")!.GetValue(null));
    }

    /// <summary>1e-4 of the largest ∂J/∂θ is 20 times the wider bound: no network that is drawn is so short of digits that it could hide there.</summary>
    [Fact]
    public void OneWeightOffByTenThousandthIsFoundInEveryNetwork()
    {
        var run = new CheckRun(new WrongSlope(null, 1.0001));
        Assert.All(run.Check([.. Enumerable.Range(200, 20).Select(RandomCases.Any)]), result =>
        {
            Assert.IsType<CheckFailure>(result.Failure);
            Assert.Contains("of the largest", result.Failure.Message);
        });
    }
}
