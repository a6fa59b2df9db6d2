namespace StaticNet.Runtime;

/// <content>
/// The kinds of tiles: how many outputs and vectors, and how its sums begin and end. What a kind implements is what a tile has; whether it does is a constant to the JIT before anything is inlined.
/// </content>
public static partial class TiledSums<T, TLanes, TSum>
{
    // Its sums go on where terms of the same segment came before.
    private interface IGoesOn;

    // And wait in memory for more.
    private interface IWaits : IGoesOn;

    // It takes both segments: the sums of the first wait for those of the second.
    private interface IJoins;

    private interface IVectors
    {
        static abstract int Count { get; }
    }

    private interface ITwo;

    private interface IThree : ITwo;

    private interface IFour : IThree;

    private interface IFive : IFour;

    private interface ISix : IFive;

    // All terms at once: the sums are taken from registers. So they are where they are joined, and where the last terms came.
    private readonly struct IsComplete;

    private readonly struct Waits : IWaits;

    private readonly struct Joins : IJoins;

    private readonly struct Ends : IGoesOn;

    private readonly struct One : IVectors
    {
        public static int Count => 1;
    }

    private readonly struct Two : ITwo, IVectors
    {
        public static int Count => 2;
    }

    private readonly struct Three : IThree, IVectors
    {
        public static int Count => 3;
    }

    private readonly struct Four : IFour, IVectors
    {
        public static int Count => 4;
    }

    private readonly struct Five : IFive, IVectors
    {
        public static int Count => 5;
    }

    private readonly struct Six : ISix, IVectors
    {
        public static int Count => 6;
    }
}
