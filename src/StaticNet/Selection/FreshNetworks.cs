using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticNet.Selection;

/// <summary>Networks that each training has for itself.</summary>
/// <param name="create">The network of a seed; called on any thread.</param>
internal sealed class FreshNetworks<T>(Func<int, INetwork<T>> create)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Holds no network that nobody else holds.
    private readonly ConditionalWeakTable<INetwork<T>, object> _given = [];

    /// <exception cref="ArgumentException">The function returns null, or a network that it returned before.</exception>
    public INetwork<T> Create(int seed)
    {
        INetwork<T> network = create(seed) ?? throw new ArgumentException(FormattableString.Invariant($"The function that creates networks returned null for seed {seed}."), nameof(create));
        return _given.TryAdd(network, network.Topology)
            ? network
            : throw new ArgumentException(
                $"The function that creates networks returned the same {network.Topology.Name} twice: each training needs one of its own, seed => new {network.Topology.Name}(seed).", nameof(create));
    }
}
