using System.Numerics;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>A step has the same bits on every machine, and for a parameter wherever it lies.</summary>
public class OptimizerBitsTests
{
    /// <summary>
    /// FNV-1a over the bits of twenty steps in double and twenty in float, the same wherever this test runs: try it with DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0,
    /// DOTNET_EnableHWIntrinsic=0. A change of the arithmetic changes it; update it then.
    /// </summary>
    public static TheoryData<string, ulong> Hashes => new()
    {
        { "Sgd(0.05)", 6377092066808584377 },
        { "Momentum(0.02, momentum: 0.9)", 15844319031387143126 },
        { "Nesterov(0.02, momentum: 0.9)", 11120877102381213382 },
        { "Adagrad(0.1, learningRateDecay: 0.01, epsilon: 1E-10)", 12753395183541775545 },
        { "RmsProp(0.01, alpha: 0.9, epsilon: 1E-08, momentum: 0)", 9130584306733281025 },
        { "RmsProp(0.01, alpha: 0.99, epsilon: 1E-08, momentum: 0.5)", 6344591184336700791 },
        { "Adam(0.05, beta1: 0.9, beta2: 0.999, epsilon: 1E-08)", 4857151076115364016 },
        { "AdamW(0.05, beta1: 0.8, beta2: 0.99, epsilon: 1E-08, weightDecay: 0.1)", 9302714677505542896 },
        { "NAdam(0.02, beta1: 0.9, beta2: 0.999, epsilon: 1E-08, momentumDecay: 0.004)", 12961396099544567776 },
        { "Lion(0.02, beta1: 0.9, beta2: 0.99, weightDecay: 0.1)", 3582723131142343585 },
        { "Rprop(0.05, shrinking: 0.5, growth: 1.2, leastStep: 1E-06, mostStep: 50)", 3710294005255148343 },
        { "Rprop(0.05, shrinking: 0.6, growth: 1.5, leastStep: 0.04, mostStep: 0.2)", 18438966939514270700 },
        { "Lbfgs(0.1, iterations: 1, history: 5, lineSearch: False)", 18174696129924277864 },
        { "Lbfgs(0.5, iterations: 3, history: 100, lineSearch: False)", 1695854761521460217 },
        { "Lbfgs(1, iterations: 1, history: 3, lineSearch: True)", 9722062501677097577 },
        { "Lbfgs(1, iterations: 2, history: 100, lineSearch: True)", 17847075151708638310 },
        { "Lbfgs(20, iterations: 4, history: 100, lineSearch: True)", 9688363397002458495 },
    };

    public static TheoryData<string> Names => PyTorchOptimizerTests.OptimizerNames;

    [Theory]
    [MemberData(nameof(Hashes))]
    public void The_bits_are_those_of_every_other_machine(string name, ulong expected)
    {
        Optimizer optimizer = Named(name);
        ulong hash = 14695981039346656037;
        var gradient = new double[Trajectories.ParameterCount];
        var problem = new Trajectories();
        OptimizerRun<double> run = optimizer.Start<double>(gradient.Length);
        var single = new float[Trajectories.ParameterCount];
        var singleProblem = new SingleTrajectories();
        OptimizerRun<float> singleRun = optimizer.Start<float>(gradient.Length);
        for (int step = 0; step < 20; step++)
        {
            run.Step(problem.Parameters, gradient, problem.Evaluate(gradient), problem);
            singleRun.Step(singleProblem.Parameters, single, singleProblem.Evaluate(single), singleProblem);
            foreach (double parameter in problem.Parameters)
                Add(BitConverter.DoubleToUInt64Bits(parameter));
            foreach (float parameter in singleProblem.Parameters)
                Add(BitConverter.SingleToUInt32Bits(parameter));
        }

        Assert.Equal(expected, hash);

        void Add(ulong bits) => hash = (hash ^ bits) * 1099511628211;
    }

    [Fact]
    public void Every_optimizer_has_its_bits() => Assert.Equal(Names.Select(row => row.Data), Hashes.Select(row => row.Data.Item1));

    // A vector of float holds 16, one of double 8: sizes below, at and between them.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_parameters_move_the_same_bits_however_many_follow(string name)
    {
        if (Named(name).EvaluatesLoss)
            return;     // each parameter's step depends on all
        foreach (int count in (int[])[1, 7, 8, 15, 16, 17, 31, 33])
        {
            Prefix<float>(Named(name), count);
            Prefix<double>(Named(name), count);
        }
    }

    // Rounding each gradient to single precision changes the twenty steps by no more than some of its units: the double ones are PyTorch's.
    [Theory]
    [MemberData(nameof(Names))]
    public void Single_precision_goes_the_same_way(string name)
    {
        Optimizer optimizer = Named(name);
        if (optimizer.EvaluatesLoss)
            return;     // its line search may end elsewhere
        double[] gradient = new double[Trajectories.ParameterCount];
        float[] single = new float[Trajectories.ParameterCount];
        var problem = new Trajectories();
        var singleProblem = new SingleTrajectories();
        OptimizerRun<double> run = optimizer.Start<double>(gradient.Length);
        OptimizerRun<float> singleRun = optimizer.Start<float>(gradient.Length);
        for (int step = 0; step < 20; step++)
        {
            problem.Evaluate(gradient);
            run.Step(problem.Parameters, gradient);
            singleProblem.Evaluate(single);
            singleRun.Step(singleProblem.Parameters, single);
        }

        Assert.Equal(problem.Parameters, singleProblem.Parameters.Select(x => (double)x), (a, b) => Math.Abs(a - b) < 2e-5);
    }

    internal static Optimizer Named(string name) => PyTorchOptimizerTests.Optimizers.Single(optimizer => $"{optimizer}" == name);

    private static void Prefix<T>(Optimizer optimizer, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int all = 40;
        T[] many = Numbers(all, 0), few = many[..count];
        OptimizerRun<T> wide = optimizer.Start<T>(all), narrow = optimizer.Start<T>(count);
        for (int step = 1; step <= 20; step++)
        {
            T[] gradient = Numbers(all, step);
            wide.Step(many, gradient);
            narrow.Step(few, gradient.AsSpan(0, count));
            Assert.Equal(many[..count], few);
        }

        static T[] Numbers(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => T.CreateTruncating((((i * 7) + (seed * 13)) % 31 / 16.0) - 0.9))];
    }
}
