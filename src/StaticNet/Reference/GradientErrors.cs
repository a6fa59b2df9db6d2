namespace StaticNet.Reference;

/// <summary>Three gradients, compared: the largest relative errors, and the weight that is worst.</summary>
internal sealed class GradientErrors
{
    private readonly double[] _compiled;
    private readonly double[] _reference;
    private readonly double?[] _differences;
    private readonly int _worst;

    /// <summary>Compares; null among the differences is left out.</summary>
    public GradientErrors(
        double[] compiled, double[] reference, double?[] differences, double scale, double referenceTolerance, double differencesTolerance)
    {
        (_compiled, _reference, _differences) = (compiled, reference, differences);
        (ReferenceTolerance, DifferencesTolerance) = (referenceTolerance, differencesTolerance);
        double worstPart = -1;
        for (int p = 0; p < reference.Length; p++)
        {
            double compiledReference = Error(compiled[p], reference[p], scale);
            double compiledDifferences = differences[p] is { } slope ? Error(compiled[p], slope, scale) : 0;
            double referenceDifferences = differences[p] is { } same ? Error(reference[p], same, scale) : 0;
            CompiledAgainstReference = Math.Max(CompiledAgainstReference, compiledReference);
            CompiledAgainstDifferences = Math.Max(CompiledAgainstDifferences, compiledDifferences);
            ReferenceAgainstDifferences = Math.Max(ReferenceAgainstDifferences, referenceDifferences);

            double part = Math.Max(
                compiledReference / referenceTolerance,
                Math.Max(compiledDifferences / (referenceTolerance + differencesTolerance), referenceDifferences / differencesTolerance));
            if (part > worstPart)
                (worstPart, _worst) = (part, p);
        }
    }

    public double CompiledAgainstReference { get; }

    public double CompiledAgainstDifferences { get; }

    public double ReferenceAgainstDifferences { get; }

    public double ReferenceTolerance { get; }

    public double DifferencesTolerance { get; }

    /// <summary>The weight whose error is the largest part of its tolerance.</summary>
    public GradientCheckWeight WorstWeight(NetworkTopology topology)
    {
        ParameterIndices indices = ParameterIndices.Of(topology, _worst);
        return new GradientCheckWeight(
            indices.Name, _worst, indices.Layer, indices.Unit, indices.Input, _compiled[_worst], _reference[_worst], _differences[_worst]);
    }

    /// <summary>The largest relative error of several numbers.</summary>
    public static double Largest(double[] numbers, double[] expected, double scale) =>
        numbers.Zip(expected, (number, value) => Error(number, value, scale)).Max();

    /// <summary>|a − b| / scale; ∞ where either is not a number to compare.</summary>
    private static double Error(double a, double b, double scale) =>
        double.IsFinite(a) && double.IsFinite(b) ? Math.Abs(a - b) / scale : double.PositiveInfinity;
}
