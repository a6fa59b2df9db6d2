using StaticNet.Runtime.V1;

namespace StaticNet.Benchmarks;

/// <summary>A function of vectors of any width and precision, as a type: a loop over it is compiled with the function inside.</summary>
internal interface ILaneFunction
{
    static abstract TLanes Of<TLanes, T>(TLanes x)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged;
}
