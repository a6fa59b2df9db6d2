using System.Numerics;
using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Optimizers, schedules and clipping are those of PyTorch 1.13; see trajectories.py.</summary>
public class PyTorchOptimizerTests
{
    internal static readonly Optimizer[] Optimizers =
    [
        new Sgd(0.05), new Momentum(0.02), new Nesterov(0.02), new Adagrad(0.1, learningRateDecay: 0.01), new RmsProp(0.01, alpha: 0.9), new RmsProp(0.01, momentum: 0.5),
        new Adam(0.05), new AdamW(0.05, 0.8, 0.99, weightDecay: 0.1), new NAdam(0.02), new Lion(0.02, weightDecay: 0.1),
        new Rprop(0.05), new Rprop(0.05, 0.6, 1.5, 0.04, 0.2),
        new Lbfgs(0.1, iterations: 1, history: 5, lineSearch: false), new Lbfgs(0.5, iterations: 3, history: 100, lineSearch: false),
        new Lbfgs(1, iterations: 1, history: 3), new Lbfgs(1, iterations: 2, history: 100), new Lbfgs(20, iterations: 4, history: 100),
    ];

    private static readonly LearningRateSchedule[] Schedules =
    [
        new StepDecay(4, 0.3), new MultiStepDecay([2, 3, 9], 0.3), new ExponentialDecay(0.9), new CosineDecay(0.01), new OneCycle(), new ReduceOnPlateau(0.5, patience: 1, cooldown: 1, minimum: 0.1),
    ];

    internal static readonly Optimizer[] Sparing = [new AdamW(0.05, 0.8, 0.99, weightDecay: 0.1, decaysBiases: false), new Lion(0.02, weightDecay: 0.1, decaysBiases: false)];

    private static readonly double[] Errors = [1.0, 0.9, 0.95, 0.9, 0.91, 0.92, 0.899999, 0.93, 0.5, 0.5, 0.51, 0.52];

    public static TheoryData<string> OptimizerNames => [.. Optimizers.Select(optimizer => $"{optimizer}")];

    public static TheoryData<string> ScheduleNames => [.. Schedules.Select(schedule => $"{schedule}")];

    [Fact]
    public void Every_line_of_the_file_is_compared()
    {
        Assert.Equal(Trajectories.Read("optimizer").Select(line => line.Name).Distinct(), Optimizers.Select(optimizer => $"{optimizer}"));
        Assert.Equal(Trajectories.Read("schedule").Select(line => line.Name).Distinct(), Schedules.Select(schedule => $"{schedule}"));
        Assert.Equal(Trajectories.Read("sparing").Select(line => line.Name).Distinct(), Sparing.Select(optimizer => $"{optimizer}"));
    }

    // Twenty steps. The sums of L-BFGS run in another order, and its line search amplifies what rounding leaves.
    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void An_optimizer_goes_where_PyTorchs_goes(string name)
    {
        Optimizer optimizer = Optimizers.Single(one => $"{one}" == name);
        double bound = optimizer is Lbfgs ? 1e-9 : 2e-14;
        var problem = new Trajectories();
        OptimizerRun<double> run = optimizer.Start<double>(Trajectories.ParameterCount);
        var gradient = new double[Trajectories.ParameterCount];
        var lines = Trajectories.Read("optimizer").Where(line => line.Name == name).ToDictionary(line => line.At, line => line.Values);
        Assert.Equal(5, lines.Count);
        for (int step = 1; step <= 20; step++)
        {
            double loss = problem.Evaluate(gradient);
            run.Step(problem.Parameters, gradient, loss, problem);
            if (lines.TryGetValue(step, out double[]? expected))
                Assert.Equal(expected, problem.Parameters, (a, b) => Math.Abs(a - b) <= bound * Math.Max(1, Math.Abs(a)));
        }

        Assert.True(problem.Evaluate(gradient) < new Trajectories().Evaluate(gradient));
    }

    [Theory]
    [MemberData(nameof(ScheduleNames))]
    public void A_schedule_gives_PyTorchs_rates(string name)
    {
        LearningRateRun run = Schedules.Single(one => $"{one}" == name).Start(0.5);
        foreach ((_, int epoch, double[] rates) in Trajectories.Read("schedule").Where(line => line.Name == name))
        {
            for (int step = 0; step < rates.Length; step++)
                Assert.Equal(rates[step], run.At(new ScheduleTime(epoch, step, rates.Length, 12)), 1e-15);
            run.OnEpochEnd(Errors[epoch]);
        }
    }

