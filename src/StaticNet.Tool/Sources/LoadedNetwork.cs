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

    /// <summary>The network itself, where it has what derivatives are derivatives of.</summary>
    /// <exception cref="ToolException">It is for inference: it has no loss.</exception>
    public LoadedNetwork WithLoss()
    {
        RequireLoss(Topology);
        return this;
    }

    /// <exception cref="ToolException">The network is for inference: it has no loss.</exception>
    public static void RequireLoss(NetworkTopology topology)
    {
        if (!topology.HasLoss)
            throw new ToolException($"{topology.Name} is a network for inference: it has no loss, and so no derivatives. Put [Loss(…)] on its class, or give a network with a loss.");
    }
}
