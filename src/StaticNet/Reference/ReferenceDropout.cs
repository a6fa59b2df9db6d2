using StaticNet.Numerics;

namespace StaticNet.Reference;

/// <summary>The factors m of dropout by their definition, one unit at a time.</summary>
internal static class ReferenceDropout
{
    /// <summary>
    /// The factors of a sample, layer by layer. The n-th of them is 0 where word n mod 4 of Philox(seed; sample, ⌊n/4⌋, step), over 2³², is
    /// less than p (taken down to a multiple of 2⁻³²), else 1/(1 − p).
    /// </summary>
    public static double[] Masks(NetworkTopology topology, DropoutKey key, int sample)
    {
        var masks = new List<double>();
        for (int l = 0; l < topology.Layers.Count; l++)
        {
            if (topology.Layers[l].Dropout == 0)
                continue;
            double p = key.Probability ?? topology.Layers[l].Dropout;
            for (int i = 0; i < topology.FanIn(l); i++)
            {
                uint n = (uint)masks.Count;
                (uint, uint, uint, uint) words = Philox4x32.Generate(key.Seed, (uint)sample, n >> 2, (uint)(key.Step & uint.MaxValue), (uint)(key.Step >> 32));
                uint[] word = [words.Item1, words.Item2, words.Item3, words.Item4];
                masks.Add(word[n & 3] < Math.Floor(p * Math.Pow(2, 32)) ? 0 : 1 / (1 - p));
            }
        }

        return [.. masks];
    }
}
