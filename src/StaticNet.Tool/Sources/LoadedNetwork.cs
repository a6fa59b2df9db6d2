namespace StaticNet.Tool.Sources;

/// <summary>A network that a command works on.</summary>
/// <param name="Topology">Its layers and loss.</param>
/// <param name="IsText">Whether it was given as text, and no class of it was ever compiled.</param>
/// <param name="Create">Makes an instance of the compiled class with the parameters of seed 0.</param>
internal sealed record LoadedNetwork(NetworkTopology Topology, bool IsText, Func<object> Create)
{
    private readonly Lazy<NetworkEquations> _equations = new(() => NetworkEquations.Of(Topology));

    /// <summary>Its equations, derived anew.</summary>
    public NetworkEquations Equations => _equations.Value;
}
