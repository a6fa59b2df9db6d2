using System.Runtime.Intrinsics;
using StaticNet.Numerics;

namespace StaticNet.Benchmarks;

/// <summary>The functions that compiled networks are made of, and the two of them that the framework has for vectors.</summary>
internal static class VectorFunctions
{
    public readonly struct ExpSingle : IVectorFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Elementary.Exp(x);
    }

    public readonly struct LogSingle : IVectorFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Elementary.Log(x);
    }

    public readonly struct TanhSingle : IVectorFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Elementary.Tanh(x);
    }

    public readonly struct SigmoidSingle : IVectorFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Elementary.Sigmoid(x);
    }

    public readonly struct SoftplusSingle : IVectorFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Elementary.Softplus(x);
    }

    public readonly struct ErfSingle : IVectorFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Elementary.Erf(x);
    }

    public readonly struct FrameworkExpSingle : IVectorFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Vector512.Exp(x);
    }

    public readonly struct FrameworkLogSingle : IVectorFunction<float>
    {
        public static Vector512<float> Of(Vector512<float> x) => Vector512.Log(x);
    }

    public readonly struct ExpDouble : IVectorFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Elementary.Exp(x);
    }

    public readonly struct LogDouble : IVectorFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Elementary.Log(x);
    }

    public readonly struct TanhDouble : IVectorFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Elementary.Tanh(x);
    }

    public readonly struct SigmoidDouble : IVectorFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Elementary.Sigmoid(x);
    }

    public readonly struct SoftplusDouble : IVectorFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Elementary.Softplus(x);
    }

    public readonly struct ErfDouble : IVectorFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Elementary.Erf(x);
    }

    public readonly struct FrameworkExpDouble : IVectorFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Vector512.Exp(x);
    }

    public readonly struct FrameworkLogDouble : IVectorFunction<double>
    {
        public static Vector512<double> Of(Vector512<double> x) => Vector512.Log(x);
    }
}
