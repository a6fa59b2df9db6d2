using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Every derived gradient against central differences of the textbook's J, which is written in plain loops.</summary>
public class GradientTests
{
    private const double Step = 1e-5;

    public static TheoryData<string> Names => Networks.SharedNames;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_of_the_equations_is_the_central_differences(string name)
    {
        for (int seed = 0; seed < 4; seed++)
        {
            var sample = new NetworkSample(Networks.Named(name), seed);
            AssertSlopes(sample, new TextbookNetwork(sample.Topology).Objective, sample.Gradient(sample.Run(sample.Derivation.Equations)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_of_the_program_leaves_out_the_penalty(string name)
    {
        var sample = new NetworkSample(Networks.Named(name), 7);
        var textbook = new TextbookNetwork(sample.Topology);
        double Loss(double[] parameters, double[] inputs, double[] targets) => textbook.Loss(textbook.Forward(parameters, inputs), targets);
        AssertSlopes(sample, Loss, sample.Gradient(sample.Run(sample.Derivation.Program)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_and_loss_are_the_textbook(string name)
    {
        var sample = new NetworkSample(Networks.Named(name), 3);
        var textbook = new TextbookNetwork(sample.Topology);
        double[] outputs = textbook.Forward(sample.Parameters, sample.Inputs);
        foreach (IReadOnlyList<Definition> definitions in new[] { sample.Derivation.Equations, sample.Derivation.Program })
        {
            ExprEvaluator values = sample.Run(definitions);
            Assert.All(outputs.Zip(sample.Outputs(values)), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
            Assert.Equal(textbook.Loss(outputs, sample.Targets), sample.Loss(values), 12);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Penalty_terms_are_the_textbook(string name)
    {
        var sample = new NetworkSample(Networks.Named(name), 3);
        double sum = 0;
        foreach (PenaltyTerm term in sample.Derivation.Penalties)
        {
            int end = term.Biases ? sample.Topology.LayerOffset(term.Layer + 1) : sample.Topology.BiasIndex(term.Layer, 0);
            for (int n = sample.Topology.LayerOffset(term.Layer); n < end; n++)
                sum += new ExprEvaluator { [term.Parameter] = sample.Parameters[n] }.Evaluate(term.Value);
        }

        Assert.Equal(new TextbookNetwork(sample.Topology).Penalty(sample.Parameters), sum, 12);
    }

    private static void AssertSlopes(NetworkSample sample, Func<double[], double[], double[], double> objective, double[] gradient)
    {
        double At(int place, double step)
        {
            double[] parameters = [.. sample.Parameters];
            parameters[place] += step;
            return objective(parameters, sample.Inputs, sample.Targets);
        }

        double Difference(int place, double step) => (At(place, step) - At(place, -step)) / (2 * step);

        double rounding = 1e-15 * Math.Abs(At(0, 0)) / Step;
        for (int n = 0; n < gradient.Length; n++)
        {
            // Richardson's extrapolation: what the third derivative adds, which is large where one exponential feeds another, cancels.
            double expected = ((4 * Difference(n, Step)) - Difference(n, 2 * Step)) / 3;
            Assert.True(Math.Abs(expected - gradient[n]) <= (1e-8 * (1 + Math.Abs(expected))) + rounding, $"parameter {n}: {expected} against {gradient[n]}");
        }
    }
}
