namespace StaticNet.Benchmarks;

/// <summary>One way to do the work of a row: ours, or a peer's.</summary>
/// <param name="library">The library whose code runs.</param>
internal abstract class Contender(string library)
{
    public string Library => library;

    /// <summary>Does the work so many times and returns the seconds it took.</summary>
    public abstract double Time(int calls);

    public override string ToString() => library;
}
