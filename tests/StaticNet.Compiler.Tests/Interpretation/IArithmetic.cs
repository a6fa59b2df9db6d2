namespace StaticNet.Compiler.Tests.Interpretation;

/// <summary>The operations that a nest is interpreted with.</summary>
/// <typeparam name="T">What an operation takes and gives: a number, or the tree of operations that would compute it.</typeparam>
internal interface IArithmetic<T>
{
    static abstract T Number(double value);

    static abstract T Negate(T u);

    static abstract T Add(T u, T v);

    static abstract T Subtract(T u, T v);

    static abstract T Multiply(T u, T v);

    static abstract T Divide(T u, T v);

    static abstract T MultiplyAdd(T u, T v, T sum);

    static abstract T Call(string function, T[] arguments);

    /// <summary>u where the mask has all bits, else 0.</summary>
    static abstract T Where(T u, T mask);

    /// <summary>The mask of an element that holds a sample.</summary>
    static abstract T Mask(bool isPresent);
}
