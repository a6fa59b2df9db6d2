using System.Globalization;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>Refuses targets that a loss is not made for: its value would mean nothing.</summary>
internal static class TargetCheck
{
    // What data sets allow: far above the rounding of a sum of floats, far below any wrong encoding.
    private const double SumTolerance = 1e-4;

    /// <exception cref="ArgumentException">A target is outside of what the loss assumes.</exception>
    public static void Require(NetworkTopology topology, double[] target)
    {
        LossRule loss = LossRule.Of(topology.Loss.Function);
        for (int k = 0; k < target.Length; k++)
        {
            if (!IsIn(loss.Targets, target[k]))
                throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "target[{0}] is {1}, but {2} needs targets {3}.", k, target[k], loss.Name, TextOf(loss.Targets)), nameof(target));
        }

        if (FunctionFacts.TargetsSumToOne(topology) && !(Math.Abs(target.Sum() - 1) <= SumTolerance))
            throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "The targets sum to {0}, but {1} needs a sum of 1.", target.Sum(), loss.Name), nameof(target));
    }

    private static bool IsIn(NumberSet set, double target) => set switch
    {
        NumberSet.NonNegatives => target >= 0,
        NumberSet.UnitInterval => target is >= 0 and <= 1,
        NumberSet.SignedUnitInterval => target is >= -1 and <= 1,
        NumberSet.Signs => target is 1 or -1,
        _ => true,
    };

    private static string TextOf(NumberSet set) => set switch
    {
        NumberSet.NonNegatives => "from 0 up",
        NumberSet.UnitInterval => "in [0, 1]",
        NumberSet.SignedUnitInterval => "in [−1, 1]",
        _ => "−1 or 1",
    };
}
