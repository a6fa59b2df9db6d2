namespace StaticNet.Symbolics.Answers;

/// <summary>Numbers drawn from a seed, the same everywhere: SplitMix64 (Steele, Lea &amp; Flood 2014).</summary>
internal sealed class RandomBits(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A whole number from 0 up to but not including <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>A number above 0 and below 1, exact in 24 bits.</summary>
    public Precise Fraction() => new((long)(Next() >> 40) | 1, -24);
}
