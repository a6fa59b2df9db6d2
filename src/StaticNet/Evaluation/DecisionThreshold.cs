using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>Where an output turns from no to yes: in the middle of the two targets, whatever the loss and the activation.</summary>
internal static class DecisionThreshold
{
    /// <summary>Between targets of 0 and 1.</summary>
    public const double BetweenZeroAndOne = 0.5;

    /// <summary>Between targets of −1 and 1.</summary>
    public const double BetweenSigns = 0;

    /// <summary>½ between 0 and 1, 0 between −1 and 1.</summary>
    /// <param name="data">Its targets are labels.</param>
    /// <param name="topology">
    /// Decides where all targets are 1: −1 would be the other one where the loss takes no 0, or where the outputs come from [−1, 1]; else 0.
    /// </param>
    public static double Of<T>(Dataset<T> data, NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool isSigned = data.Encoding switch
        {
            LabelEncoding.Undecided => FunctionFacts.TargetsOf(topology.Loss.Function) == NumberSet.Signs
                || FunctionFacts.OutputsOf(topology.Layers[^1].Activation) == NumberSet.SignedUnitInterval,
            LabelEncoding encoding => encoding == LabelEncoding.MinusOneOne,
        };
        return isSigned ? BetweenSigns : BetweenZeroAndOne;
    }
}
