using StaticNet.Data;

namespace Samples.Diabetes;

/// <summary>Linear regression, the yardstick: the weights of least squared error, from the normal equations XᵀX w = Xᵀy by Cholesky's decomposition, in double.</summary>
public sealed class LeastSquares
{
    private readonly double[] _weights;

    private LeastSquares(double[] weights) => _weights = weights;

    /// <summary>One weight a feature, then the intercept.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Fits a line to the one target of some data, whose features are independent of each other.</summary>
    public static LeastSquares Fit(Dataset<float> data)
    {
        int size = data.InputSize + 1;
        var matrix = new double[size, size];
        var right = new double[size];
        for (int row = 0; row < data.Count; row++)
        {
            double[] x = Extend(data.Input(row));
            for (int i = 0; i < size; i++)
            {
                right[i] += x[i] * data.Target(row)[0];
                for (int j = 0; j < size; j++)
                    matrix[i, j] += x[i] * x[j];
            }
        }

        Solve(matrix, right);
        return new LeastSquares(right);
    }

    /// <summary>The prediction for each row.</summary>
    public double[] Predict(Dataset<float> data) =>
        [.. Enumerable.Range(0, data.Count).Select(row => Extend(data.Input(row)).Zip(_weights, (x, weight) => x * weight).Sum())];

    // A 1 behind the features, for the intercept.
    private static double[] Extend(ReadOnlySpan<float> features)
    {
        var x = new double[features.Length + 1];
        for (int i = 0; i < features.Length; i++)
            x[i] = features[i];
        x[^1] = 1;
        return x;
    }

    // A = LLᵀ, in place; then Lz = b and Lᵀx = z, where b becomes x.
    private static void Solve(double[,] a, double[] b)
    {
        for (int j = 0; j < b.Length; j++)
        {
            for (int k = 0; k < j; k++)
                a[j, j] -= a[j, k] * a[j, k];
            a[j, j] = Math.Sqrt(a[j, j]);
            for (int i = j + 1; i < b.Length; i++)
            {
                for (int k = 0; k < j; k++)
                    a[i, j] -= a[i, k] * a[j, k];
                a[i, j] /= a[j, j];
            }
        }

        for (int i = 0; i < b.Length; i++)
        {
            for (int k = 0; k < i; k++)
                b[i] -= a[i, k] * b[k];
            b[i] /= a[i, i];
        }

        for (int i = b.Length - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < b.Length; k++)
                b[i] -= a[k, i] * b[k];
            b[i] /= a[i, i];
        }
    }
}
