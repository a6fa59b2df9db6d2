using Xunit;

namespace StaticNet.Training.Tests;

public class OptimizerTests
{
    private static readonly double[][] Gradients = [[0.1, -0.2, 0.3], [-0.4, 0.5, 0], [1e-3, 2, -1]];

    // torch.optim.Adam's documented formula in NumPy doubles: θ₀ = (1, −2, 0.5), γ = 0.01, β = (0.9, 0.999), ε = 1e-8.
    private static readonly double[][] AdamSteps =
    [
        [0.9900000009999999, -1.9900000005, 0.4900000003333333],
        [0.9955950357485128, -1.9944221530217234, 0.48329941810791543],
        [0.9999044993901656, -2.0014791222824084, 0.4879316748339887],
    ];

    [Fact]
    public void Adam_is_PyTorchs()
    {
        double[] parameters = [1, -2, 0.5];
        var run = new Adam(learningRate: 0.01).Start<double>(3);
        for (int step = 0; step < 3; step++)
        {
            run.Step(parameters, Gradients[step]);
            Assert.Equal(AdamSteps[step], parameters, (a, b) => Math.Abs(a - b) < 1e-14);
        }
    }

    [Fact]
    public void Sgd_goes_down_the_gradient()
    {
        float[] parameters = [1, -2, 0.5f];
        new Sgd(0.5).Start<float>(3).Step(parameters, [2, -1, 0]);
        Assert.Equal([0, -1.5f, 0.5f], parameters);
    }

    [Fact]
    public void A_parameter_moves_the_same_bits_in_a_vector_and_alone()
    {
        foreach (Optimizer optimizer in new Optimizer[] { new Sgd(0.3), new Adam(0.3) })
        {
            var together = Enumerable.Repeat(1f, 37).ToArray();
            float[] alone = [1];
            OptimizerRun<float> wide = optimizer.Start<float>(37);
            OptimizerRun<float> narrow = optimizer.Start<float>(1);
            for (int step = 1; step <= 20; step++)
            {
                float gradient = MathF.Sin(step);
                wide.Step(together, [.. Enumerable.Repeat(gradient, 37)]);
                narrow.Step(alone, [gradient]);
                Assert.All(together, parameter => Assert.Equal(alone[0], parameter));
            }
        }
    }

    [Fact]
    public void A_run_starts_afresh()
    {
        var adam = new Adam(0.01);
        adam.Start<double>(1).Step([1], [5]);
        double[] parameters = [1];
        adam.Start<double>(1).Step(parameters, [0.1]);
        Assert.Equal(0.99, parameters[0], 6);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var parameters = new float[100];
        var gradient = new float[100];
        foreach (Optimizer optimizer in new Optimizer[] { new Sgd(0.1), new Adam() })
        {
            OptimizerRun<float> run = optimizer.Start<float>(100);
            Assert.Equal(0, Allocation.Least(() => run.Step(parameters, gradient)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void The_learning_rate_is_finite_and_above_0(double rate)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(rate));
        Assert.Equal((rate, "learningRate"), (error.ActualValue, error.ParamName));
        Assert.Contains("finite and above 0", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(rate));
    }

    [Fact]
    public void Adams_other_parameters_have_their_ranges()
    {
        Assert.Equal("beta1", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta1: 1)).ParamName);
        Assert.Equal("beta2", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta2: -0.1)).ParamName);
        Assert.Equal("epsilon", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(epsilon: 0)).ParamName);
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_named_and_nothing_moves()
    {
        float[] parameters = [1, 2];
        OptimizerRun<float> run = new Sgd(1).Start<float>(2);
        Assert.Contains("gradient of 3 for 2", Assert.Throws<ArgumentException>(() => run.Step(parameters, new float[3])).Message);
        Assert.Contains("1 parameters, but the run was started for 2", Assert.Throws<ArgumentException>(() => run.Step(new float[1], new float[2])).Message);
        Assert.Equal([1, 2], parameters);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(1).Start<float>(0));
    }
}
