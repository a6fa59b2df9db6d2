namespace StaticNet.Runtime.V1;

/// <summary>
/// The kinds of tiles: how many outputs and vectors, and how its sums begin and end. What a kind implements is what a tile has; whether it does is a constant to the JIT before anything is inlined.
/// </summary>
internal static class TileKinds
{
    // Its sums go on where terms of the same segment came before.
    internal interface IGoesOn;

    // And wait in memory for more.
    internal interface IWaits : IGoesOn;

    // It takes both segments: the sums of the first wait for those of the second.
    internal interface IJoins;

    // Sums are added to what lies where they go, which is read for all sums of a tile before any is stored.
    internal interface IAdds;

    // It takes all terms.
    internal interface ICompletes;

    // Sums may begin with zeros instead of what lies where they go, and are multiplied by a number.
    internal interface IScales;

    // Of the last vector some sums may lie behind the last that there is.
    internal interface IMasks;

    // Its factors were copied together.
    internal interface IPacked;

    internal interface IVectors
    {
        static abstract int Count { get; }
    }

    // Of the last vector, which is the first, the second or the fourth, the lower half alone is filled.
    internal interface IOneLower;

    internal interface ITwoLower;

    internal interface IFourLower;

    internal interface ITwo;

    internal interface IThree : ITwo;

    internal interface IFour : IThree;

    internal interface IFive : IFour;

    internal interface ISix : IFive;

    // All terms at once: the sums are taken from registers. So they are where they are joined, and where the last terms came.
    internal readonly struct IsComplete : ICompletes;

    internal readonly struct IsCompleteAndScaled : ICompletes, IScales;

    internal readonly struct IsCompleteAndMasked : ICompletes, IMasks;

    internal readonly struct Waits : IWaits;

    internal readonly struct WaitsPacked : IWaits, IPacked;

    internal readonly struct JoinsPacked : IJoins, IPacked;

    internal readonly struct IsCompletePacked : ICompletes, IPacked;

    internal readonly struct Joins : IJoins;

    internal readonly struct Ends : IGoesOn;

    internal readonly struct EndsAndScales : IGoesOn, IScales;

    internal readonly struct EndsAndMasks : IGoesOn, IMasks;

    internal readonly struct One : IVectors
    {
        public static int Count => 1;
    }

    internal readonly struct Two : ITwo, IVectors
    {
        public static int Count => 2;
    }

    internal readonly struct Three : IThree, IVectors
    {
        public static int Count => 3;
    }

    internal readonly struct Four : IFour, IVectors
    {
        public static int Count => 4;
    }

    internal readonly struct Five : IFive, IVectors
    {
        public static int Count => 5;
    }

    internal readonly struct Six : ISix, IVectors
    {
        public static int Count => 6;
    }

    internal readonly struct OneLower : IOneLower, IVectors
    {
        public static int Count => 1;
    }

    internal readonly struct TwoLower : ITwo, ITwoLower, IVectors
    {
        public static int Count => 2;
    }

    internal readonly struct FourLower : IFour, IFourLower, IVectors
    {
        public static int Count => 4;
    }
}
