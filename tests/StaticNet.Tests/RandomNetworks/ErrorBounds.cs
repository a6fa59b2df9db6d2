namespace StaticNet.Tests.RandomNetworks;

/// <summary>How far compiled and reference may differ in ∂J/∂θ, relative to the largest.</summary>
/// <param name="Single">In float.</param>
/// <param name="Double">In double.</param>
internal sealed record ErrorBounds(double Single, double Double)
{
    /// <summary>16 units of the last digit in float, 450 in double.</summary>
    public static ErrorBounds Ordinary { get; } = new(2e-6, 1e-13);

    /// <summary>For thousands of networks, among which there are rare ones.</summary>
    public static ErrorBounds Rare { get; } = new(5e-6, 1e-12);

    public double Of(Precision precision) => precision == Precision.Double ? Double : Single;
}
