namespace StaticNet.Tests.RandomNetworks;

/// <summary>Makes a failing case smaller for as long as it fails.</summary>
/// <param name="run">How a case is checked.</param>
internal sealed class Shrinker(CheckRun run)
{
    private const int Attempts = 500;

    /// <summary>A case that fails, none of whose simplifications does; with its failure.</summary>
    public (RandomCase Case, Exception Failure) Shrink(RandomCase failing, Exception failure)
    {
        int attempts = 0;
        bool smaller = true;
        while (smaller && attempts < Attempts)
        {
            smaller = false;
            foreach (RandomCase simpler in Simplification.Of(failing))
            {
                attempts++;
                if (Legality.Accepted([simpler.Topology]).Count == 0 || run.Check([simpler]).Single().Failure is not { } same)
                    continue;
                (failing, failure, smaller) = (simpler, same, true);
                break;
            }
        }

        return (failing, failure);
    }
}
