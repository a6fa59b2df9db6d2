using StaticNet.Reference;
using StaticNet.Reference.Activations;
using StaticNet.Reference.Losses;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// Where a network has no one slope, or computes too far from where a network works. Both are drawn again, so that no bound has to allow for
/// them: a float may round to the other side of a kink, and past |z| = 20 an exponential of an exponential amplifies what it rounds.
/// </summary>
internal sealed class Kinks(NetworkTopology topology)
{
    private const double Near = 1e-3;
    private const double Far = 20;

    private readonly ReferenceActivation[] _activations = [.. topology.Layers.Select(ReferenceActivations.Of)];
    private readonly ReferenceLoss _loss = ReferenceLosses.Of(topology);

    /// <summary>Whether a sample comes within 1e-3 of a kink, of a unit or of the loss, or beyond |z| = 20.</summary>
    public bool AreNear(ReferenceTrace trace, double[] target)
    {
        for (int k = 0; k < target.Length; k++)
        {
            if (_loss.Piece(trace.Outputs[k] - Near, target[k]) != _loss.Piece(trace.Outputs[k] + Near, target[k]))
                return true;
        }

        for (int layer = 0; layer < _activations.Length; layer++)
        {
            foreach (double z in trace.Z(layer))
            {
                if (!(Math.Abs(z) <= Far) || _activations[layer].Piece(z - Near) != _activations[layer].Piece(z + Near))
                    return true;
            }
        }

        return false;
    }
}
