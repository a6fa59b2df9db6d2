using System.Globalization;

namespace StaticNet.Training.Tests;

/// <summary>What trajectories.py wrote, and the function it went down.</summary>
internal sealed class Trajectories : IObjective<double>
{
    public const int ParameterCount = 33;

    /// <summary>θ, which an optimizer moves.</summary>
    public double[] Parameters { get; } = Start();

    public static double[] Start() => [.. Enumerable.Range(0, ParameterCount).Select(i => (((7 * i % 11) - 5) / 4.0) + (i / 128.0))];

    /// <summary>The lines of one kind: the name, the step or epoch, the numbers.</summary>
    public static IEnumerable<(string Name, int At, double[] Values)> Read(string kind)
    {
        using Stream stream = typeof(Trajectories).Assembly.GetManifestResourceStream("trajectories.csv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(';');
            if (fields[0] == kind)
                yield return (fields[1], int.Parse(fields[2], CultureInfo.InvariantCulture), [.. fields[3].Split(' ').Select(field => double.Parse(field, CultureInfo.InvariantCulture))]);
        }
    }

    /// <summary>Σ c/4 (x² − a)² over the parameters and Σ 0.15 (x − x′)² over neighbours, with its slope c(x² − a)x + 0.3(…).</summary>
    public double Evaluate(Span<double> gradient)
    {
        double loss = 0;
        for (int i = 0; i < ParameterCount; i++)
        {
            double x = Parameters[i], c = 0.5 + (i % 5 / 4.0), off = (x * x) - (1 + (i % 3 / 2.0));
            loss += c / 4 * off * off;
            gradient[i] = c * off * x;
        }

        for (int i = 0; i + 1 < ParameterCount; i++)
        {
            double difference = Parameters[i] - Parameters[i + 1];
            loss += 0.15 * difference * difference;
            gradient[i] += 0.3 * difference;
            gradient[i + 1] -= 0.3 * difference;
        }

        return loss;
    }
}
