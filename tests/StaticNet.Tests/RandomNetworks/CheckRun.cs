using System.Numerics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>Builds cases, all in one assembly, and checks each.</summary>
/// <param name="bounds">What they may be off.</param>
/// <param name="fault">Stands between the compiled networks and the checks, to see whether these find it; null: nothing does.</param>
internal sealed class CheckRun(ErrorBounds bounds, IPlantedFault? fault = null)
{
    /// <summary>Checks the cases, one after the other as they are asked for.</summary>
    public IEnumerable<CheckResult> Check(IReadOnlyList<RandomCase> cases)
    {
        InMemoryBuild build = InMemoryBuild.Of(cases.Select(c => c.Topology));
        return cases.Select(drawn => Check(build, drawn));
    }

    private CheckResult Check(InMemoryBuild build, RandomCase drawn)
    {
        try
        {
            return new(drawn, drawn.Topology.Precision == Precision.Double ? Check<double>(build, drawn) : Check<float>(build, drawn), null);
        }
        catch (Exception failure)
        {
            return new(drawn, NetworkErrors.None, failure);
        }
    }

    private NetworkErrors Check<T>(InMemoryBuild build, RandomCase drawn)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        INetwork<T> network = build.Create<T>(drawn.Topology.Name);
        return new NetworkCheck<T>(fault is null ? network : fault.Plant(network), build.Type(drawn.Topology.Name), drawn, bounds).Run();
    }
}
