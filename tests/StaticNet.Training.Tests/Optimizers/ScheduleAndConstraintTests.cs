using StaticNet.Data;
using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Training.Tests;

public class ScheduleAndConstraintTests
{
    private static readonly Dataset<double> Line = new([0, 1, 2, 3], [1, 3, 5, 7], 1, 1);

    // √½, √¾ and ½ in 20 digits; the library's functions are good to a unit in the last place.
    [Fact]
    public void Cosine_and_sine_are_right_to_two_units()
    {
        for (int i = -4000; i <= 4000; i++)
        {
            double x = i / 1000.0;
            Assert.Equal(Math.Cos(Math.PI * x), Trigonometry.CosPi(x), 1e-15 + (Math.Abs(x) * 5e-16));      // π x is rounded before the library's cosine sees it
            Assert.Equal(Math.Sin(Math.PI * x), Trigonometry.SinPi(x), 1e-15 + (Math.Abs(x) * 5e-16));
            Assert.Equal(1, (Trigonometry.CosPi(x) * Trigonometry.CosPi(x)) + (Trigonometry.SinPi(x) * Trigonometry.SinPi(x)), 1e-15);
        }

        Assert.Equal([1, 0, -1, 0, 1], new[] { 0, 0.5, 1, 1.5, 2 }.Select(Trigonometry.CosPi));
        Assert.Equal([0.70710678118654752440, 0.86602540378443864676, 0.5], new[] { 0.25, 1.0 / 6, 1.0 / 3 }.Select(Trigonometry.CosPi), (a, b) => Math.Abs(a - b) < 2e-16);
    }

    [Fact]
    public void A_warm_up_rises_in_a_line_and_the_cosine_follows()
    {
        LearningRateRun run = new CosineDecay(warmupEpochs: 2).Start(0.8);
        double[] rates = [.. Enumerable.Range(0, 20).Select(step => run.At(new ScheduleTime(step / 2, step % 2, 2, 10)))];
        Assert.Equal([0.2, 0.4, 0.6, 0.8], rates[..4], (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(0.8, rates[4]);
        Assert.Equal(0.4, rates[12], 1e-15);
        Assert.Equal(rates[4..].OrderDescending(), rates[4..]);
    }

    [Fact]
    public void The_trainer_asks_the_schedule_before_every_step()
    {
        var asked = new List<ScheduleTime>();
        var schedule = new ScheduleFunction((rate, time) =>
        {
            asked.Add(time);
            return time.Epoch == 0 ? rate : 0;
        });
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 3, BatchSize = 3, Optimizer = new Sgd(0.1), Schedule = schedule });
        Assert.Equal([new(0, 0, 2, 3), new(0, 1, 2, 3), new(1, 0, 2, 3), new(1, 1, 2, 3), new(2, 0, 2, 3), new(2, 1, 2, 3)], asked);
        Assert.Equal([0.1, 0, 0], result.History.Select(epoch => epoch.LearningRate));
        Assert.Equal("step 6 of 6, in epoch 3 of 3", asked[^1].ToString());
        var once = new LinearNetwork<double>(1, 1);
        Trainer.Fit(once, Line, new() { Epochs = 1, BatchSize = 3, Optimizer = new Sgd(0.1) });
        Assert.Equal(once.Parameters.ToArray(), net.Parameters.ToArray());
    }

