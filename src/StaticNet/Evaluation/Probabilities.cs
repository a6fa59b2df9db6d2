namespace StaticNet.Evaluation;

/// <summary>Outputs as the probabilities of classes.</summary>
internal static class Probabilities
{
    // Far above the rounding of a softmax in float, far below what other outputs sum to.
    private const double SumTolerance = 1e-4;

    /// <summary>Whether outputs can be probabilities: all in [0, 1], and where there are several a row, with a sum of 1.</summary>
    public static bool Are(ReadOnlySpan<double> outputs, int width)
    {
        for (int first = 0; first < outputs.Length; first += width)
        {
            double sum = 0;
            foreach (double output in outputs.Slice(first, width))
            {
                if (output is < 0 or > 1)
                    return false;
                sum += output;
            }

            if (width > 1 && Math.Abs(sum - 1) > SumTolerance)
                return false;
        }

        return true;
    }

    /// <summary>The probability that a row's outputs give a class: of a single output p those of classes 0 and 1 are 1 − p and p.</summary>
    public static double Of(ReadOnlySpan<double> outputs, int index) => outputs switch
    {
        [double p] => index == 1 ? p : 1 - p,
        _ => outputs[index],
    };
}
