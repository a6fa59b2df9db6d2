using System.Globalization;
using System.Numerics;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Reference;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// A NaN in an input, or in a parameter that reaches an output, is NaN in that output, in J and in the gradients that depend on it: every hidden
/// activation, output and loss, in every schedule, alone and in a batch. Where is the same as in the reference.
/// </summary>
public class NaNTests
{
    private static readonly int[] BatchSizes = [1, 5, 17, 70];

    private static readonly Lazy<InMemoryBuild> Examples = new(() => InMemoryBuild.Of(
    [
        new NetworkTopology("HardTanhs", 1, new([new LayerSpec(1, Activation.HardTanh)]), LossFunction.SquaredError),
        new NetworkTopology("HardSigmoids", 1, new([new LayerSpec(1, Activation.HardSigmoid)]), LossFunction.SquaredError),
        new NetworkTopology("Absolute", 1, new([new LayerSpec(1)]), LossFunction.AbsoluteError),
        .. from precision in Enum.GetValues<Precision>()
           from shape in new[] { (Inputs: 4, Units: 1), (Inputs: 64, Units: 32) }
           select new NetworkTopology($"Penalised{shape.Inputs}{precision}", shape.Inputs, new([new LayerSpec(shape.Units, Penalty: new Penalty(L1: 0.5, L2: 0.25, Biases: true))]), LossFunction.SquaredError, precision),
        .. from activation in new[] { Activation.HardSigmoid, Activation.Sigmoid }
           select new NetworkTopology($"Classes{activation}", 2, new([new LayerSpec(3, Activation.ReLU), new LayerSpec(1, activation)]), LossFunction.SquaredError),
        .. from precision in Enum.GetValues<Precision>()
           select new NetworkTopology($"Thinned{precision}", 3, new([new LayerSpec(5, Activation.ReLU), new LayerSpec(4, Activation.HardTanh, Dropout: 0.5), new LayerSpec(2, Activation.Identity, Dropout: 0.5)]), LossFunction.Hinge, precision),
    ]));

    [Theory]
    [InlineData("HardTanhs", 0.1, 0.2, 0.3, 0.4, 1.0, -1.0, 0.8)]
    [InlineData("HardSigmoids", 3.1 / 6, 3.2 / 6, 3.3 / 6, 3.4 / 6, 1.0, 0.0, 3.8 / 6)]
    public void ANaNInABatchOfEightIsOneInItsOutput(string name, params double[] expected)
    {
        INetwork<float> network = Examples.Value.Create<float>(name);
        (network.Parameters[0], network.Parameters[1]) = (1, 0);
        float[] outputs = new float[8], alone = new float[1];
        network.Forward([0.1f, 0.2f, 0.3f, 0.4f, float.NaN, 5, -5, 0.8f], outputs);
        network.Forward([float.NaN], alone);
        SpecialNumbers.Agree<float>([.. expected[..4], double.NaN, .. expected[4..]], outputs, 1, () => name);
        Assert.Equal([float.NaN], alone);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void TheSlopeOfAnAbsoluteErrorIsNaN(int samples)
    {
        INetwork<float> network = Examples.Value.Create<float>("Absolute");
        float[] inputs = new float[samples], gradient = new float[2];
        inputs[^1] = float.NaN;
        Assert.Equal(float.NaN, network.Backward(inputs, new float[samples], gradient));
        Assert.Equal([float.NaN, float.NaN], gradient);
    }

    [Fact]
    public void ThePenaltyOfANaNIsNaNAndSoIsItsSlope()
    {
        foreach (int inputs in new[] { 4, 64 })
        {
            Check(Examples.Value.Create<float>($"Penalised{inputs}{Precision.Single}"));
            Check(Examples.Value.Create<double>($"Penalised{inputs}{Precision.Double}"));
        }

        static void Check<T>(INetwork<T> network)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            T[] inputs = [.. Enumerable.Range(0, 17 * network.InputSize).Select(n => T.CreateTruncating((n % 5) - 2))];
            T[] targets = new T[17 * network.OutputSize], seeded = network.Parameters.ToArray();
            foreach (int place in new[] { 0, network.ParameterCount / 2, network.ParameterCount - 1 })
            {
                foreach (T special in SpecialNumbers.Of<T>())
                {
                    seeded.CopyTo(network.Parameters);
                    network.Parameters[place] = special;
                    T[] gradient = new T[network.ParameterCount];
                    T loss = network.Backward(inputs, targets, gradient), penalty = network.Penalty();
                    ReferenceNetwork reference = SpecialNumbers.ReferenceOf(network);
                    double[] expected = new double[gradient.Length];
                    double expectedLoss = reference.Backward(SpecialNumbers.Doubles<T>(inputs), SpecialNumbers.Doubles<T>(targets), expected);
                    string What() => $"{network.Topology.Name}, θ = {special} at {place}";
                    SpecialNumbers.Agree<T>([reference.Penalty()], [penalty], 1, What);
                    // λ₁ sign θ + λ₂ θ by itself: a network of no samples' slopes, completed.
                    T[] slopes = new T[network.ParameterCount];
                    network.ApplyMeanAndPenalty(T.Zero, 1, slopes);
                    SpecialNumbers.Agree<T>([.. SpecialNumbers.Doubles<T>(network.Parameters).Select(theta => (0.5 * (theta > 0 ? 1 : theta < 0 ? -1 : theta)) + (0.25 * theta))], slopes, 1, What);
                    if (T.IsFinite(special) && T.Abs(special) == SpecialNumbers.Largest<T>())
                        continue;
                    SpecialNumbers.Agree<T>([expectedLoss], [loss], 1, What);
                    SpecialNumbers.Agree<T>(expected, gradient, 1, What);
                }
            }
        }
    }