    [Fact]
    public void A_schedule_of_no_number_is_an_error()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() =>
            Trainer.Fit(new LinearNetwork<double>(1, 1), Line, new() { Schedule = new ScheduleFunction((_, _) => double.NaN) }));
        Assert.Contains("finite and at least 0", error.Message);
    }

    [Fact]
    public void A_plateau_lowers_the_rate_by_the_validation_error()
    {
        TrainingResult result = Trainer.Fit(
            new LinearNetwork<double>(1, 1), Line, new() { Epochs = 8, Optimizer = new Sgd(1e-12), Schedule = new ReduceOnPlateau(0.5, patience: 1, threshold: 0.5) }, Line);
        Assert.Equal([1e-12, 1e-12, 1e-12], result.History.Take(3).Select(epoch => epoch.LearningRate));    // changes below 1e-8 are none
        result = Trainer.Fit(
            new LinearNetwork<double>(1, 1), Line, new() { Epochs = 7, Optimizer = new Sgd(1e-4), Schedule = new ReduceOnPlateau(0.5, patience: 1, threshold: 0.5) }, Line);
        Assert.Equal([1e-4, 1e-4, 1e-4, 5e-5, 5e-5, 2.5e-5, 2.5e-5], result.History.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void A_clipped_gradient_takes_a_clipped_step()
    {
        // ∂J/∂θ = −8.5, ∂J/∂b = −4 at 0: see TrainerTests.
        var net = new LinearNetwork<double>(1, 1);
        Trainer.Fit(net, Line, new() { Epochs = 1, Optimizer = new Sgd(1), Clipping = new ClipByValue(5) });
        Assert.Equal([5, 4], net.Parameters.ToArray());
        net = new LinearNetwork<double>(1, 1);
        Trainer.Fit(net, Line, new() { Epochs = 1, Optimizer = new Sgd(1), Clipping = new ClipByNorm(1) });
        Assert.Equal(1, Math.Sqrt((net.Parameters[0] * net.Parameters[0]) + (net.Parameters[1] * net.Parameters[1])), 1e-6);
        Assert.Equal(8.5 / 4, net.Parameters[0] / net.Parameters[1], 1e-12);
    }

    [Fact]
    public void A_norm_may_be_beyond_the_numbers()
    {
        double[] huge = [double.MaxValue, -double.MaxValue, double.MaxValue];
        new ClipByNorm(1).Apply<double>(huge);
        Assert.Equal([1 / Math.Sqrt(3), -1 / Math.Sqrt(3), 1 / Math.Sqrt(3)], huge, (a, b) => Math.Abs(a - b) < 1e-14);
        float[] tiny = [1e-40f, 1e-40f];
        new ClipByNorm(1).Apply<float>(tiny);
        Assert.Equal([1e-40f, 1e-40f], tiny);
        new ClipByNorm(1).Apply<float>(new float[3]);
    }

    [Fact]
    public void Weights_that_are_too_long_are_scaled_back()
    {
        var net = new IrisNet(3);
        for (int i = 0; i < net.Parameters.Length; i++)
            net.Parameters[i] *= 10;
        float[] before = net.Parameters.ToArray();
        new MaxNorm(2).Apply(IrisNet.Topology, net.Parameters);
        int shortened = 0;
        for (int layer = 0; layer < 2; layer++)
        {
            for (int unit = 0; unit < IrisNet.Topology.Layers[layer].Units; unit++)
            {
                int[] places = [.. Enumerable.Range(0, IrisNet.Topology.FanIn(layer)).Select(input => IrisNet.WeightIndex(layer, unit, input))];
                double was = Norm(before, places), now = Norm(net.Parameters.ToArray(), places);
                Assert.Equal(Math.Min(was, 2), now, 1e-6);
                shortened += was > 2 ? 1 : 0;
                Assert.Equal(before[IrisNet.BiasIndex(layer, unit)], net.Parameters[IrisNet.BiasIndex(layer, unit)]);
                Assert.All(places, place => Assert.Equal(before[place] * (float)(now / was), net.Parameters[place], 1e-5f));
            }
        }

        Assert.InRange(shortened, 8, 11);
        Assert.Throws<ArgumentException>(() => new MaxNorm(1).Apply<float>(IrisNet.Topology, new float[3]));

        static double Norm(float[] parameters, int[] places) => Math.Sqrt(places.Sum(place => (double)parameters[place] * parameters[place]));
    }

    [Fact]
    public void The_trainer_keeps_the_norm()
    {
        var net = new LinearNetwork<double>(1, 1);
        Trainer.Fit(net, Line, new() { Epochs = 500, Optimizer = new Sgd(0.1), MaxNorm = new MaxNorm(1.5) });
        Assert.Equal(1.5, net.Parameters[0], 1e-12);
        Assert.Equal(1.75, net.Parameters[1], 1e-6);     // the mean of 2x + 1 is 4, that of 1.5x is 2.25
    }

    [Fact]
    public void Values_out_of_range_are_named()
    {
        (string, Action)[] wrong =
        [
            ("momentum", () => new Momentum(0.1, 1)), ("momentum", () => new Nesterov(0.1, -0.1)), ("learningRateDecay", () => new Adagrad(0.1, -1)), ("epsilon", () => new Adagrad(epsilon: 0)),
            ("alpha", () => new RmsProp(alpha: 1)), ("momentum", () => new RmsProp(momentum: double.NaN)), ("weightDecay", () => new AdamW(weightDecay: -1)),
            ("momentumDecay", () => new NAdam(momentumDecay: double.PositiveInfinity)), ("beta2", () => new NAdam(beta2: 1)), ("beta1", () => new Lion(beta1: 1)), ("weightDecay", () => new Lion(weightDecay: -1)),
            ("shrinking", () => new Rprop(shrinking: 1)), ("growth", () => new Rprop(growth: 1)), ("leastStep", () => new Rprop(leastStep: 0)), ("mostStep", () => new Rprop(mostStep: 1e-7)),
            ("iterations", () => new Lbfgs(iterations: 0)), ("history", () => new Lbfgs(history: 0)), ("gradientTolerance", () => new Lbfgs(gradientTolerance: -1)), ("changeTolerance", () => new Lbfgs(changeTolerance: double.NaN)),
            ("every", () => new StepDecay(0)), ("factor", () => new StepDecay(1, 0)), ("factor", () => new ExponentialDecay(1.1)), ("minimum", () => new CosineDecay(-1)), ("warmupEpochs", () => new CosineDecay(0, -1)),
            ("rising", () => new OneCycle(1)), ("startDivisor", () => new OneCycle(startDivisor: 0.5)), ("endDivisor", () => new OneCycle(endDivisor: double.NaN)),
            ("factor", () => new ReduceOnPlateau(1)), ("patience", () => new ReduceOnPlateau(patience: -1)), ("threshold", () => new ReduceOnPlateau(threshold: 1)), ("cooldown", () => new ReduceOnPlateau(cooldown: -1)),
            ("minimum", () => new ReduceOnPlateau(minimum: -1)), ("limit", () => new ClipByValue(0)), ("limit", () => new ClipByNorm(double.PositiveInfinity)), ("limit", () => new MaxNorm(-1)),
        ];
        Assert.All(wrong, one => Assert.Equal(one.Item1, Assert.ThrowsAny<ArgumentOutOfRangeException>(one.Item2).ParamName));
        Optimizer[] all = [new Momentum(1), new Nesterov(1), new Adagrad(), new RmsProp(), new AdamW(), new NAdam(), new Lion(), new Rprop(), new Lbfgs()];
        Assert.All(all, optimizer => Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.Start<float>(1).LearningRate = -1));
    }
}
