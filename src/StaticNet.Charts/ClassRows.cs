using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Charts;

/// <summary>Whether rows are of classes, and where a single output turns from one to the other.</summary>
internal static class ClassRows
{
    /// <summary>Whether each row is of one class: a single target of 0 or ±1, or one 1 among 0 or among −1.</summary>
    public static bool Are<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        try
        {
            for (int row = 0; row < data.Count; row++)
                data.ClassOf(row);
            return true;
        }
        catch (DatasetException)
        {
            return false;
        }
    }

    /// <summary>The two targets of a single output: 0 and 1, or −1 and 1. Where all are 1, the network tells the other one.</summary>
    public static (double No, double Yes) TargetsOf<T>(Dataset<T> data, NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (data.Targets.Contains(T.Zero))
            return (0, 1);
        bool isSigned = data.Targets.Contains(T.NegativeOne)
            || FunctionFacts.TargetsOf(topology.Loss.Function) == NumberSet.Signs
            || FunctionFacts.OutputsOf(topology.Layers[^1].Activation) == NumberSet.SignedUnitInterval;
        return isSigned ? (-1, 1) : (0, 1);
    }

    /// <summary>The name of a class, or its number.</summary>
    public static string Name<T>(Dataset<T> data, int index)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        data.ClassNames.Count > 0 ? data.ClassNames[index] : FormattableString.Invariant($"class {index}");
}
