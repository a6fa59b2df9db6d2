using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Biases can be spared the decay, as PyTorch's users do with two groups of parameters; see trajectories.py.</summary>
public class SparingTests
{
    // 33 parameters, those of the trajectories.
    private static readonly NetworkTopology Topology = new("Eight", 8, new([new LayerSpec(2), new LayerSpec(5)]), LossFunction.SquaredError, Precision.Double);

    public static TheoryData<int> Which => [.. Enumerable.Range(0, PyTorchOptimizerTests.Sparing.Length)];

    [Theory]
    [MemberData(nameof(Which))]
    public void A_sparing_optimizer_goes_where_PyTorchs_goes(int which)
    {
        Optimizer optimizer = PyTorchOptimizerTests.Sparing[which];
        var problem = new Trajectories();
        OptimizerRun<double> run = optimizer.Start<double>(Topology);
        var gradient = new double[Trajectories.ParameterCount];
        var lines = Trajectories.Read("sparing").Where(line => line.Name == $"{optimizer}").ToDictionary(line => line.At, line => line.Values);
        Assert.Equal(5, lines.Count);
        for (int step = 1; step <= 20; step++)
        {
            problem.Evaluate(gradient);
            run.Step(problem.Parameters, gradient);
            if (lines.TryGetValue(step, out double[]? expected))
                Assert.Equal(expected, problem.Parameters, (a, b) => Math.Abs(a - b) <= 2e-14 * Math.Max(1, Math.Abs(a)));
        }
    }

    // Weights move as if all decayed, biases as if none did, to the bit: in float too, and whatever lies beside them.
    [Theory]
    [MemberData(nameof(Which))]
    public void Weights_decay_and_biases_do_not(int which)
    {
        Optimizer all = which == 0 ? new AdamW(0.05, weightDecay: 0.1) : new Lion(0.02, weightDecay: 0.1), none = which == 0 ? new AdamW(0.05, weightDecay: 0) : new Lion(0.02, weightDecay: 0);
        Optimizer sparing = which == 0 ? new AdamW(0.05, weightDecay: 0.1, decaysBiases: false) : new Lion(0.02, weightDecay: 0.1, decaysBiases: false);
        var topology = new NetworkTopology("Wide", 7, new([new LayerSpec(19), new LayerSpec(1), new LayerSpec(33)]), LossFunction.SquaredError);
        float[][] parameters = [.. new[] { all, none, sparing }.Select(optimizer => Trained(optimizer.Start<float>(topology)))];
        int place = 0;
        for (int layer = 0; layer < 3; layer++)
        {
            for (int weights = topology.FanIn(layer) * topology.Layers[layer].Units; weights > 0; weights--, place++)
                Assert.Equal(parameters[0][place], parameters[2][place]);
            for (int biases = topology.Layers[layer].Units; biases > 0; biases--, place++)
                Assert.Equal(parameters[1][place], parameters[2][place]);
        }

        Assert.Equal(topology.ParameterCount, place);
        Assert.NotEqual(parameters[0], parameters[1]);

        static float[] Trained(OptimizerRun<float> run)
        {
            float[] thetas = [.. Enumerable.Range(0, run.ParameterCount).Select(i => (i % 7) - 3f)], gradient = new float[run.ParameterCount];
            for (int step = 0; step < 9; step++)
            {
                for (int i = 0; i < gradient.Length; i++)
                    gradient[i] = MathF.Sin(i + step);
                run.Step(thetas, gradient);
            }

            return thetas;
        }
    }

    [Theory]
    [MemberData(nameof(Which))]
    public void A_sparing_run_goes_on_from_its_state(int which)
    {
        Optimizer optimizer = PyTorchOptimizerTests.Sparing[which];
        Trajectories whole = new(), parted = new();
        Take(optimizer.Start<double>(Topology), whole, 20);
        OptimizerRun<double> first = optimizer.Start<double>(Topology);
        Take(first, parted, 10);
        Take(optimizer.Resume(first.Save(), Topology), parted, 10);
        Assert.Equal(whole.Parameters, parted.Parameters);
        var other = new NetworkTopology("Other", 8, new([new LayerSpec(2)]), LossFunction.SquaredError, Precision.Double);
        Assert.Contains("33 parameters, Other has 18", Assert.Throws<ArgumentException>(() => optimizer.Resume(first.Save(), other)).Message);
        Assert.Contains("start it with the network's topology", Assert.Throws<InvalidOperationException>(() => optimizer.Resume(first.Save())).Message);

        static void Take(OptimizerRun<double> run, Trajectories problem, int steps)
        {
            var gradient = new double[Trajectories.ParameterCount];
            for (int step = 0; step < steps; step++)
            {
                problem.Evaluate(gradient);
                run.Step(problem.Parameters, gradient);
            }
        }
    }

    // The trainer starts the optimizer with the topology. Every target is what the network says, so decay alone moves it.
    [Fact]
    public void The_trainer_spares_the_biases()
    {
        var net = new LinearNetwork<double>(1, 1);
        (net.Parameters[0], net.Parameters[1]) = (2, 1);
        Trainer.Fit(net, new Data.Dataset<double>([0], [1], 1, 1), new() { Epochs = 5, Optimizer = new AdamW(0.1, weightDecay: 0.5, decaysBiases: false) });
        Assert.Equal(2 * Math.Pow(0.95, 5), net.Parameters[0], 1e-12);
        Assert.Equal(1, net.Parameters[1]);
    }

    [Theory]
    [MemberData(nameof(Which))]
    public void A_step_allocates_nothing(int which)
    {
        OptimizerRun<double> run = PyTorchOptimizerTests.Sparing[which].Start<double>(Topology);
        double[] parameters = new double[33], gradient = new double[33];
        Assert.Equal(0, Allocation.Least(() => run.Step(parameters, gradient)));
    }

    [Fact]
    public void Milestones_are_checked()
    {
        Assert.Contains("at least one epoch", Assert.Throws<ArgumentException>(() => new MultiStepDecay([])).Message);
        Assert.Contains("The milestone 0 is not above 0", Assert.Throws<ArgumentException>(() => new MultiStepDecay([0])).Message);
        Assert.Contains("The milestone 5 is not above 5", Assert.Throws<ArgumentException>(() => new MultiStepDecay([2, 5, 5])).Message);
        Assert.Throws<ArgumentNullException>(() => new MultiStepDecay(null!));
        foreach (double factor in new[] { 0, 1.1, double.NaN })
            Assert.Throws<ArgumentOutOfRangeException>(() => new MultiStepDecay([1], factor));
    }
}