    [Fact]
    public void Clipping_is_PyTorchs()
    {
        int compared = 0;
        foreach ((string name, _, double[] expected) in Trajectories.Read("clipping"))
        {
            double limit = double.Parse(name[(name.IndexOf('(') + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
            GradientClipping clipping = name.StartsWith("ClipByNorm", StringComparison.Ordinal) ? new ClipByNorm(limit) : new ClipByValue(limit);
            double[] gradient = Trajectories.Start();
            clipping.Apply<double>(gradient);
            Assert.Equal(expected, gradient, (a, b) => Math.Abs(a - b) <= 1e-15);
            Assert.Equal(name, clipping.ToString());
            compared++;
        }

        Assert.Equal(6, compared);
    }

    // Whatever lies beside it, and in float as in double.
    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void A_parameter_moves_the_same_bits_in_a_vector_and_in_the_rest_of_one(string name)
    {
        Optimizer optimizer = Optimizers.Single(one => $"{one}" == name);
        if (optimizer.EvaluatesLoss)
            return;
        Alone<float>(optimizer);
        Alone<double>(optimizer);
    }

    // A parameter whose gradient has become 0 comes to rest, and so does what is remembered of it: no number stays subnormal.
    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void A_dead_parameter_comes_to_rest(string name)
    {
        Optimizer optimizer = Optimizers.Single(one => $"{one}" == name);
        if (optimizer.EvaluatesLoss || optimizer is Lion or AdamW)
            return;     // decay goes on
        OptimizerRun<float> run = optimizer.Start<float>(20);
        float[] parameters = [.. Enumerable.Repeat(1f, 20)], gradient = [.. Enumerable.Repeat(0.5f, 20)];
        run.Step(parameters, gradient);
        gradient.AsSpan().Clear();
        for (int step = 0; step < 2000; step++)
            run.Step(parameters, gradient);
        float[] before = [.. parameters];
        run.Step(parameters, gradient);
        Assert.Equal(before, parameters);
        Assert.All(Remembered(run), value => Assert.False(float.IsSubnormal(value), $"{value}"));
    }

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void A_step_allocates_nothing(string name)
    {
        Optimizer optimizer = Optimizers.Single(one => $"{one}" == name);
        var problem = new Trajectories();
        OptimizerRun<double> run = optimizer.Start<double>(Trajectories.ParameterCount);
        var gradient = new double[Trajectories.ParameterCount];
        Assert.Equal(0, Allocation.Least(Steps));

        void Steps()
        {
            for (int i = 0; i < 30; i++)
                run.Step(problem.Parameters, gradient, problem.Evaluate(gradient), problem);
        }
    }

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void Every_optimizer_learns_a_line(string name)
    {
        Optimizer optimizer = Optimizers.Single(one => $"{one}" == name);
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(net, new Dataset<double>([0, 1, 2, 3], [1, 3, 5, 7], 1, 1), new() { Epochs = 60, BatchSize = BatchSize.All, Optimizer = optimizer });
        Assert.True(result.History[^1].Loss < 0.9 * result.History[0].Loss, $"{result}");
    }

    [Fact]
    public void L_BFGS_solves_a_line_in_three_steps()
    {
        var net = new LinearNetwork<double>(1, 1);
        Trainer.Fit(net, new Dataset<double>([0, 1, 2, 3], [1, 3, 5, 7], 1, 1), new() { Epochs = 3, Optimizer = new Lbfgs(changeTolerance: 0), BatchSize = BatchSize.All });
        Assert.Equal([2, 1], net.Parameters.ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Throws<NotSupportedException>(() => new Lbfgs().Start<double>(1).Step([1], [1]));
    }

    private static IEnumerable<float> Remembered(OptimizerRun<float> run) => run.GetType()
        .GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
        .Where(field => field.FieldType == typeof(float[]))
        .SelectMany(field => (float[])field.GetValue(run)!);

    private static void Alone<T>(Optimizer optimizer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var together = Enumerable.Repeat(T.One, 37).ToArray();
        T[] alone = [T.One];
        OptimizerRun<T> wide = optimizer.Start<T>(37), narrow = optimizer.Start<T>(1);
        for (int step = 1; step <= 20; step++)
        {
            T gradient = T.CreateTruncating(Math.Sin(step));
            wide.Step(together, [.. Enumerable.Repeat(gradient, 37)]);
            narrow.Step(alone, [gradient]);
            Assert.All(together, parameter => Assert.Equal(alone[0], parameter));
        }
    }
}
