namespace StaticNet.Vectors;

/// <summary>A function of vectors of doubles, of any width.</summary>
internal interface IDoubleFunction
{
    static abstract V Of<V, A>(V u)
        where V : struct
        where A : struct, IArithmetic<V, double>;
}
