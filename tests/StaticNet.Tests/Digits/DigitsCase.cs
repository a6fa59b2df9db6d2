using System.Numerics;

namespace StaticNet.Tests.Digits;

/// <summary>What a network of one activation and loss computes for many arguments.</summary>
/// <param name="Name">Names the case in a report.</param>
/// <param name="Activation">The activation of its units.</param>
/// <param name="Loss">The loss behind them; null: δ is the slope of the activation.</param>
/// <param name="Precision">The number type.</param>
/// <param name="Units">The units of a row.</param>
/// <param name="Values">Row by row z, y and δ of each unit.</param>
internal sealed record DigitsCase(string Name, Activation Activation, LossFunction? Loss, Precision Precision, int Units, double[] Values)
{
    /// <summary>The slope of a hidden unit: behind it stands a, which is larger than its target, so that ∂L/∂a is 1.</summary>
    public static DigitsCase OfSlope<T>(INetwork<T> network, Activation activation, Precision precision, IReadOnlyList<T> arguments)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] gradient = new T[network.ParameterCount];
        (network.Parameters[0], network.Parameters[2], network.Parameters[3]) = (T.Zero, T.One, T.Zero);
        var values = new List<double>();
        foreach (T z in arguments)
        {
            network.Parameters[1] = z;
            network.Backward([T.One], [-T.BitDecrement(T.PositiveInfinity)], gradient);
            values.AddRange([double.CreateChecked(z), 0, double.CreateChecked(gradient[1])]);
        }

        return new($"slope of {activation}, {precision}", activation, null, precision, 1, [.. values]);
    }

    /// <summary>δ of two outputs, by turns for each of some targets.</summary>
    public static DigitsCase OfDelta<T>(INetwork<T> network, Activation activation, LossFunction loss, Precision precision, IReadOnlyList<T> arguments, double[][] targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] gradient = new T[network.ParameterCount];
        network.Parameters.Clear();
        var values = new List<double>();
        for (int n = 0; n + 1 < arguments.Count; n += 2)
        {
            T[] y = [.. targets[n / 2 % targets.Length].Select(T.CreateChecked)];
            (network.Parameters[2], network.Parameters[3]) = (arguments[n], arguments[n + 1]);
            network.Backward([T.One], y, gradient);
            values.AddRange(new[] { arguments[n], arguments[n + 1], y[0], y[1], gradient[2], gradient[3] }.Select(double.CreateChecked));
        }

        return new($"δ of {activation} with {loss}, {precision}", activation, loss, precision, 2, [.. values]);
    }
}
