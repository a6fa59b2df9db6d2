using System.Runtime.Intrinsics;

namespace StaticNet.Benchmarks;

/// <summary>A function of a vector, as a type: a loop over it is compiled with the function inside.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal interface IVectorFunction<T>
{
    static abstract Vector512<T> Of(Vector512<T> x);
}
