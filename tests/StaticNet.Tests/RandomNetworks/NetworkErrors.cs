namespace StaticNet.Tests.RandomNetworks;

/// <summary>How far a network that passes is off.</summary>
/// <param name="Reference">|compiled − reference| of ∂J/∂θ, relative to the largest.</param>
/// <param name="Differences">|compiled − central differences| of ∂J/∂θ, relative to the largest; of a network in double.</param>
internal sealed record NetworkErrors(double Reference, double Differences)
{
    public static NetworkErrors None { get; } = new(0, 0);

    public NetworkErrors Or(NetworkErrors other) => new(Math.Max(Reference, other.Reference), Math.Max(Differences, other.Differences));
}
