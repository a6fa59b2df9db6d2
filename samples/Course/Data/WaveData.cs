using StaticNet.Data;

namespace Samples.Course;

/// <summary>Points of y = sin(πx) with noise: one input, one number.</summary>
/// <param name="Training">Few points, with noise.</param>
/// <param name="Test">Many points, with noise of the same size.</param>
public sealed record WaveData(Dataset<double> Training, Dataset<double> Test)
{
    /// <summary>The standard deviation of the noise: no network can have a smaller root mean squared error on new points, in the long run.</summary>
    public const double Noise = 0.25;

    private const int TrainingPoints = 20, TestPoints = 500;
    private const double Reach = 1.2;

    /// <summary>Draws the points of a seed: x uniform in [−1.2, 1.2).</summary>
    public static WaveData Make(int seed) => new(Points(new Draws((ulong)seed), 0, TrainingPoints), Points(new Draws((ulong)seed), TrainingPoints, TestPoints));

    /// <summary>What is to be learned.</summary>
    public static double Truth(double x) => Math.Sin(Math.PI * x);

    // Even steps with a random place in each, so that no stretch is left without a point.
    private static Dataset<double> Points(Draws draws, int first, int count)
    {
        double[] x = new double[count], y = new double[count];
        for (int point = 0; point < count; point++)
        {
            x[point] = Reach * ((2 * (point + draws.Uniform(first + point, 0)) / count) - 1);
            y[point] = Truth(x[point]) + (Noise * draws.Normal(first + point, 1));
        }

        return new Dataset<double>(x, y, inputSize: 1, targetSize: 1, featureNames: ["x"]);
    }
}