    [Theory]
    [InlineData("ClassesHardSigmoid")]
    [InlineData("ClassesSigmoid")]
    public void AccuracyIsNoNumberWithoutParametersThatAre(string name)
    {
        INetwork<float> network = Examples.Value.Create<float>(name);
        var data = new Dataset<float>([.. Enumerable.Range(0, 64).Select(n => n / 64f)], [.. Enumerable.Range(0, 32).Select(n => (float)(n % 2))], 2, 1);
        network.Parameters.Fill(float.NaN);
        Assert.Contains("Row 0 (0-based): output 0 is NaN", Assert.Throws<ArithmeticException>(() => Metrics.Accuracy(network, data)).Message);
        Assert.Equal(double.NaN, Metrics.MeanError(network, data));
        Assert.Contains("J is NaN", Assert.Throws<TrainingDivergedException>(() => Trainer.Fit(network, data, new TrainingOptions { Epochs = 1 })).Message);
    }

    [Fact]
    public void EveryNetworkHasItsNaNsWhereTheReferenceHasThem()
    {
        foreach (IGrouping<string, NetworkTopology> same in Topologies.Combinations.GroupBy(t => t.Name[..^t.Schedule.ToString().Length]))
        {
            if (same.First().Precision == Precision.Double)
                Check<double>(Builds.Combinations, [.. same]);
            else
                Check<float>(Builds.Combinations, [.. same]);
        }
    }

