namespace StaticNet.Compiler.Scheduling;

/// <summary>What processors and the JIT are like: figures that the policies go by, with what they were measured on.</summary>
internal static class Machine
{
    /// <summary>
    /// The weight of the statements of one method. The JIT stops inlining near 512 locals and stops optimising at 2,000 locals, 8,000 local
    /// references, 20,000 instructions or 60,000 bytes of IL; a multiply-add weighs 2 and takes about 25 bytes of IL and one or two locals.
    /// </summary>
    public const int MethodWeight = 500;

    /// <summary>The same for a method that computes two vectors of samples side by side, transcendental functions inlined in both.</summary>
    public const int StraightWeight = 200;

    /// <summary>The instructions of straight-line code that the JIT inlines in one method.</summary>
    public const int InlinedInstructions = 1_400;

    /// <summary>
    /// What a local that a pass does not use takes of what the JIT inlines, which it stops at 512 locals: the outputs of 3-5-2 with SiLU beside 42 values of its loss and gradients take 5.7 ns a sample with
    /// four vectors and 4.0 with two, the loss of 2-3-3 beside 31 takes 16.1 and 3.8; the loss of 2-3-2 in double beside 25 takes 12.5 and 8.4 (Zen 4).
    /// </summary>
    public const int InstructionsOfLocal = 6;

    /// <summary>The sums over samples, a vector each, that stay in the first cache.</summary>
    public const long SumsInFirst = 512;

    /// <summary>Those that stay in the second.</summary>
    public const long SumsInSecond = 16_384;

    /// <summary>The weights that stay in the second cache.</summary>
    public const long WeightsInSecond = 262_144;

    /// <summary>The numbers of a vector of 512 bits, which is two or four on a machine with narrower ones.</summary>
    public static int Lanes(NetworkTopology topology) => topology.Precision == Precision.Double ? 8 : 16;
}
