using StaticNet.Runtime.V1;

namespace StaticNet.Benchmarks;

/// <summary>The functions that compiled networks are made of.</summary>
internal static class LaneFunctions
{
    public readonly struct Exp : ILaneFunction
    {
        public static TLanes Of<TLanes, T>(TLanes x)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => TLanes.Exp(x);
    }

    public readonly struct Log : ILaneFunction
    {
        public static TLanes Of<TLanes, T>(TLanes x)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => TLanes.Log(x);
    }

    public readonly struct Tanh : ILaneFunction
    {
        public static TLanes Of<TLanes, T>(TLanes x)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => TLanes.Tanh(x);
    }

    public readonly struct Sigmoid : ILaneFunction
    {
        public static TLanes Of<TLanes, T>(TLanes x)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => TLanes.Sigmoid(x);
    }

    public readonly struct Softplus : ILaneFunction
    {
        public static TLanes Of<TLanes, T>(TLanes x)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => TLanes.Softplus(x);
    }

    public readonly struct NormalDistribution : ILaneFunction
    {
        public static TLanes Of<TLanes, T>(TLanes x)
            where TLanes : struct, ILanes<TLanes, T>
            where T : unmanaged => TLanes.NormalDistribution(x);
    }
}
