namespace StaticNet.Tests.RandomNetworks;

/// <summary>How far a network that passes is off.</summary>
/// <param name="Reference">|compiled − reference| of ∂J/∂θ, relative to the largest.</param>
/// <param name="Differences">|compiled − central differences| of ∂J/∂θ, relative to the largest; of a network in double.</param>
/// <param name="DrawnAgain">Whether parameters and batch are not the first that were drawn.</param>
internal sealed record NetworkErrors(double Reference, double Differences, bool DrawnAgain)
{
    public static NetworkErrors None { get; } = new(0, 0, false);

    public NetworkErrors Or(double reference, double differences) =>
        this with { Reference = Math.Max(Reference, reference), Differences = Math.Max(Differences, differences) };
}