    [Fact]
    public void ANaNPassesThroughDropout()
    {
        CheckThinned(Examples.Value.Create<float>($"Thinned{Precision.Single}", seed: 3));
        CheckThinned(Examples.Value.Create<double>($"Thinned{Precision.Double}", seed: 3));

        static void CheckThinned<T>(INetwork<T> network)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            foreach (int samples in SpecialNumbers.BatchSizes)
            {
                T[] inputs = [.. Enumerable.Range(0, 3 * samples).Select(n => T.CreateTruncating((n % 7) - 3))], targets = [.. Enumerable.Range(0, 2 * samples).Select(n => n % 3 == 0 ? T.One : -T.One)], gradient = new T[network.ParameterCount];
                double[] expected = new double[gradient.Length];
                inputs[^2] = T.NaN;
                var key = new DropoutKey(7, 9);
                Assert.True(T.IsNaN(network.Loss(inputs, targets, key)));
                Assert.True(T.IsNaN(network.Backward(inputs, targets, gradient, key)));
                SpecialNumbers.ReferenceOf(network).Backward(SpecialNumbers.Doubles<T>(inputs), SpecialNumbers.Doubles<T>(targets), expected, key);
                SpecialNumbers.Agree<T>(expected, gradient, samples, () => $"{samples} samples of {network.Topology.Name}");
            }
        }
    }

    private static void Check<T>(InMemoryBuild build, NetworkTopology[] schedules)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Dictionary<string, T[]> first = [];
        foreach (NetworkTopology topology in schedules)
        {
            INetwork<T> network = build.Create<T>(topology.Name, seed: 9);
            Batch<T>.DrawBiases(network, seed: 9);
            Batch<T> batch = Batch<T>.Draw(network, BatchSizes[^1], seed: 9);
            T[] seeded = network.Parameters.ToArray();
            foreach (int samples in SpecialNumbers.IsLong ? BatchSizes : [1, 17])
            {
                T[] targets = batch.Targets[..(samples * network.OutputSize)];
                foreach (T special in new[] { T.NaN, T.PositiveInfinity, T.NegativeInfinity, SpecialNumbers.Largest<T>(), T.NegativeZero })
                {
                    T[] inputs = batch.Inputs[..(samples * network.InputSize)];
                    int place = inputs.Length / 2;
                    inputs[place] = special;
                    string What() => string.Create(CultureInfo.InvariantCulture, $"x = {special} at {place}, {samples} samples\n{TopologySource.Of(topology)}");
                    (T[] outputs, T loss, T[] gradient) = SpecialNumbers.SameOnEveryPath(network, inputs, targets, What);
                    string of = $"{samples} {special}";
                    SameBits.EqualNumbers<T>(first.TryAdd(of, outputs) ? outputs : first[of], outputs, () => $"in another schedule, {What()}");
                    if (T.IsNaN(special))
                        Compare(network, inputs, targets, outputs, loss, gradient, What);
                }

                foreach (int place in new[] { 0, seeded.Length / 2, topology.BiasIndex(0, 0), seeded.Length - 1 })
                {
                    network.Parameters[place] = T.NaN;
                    T[] inputs = batch.Inputs[..(samples * network.InputSize)];
                    string What() => string.Create(CultureInfo.InvariantCulture, $"θ = NaN at {place}, {samples} samples\n{TopologySource.Of(topology)}");
                    (T[] outputs, T loss, T[] gradient) = SpecialNumbers.SameOnEveryPath(network, inputs, targets, What);
                    Compare(network, inputs, targets, outputs, loss, gradient, What);
                    network.Parameters[place] = seeded[place];
                }

                T[] unknown = [.. targets];
                unknown[^1] = T.NaN;
                Assert.True(T.IsNaN(network.Loss(batch.Inputs.AsSpan(0, samples * network.InputSize), unknown)), $"y = NaN, {samples} samples\n{TopologySource.Of(topology)}");
            }
        }
    }

    // Numbers are for other tests to compare.
    private static void Compare<T>(INetwork<T> network, T[] inputs, T[] targets, T[] outputs, T loss, T[] gradient, Func<string> what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReferenceNetwork reference = SpecialNumbers.ReferenceOf(network);
        double[] expectedOutputs = new double[outputs.Length], expectedGradient = new double[gradient.Length];
        reference.Forward(SpecialNumbers.Doubles<T>(inputs), expectedOutputs);
        double expectedLoss = reference.Backward(SpecialNumbers.Doubles<T>(inputs), SpecialNumbers.Doubles<T>(targets), expectedGradient);
        Assert.True(T.IsNaN(loss) && double.IsNaN(expectedLoss), $"J is {loss}, in the reference {expectedLoss}: {what()}");
        Assert.True(outputs.Select(T.IsNaN).SequenceEqual(expectedOutputs.Select(double.IsNaN)), $"outputs {string.Join(", ", outputs)}, in the reference {string.Join(", ", expectedOutputs)}: {what()}");
        Assert.True(gradient.Select(T.IsNaN).SequenceEqual(expectedGradient.Select(double.IsNaN)), $"∂J/∂θ is {string.Join(", ", gradient)}, in the reference {string.Join(", ", expectedGradient)}: {what()}");
    }
}
