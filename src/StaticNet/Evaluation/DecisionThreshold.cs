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
    /// Decides where all targets are 1, by <see cref="FunctionFacts.DecisionThresholdOf"/>.
    /// </param>
    public static double Of<T>(Dataset<T> data, NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => data.Encoding switch
        {
            LabelEncoding.Undecided => FunctionFacts.DecisionThresholdOf(topology),
            LabelEncoding encoding => Of(encoding),
        };

    /// <summary>½ between 0 and 1, 0 between −1 and 1; as between 0 and 1 where nothing decides.</summary>
    public static double Of(LabelEncoding encoding) => encoding == LabelEncoding.MinusOneOne ? BetweenSigns : BetweenZeroAndOne;
}
