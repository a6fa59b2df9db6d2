using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>The names that equations of floats are written with, of numbers and of vectors of 512 bits.</summary>
/// <remarks>
/// The text of <see cref="DoubleOperations"/>, with another number: <c>using static</c> imports no inherited members, so that a text for both would be one import more in every generated file, and the functions of the framework
/// that it ends in, such as a multiply-add, are no generic ones (what the JIT pays for the question which number it is: <see cref="ILanes{TSelf, T}"/>).
/// </remarks>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SingleOperations
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>A number of an array.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static ref float At(ref float first, int offset) => ref Unsafe.Add(ref first, offset);

    /// <summary>A number of an array.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static ref float At(ref float first, long offset) => ref Unsafe.Add(ref first, (nint)offset);

    /// <summary>u v + sum, rounded once.</summary>
    [MethodImpl(Inline)] public static float Fma(float u, float v, float sum) => MathF.FusedMultiplyAdd(u, v, sum);

    /// <summary>A sum over samples before this one: 0 where it begins.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="sum">Where it lies.</param>
    [MethodImpl(Inline)] public static float LoadOrZero<TMode>(ref float sum) where TMode : struct, IAccumulation => TMode.Overwrites ? 0 : sum;

    /// <summary>|u|.</summary>
    [MethodImpl(Inline)] public static float Abs(float u) => MathF.Abs(u);

    /// <inheritdoc cref="Elementary.Max(float, float)"/>
    [MethodImpl(Inline)] public static float Max(float u, float v) => Elementary.Max(u, v);

    /// <inheritdoc cref="Elementary.Max(Vector512{float}, Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Max(Vector512<float> u, Vector512<float> v) => Vector512.IsHardwareAccelerated ? Elementary.Max(u, v) : Halves.Max(u, v);

    /// <inheritdoc cref="Elementary.SelectIfPositive(float, float)"/>
    [MethodImpl(Inline)] public static float SelectIfPositive(float z, float u) => Elementary.SelectIfPositive(z, u);

    /// <inheritdoc cref="Elementary.SelectIfPositive(Vector512{float}, Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> SelectIfPositive(Vector512<float> z, Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.SelectIfPositive(z, u) : Halves.SelectIfPositive(z, u);

    /// <inheritdoc cref="Elementary.ZeroIfNonPositive(float, float)"/>
    [MethodImpl(Inline)] public static float ZeroIfNonPositive(float z, float u) => Elementary.ZeroIfNonPositive(z, u);

    /// <inheritdoc cref="Elementary.ZeroIfNonPositive(Vector512{float}, Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> ZeroIfNonPositive(Vector512<float> z, Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.ZeroIfNonPositive(z, u) : Halves.ZeroIfNonPositive(z, u);

    /// <inheritdoc cref="Elementary.Select(float, float, float)"/>
    [MethodImpl(Inline)] public static float Select(float z, float u, float v) => Elementary.Select(z, u, v);

    /// <inheritdoc cref="Elementary.Select(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Select(Vector512<float> z, Vector512<float> u, Vector512<float> v) => Vector512.IsHardwareAccelerated ? Elementary.Select(z, u, v) : Halves.Select(z, u, v);

    /// <inheritdoc cref="Elementary.IfPositive(float, float, float)"/>
    [MethodImpl(Inline)] public static float IfPositive(float z, float u, float v) => Elementary.IfPositive(z, u, v);

    /// <inheritdoc cref="Elementary.IfPositive(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> IfPositive(Vector512<float> z, Vector512<float> u, Vector512<float> v) => Vector512.IsHardwareAccelerated ? Elementary.IfPositive(z, u, v) : Halves.IfPositive(z, u, v);

    /// <inheritdoc cref="Elementary.PositivePart(float)"/>
    [MethodImpl(Inline)] public static float PositivePart(float u) => Elementary.PositivePart(u);

    /// <inheritdoc cref="Elementary.PositivePart(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> PositivePart(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.PositivePart(u) : Halves.PositivePart(u);

    /// <inheritdoc cref="Elementary.Sign(float)"/>
    [MethodImpl(Inline)] public static float Sign(float u) => Elementary.Sign(u);

    /// <inheritdoc cref="Elementary.Sign(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Sign(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Sign(u) : Halves.Sign(u);

    /// <inheritdoc cref="Elementary.Saturate(float)"/>
    [MethodImpl(Inline)] public static float Saturate(float u) => Elementary.Saturate(u);

    /// <inheritdoc cref="Elementary.Saturate(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Saturate(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Saturate(u) : Halves.Saturate(u);

    /// <inheritdoc cref="Elementary.SaturateBelow(float)"/>
    [MethodImpl(Inline)] public static float SaturateBelow(float u) => Elementary.SaturateBelow(u);

    /// <inheritdoc cref="Elementary.SaturateBelow(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> SaturateBelow(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.SaturateBelow(u) : Halves.SaturateBelow(u);

    /// <inheritdoc cref="Elementary.Exp(float)"/>
    [MethodImpl(Inline)] public static float Exp(float u) => Elementary.Exp(u);

    /// <inheritdoc cref="Elementary.Exp(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Exp(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Exp(u) : Halves.Exp(u);

    /// <inheritdoc cref="Elementary.Expm1(float)"/>
    [MethodImpl(Inline)] public static float Expm1(float u) => Elementary.Expm1(u);

    /// <inheritdoc cref="Elementary.Expm1(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Expm1(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Expm1(u) : Halves.Expm1(u);

    /// <inheritdoc cref="Elementary.Log(float)"/>
    [MethodImpl(Inline)] public static float Log(float u) => Elementary.Log(u);

    /// <inheritdoc cref="Elementary.Log(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Log(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Log(u) : Halves.Log(u);

    /// <inheritdoc cref="Elementary.Log1p(float)"/>
    [MethodImpl(Inline)] public static float Log1p(float u) => Elementary.Log1p(u);

    /// <inheritdoc cref="Elementary.Log1p(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Log1p(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Log1p(u) : Halves.Log1p(u);

    /// <inheritdoc cref="Elementary.Tanh(float)"/>
    [MethodImpl(Inline)] public static float Tanh(float u) => Elementary.Tanh(u);

    /// <inheritdoc cref="Elementary.Tanh(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Tanh(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Tanh(u) : Halves.Tanh(u);

    /// <inheritdoc cref="Elementary.Sigmoid(float)"/>
    [MethodImpl(Inline)] public static float Sigmoid(float u) => Elementary.Sigmoid(u);

    /// <inheritdoc cref="Elementary.Sigmoid(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Sigmoid(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Sigmoid(u) : Halves.Sigmoid(u);

    /// <inheritdoc cref="Elementary.Softplus(float)"/>
    [MethodImpl(Inline)] public static float Softplus(float u) => Elementary.Softplus(u);

    /// <inheritdoc cref="Elementary.Softplus(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Softplus(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Softplus(u) : Halves.Softplus(u);

    /// <inheritdoc cref="Elementary.NormalDistribution(float)"/>
    [MethodImpl(Inline)] public static float NormalDistribution(float u) => Elementary.NormalDistribution(u);

    /// <inheritdoc cref="Elementary.NormalDistribution(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> NormalDistribution(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.NormalDistribution(u) : Halves.NormalDistribution(u);

    /// <inheritdoc cref="Elementary.NormalDensity(float)"/>
    [MethodImpl(Inline)] public static float NormalDensity(float u) => Elementary.NormalDensity(u);

    /// <inheritdoc cref="Elementary.NormalDensity(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> NormalDensity(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.NormalDensity(u) : Halves.NormalDensity(u);

    /// <inheritdoc cref="Elementary.Sin(float)"/>
    [MethodImpl(Inline)] public static float Sin(float u) => Elementary.Sin(u);

    /// <inheritdoc cref="Elementary.Sin(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Sin(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Sin(u) : Halves.Sin(u);

    /// <inheritdoc cref="Elementary.Cos(float)"/>
    [MethodImpl(Inline)] public static float Cos(float u) => Elementary.Cos(u);

    /// <inheritdoc cref="Elementary.Cos(Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Cos(Vector512<float> u) => Vector512.IsHardwareAccelerated ? Elementary.Cos(u) : Halves.Cos(u);

    /// <summary>|u| of each lane.</summary>
    [MethodImpl(Inline)] public static Vector512<float> Abs(Vector512<float> u) => Vector512.Abs(u);

    /// <summary>u v + sum of each lane, rounded once.</summary>
    [MethodImpl(Inline)] public static Vector512<float> Fma(Vector512<float> u, Vector512<float> v, Vector512<float> sum) => Vector512.FusedMultiplyAdd(u, v, sum);

    /// <summary>A number in every lane.</summary>
    [MethodImpl(Inline)] public static Vector512<float> Splat(float u) => Vector512.Create(u);

    /// <summary>The number in a lane.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="lane">Which, from 0.</param>
    [MethodImpl(Inline)] public static float Lane(Vector512<float> u, int lane) => Vector512.GetElement(u, lane);

    /// <summary>A vector from memory.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static Vector512<float> Load(ref float first, long offset) => Vector512.LoadUnsafe(ref first, (nuint)offset);

    /// <summary>A vector to memory.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static void Store(Vector512<float> u, ref float first, long offset) => Vector512.StoreUnsafe(u, ref first, (nuint)offset);

    /// <summary>The first lanes of a vector from memory.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static Vector512<float> LoadFirst(ref float first, long offset, int count) => LaneParts.LoadFirst(ref first, offset, count);

    /// <summary>The first lanes of a vector to memory.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static void StoreFirst(Vector512<float> u, ref float first, long offset, int count) => LaneParts.StoreFirst(u, ref first, offset, count);

    /// <summary>A vector from memory times v, plus a sum, each lane rounded once.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="v">The other factor.</param>
    /// <param name="sum">What is added to.</param>
    [MethodImpl(Inline)] public static Vector512<float> FmaAt(ref float first, long offset, Vector512<float> v, Vector512<float> sum) => Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), v, sum);

    /// <inheritdoc cref="FmaAt(ref float, long, Vector512{float}, Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> FmaAt(ref float first, long offset, float v, Vector512<float> sum) => Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), Vector512.Create(v), sum);

    /// <summary>The same of the first lanes.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    /// <param name="v">The other factor.</param>
    /// <param name="sum">What is added to.</param>
    [MethodImpl(Inline)] public static Vector512<float> FmaAtFirst(ref float first, long offset, int count, Vector512<float> v, Vector512<float> sum) => LaneParts.FusedMultiplyAddFirst(ref first, offset, count, v, sum);

    /// <inheritdoc cref="FmaAtFirst(ref float, long, int, Vector512{float}, Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> FmaAtFirst(ref float first, long offset, int count, float v, Vector512<float> sum) => LaneParts.FusedMultiplyAddFirst(ref first, offset, count, v, sum);

    /// <summary>Sums over samples before this one: 0 where they begin.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static Vector512<float> LoadOrZero<TMode>(ref float sum, long offset) where TMode : struct, IAccumulation => TMode.Overwrites ? Vector512<float>.Zero : Load(ref sum, offset);

    /// <summary>The same of the first lanes.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static Vector512<float> LoadOrZeroFirst<TMode>(ref float sum, long offset, int count) where TMode : struct, IAccumulation => TMode.Overwrites ? Vector512<float>.Zero : LoadFirst(ref sum, offset, count);

    /// <summary>Adds a vector to sums over samples.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="u">What is added, or its first factor.</param>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static void AddTo<TMode>(Vector512<float> u, ref float sum, long offset) where TMode : struct, IAccumulation => Vector512.StoreUnsafe((TMode.Overwrites ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref sum, (nuint)offset)) + u, ref sum, (nuint)offset);

    /// <summary>The same of the first lanes.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="u">What is added, or its first factor.</param>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static void AddToFirst<TMode>(Vector512<float> u, ref float sum, long offset, int count) where TMode : struct, IAccumulation => LaneParts.StoreFirst((TMode.Overwrites ? Vector512<float>.Zero : LaneParts.LoadFirst(ref sum, offset, count)) + u, ref sum, offset, count);

    /// <summary>Adds the product of two vectors to sums over samples.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="u">What is added, or its first factor.</param>
    /// <param name="v">The second factor.</param>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static void AddProduct<TMode>(Vector512<float> u, Vector512<float> v, ref float sum, long offset) where TMode : struct, IAccumulation => Vector512.StoreUnsafe(Vector512.FusedMultiplyAdd(u, v, TMode.Overwrites ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref sum, (nuint)offset)), ref sum, (nuint)offset);

    /// <summary>The same of the first lanes.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="u">What is added, or its first factor.</param>
    /// <param name="v">The second factor.</param>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static void AddProductFirst<TMode>(Vector512<float> u, Vector512<float> v, ref float sum, long offset, int count) where TMode : struct, IAccumulation => LaneParts.StoreFirst(Vector512.FusedMultiplyAdd(u, v, TMode.Overwrites ? Vector512<float>.Zero : LaneParts.LoadFirst(ref sum, offset, count)), ref sum, offset, count);

    /// <inheritdoc cref="LaneParts.Column(ref float, long, int, int, int)"/>
    [MethodImpl(Inline)] public static Vector512<float> Column(ref float first, long offset, int width, int column, int rows) => LaneParts.Column(ref first, offset, width, column, rows);

    /// <inheritdoc cref="LaneParts.Repeat(Vector512{float}, int, int)"/>
    [MethodImpl(Inline)] public static Vector512<float> Repeat(Vector512<float> u, int times, int from) => LaneParts.Repeat(u, times, from);

    /// <inheritdoc cref="LaneParts.Tile(Vector512{float}, int, int)"/>
    [MethodImpl(Inline)] public static Vector512<float> Tile(Vector512<float> u, int count, int from) => LaneParts.Tile(u, count, from);

    /// <inheritdoc cref="LaneTiles.Tile4(ref float, nint)"/>
    [MethodImpl(Inline)] public static Vector512<float> Tile4At(ref float first, long offset) => LaneTiles.Tile4(ref first, (nint)offset);

    /// <inheritdoc cref="LaneTiles.Tile4(Vector512{float}, int)"/>
    [MethodImpl(Inline)] public static Vector512<float> Tile4(Vector512<float> u, int lane) => LaneTiles.Tile4(u, lane);

    /// <inheritdoc cref="LaneTiles.BroadcastLane(Vector512{float}, int)"/>
    [MethodImpl(Inline)] public static Vector512<float> BroadcastLane(Vector512<float> fours, int lane) => LaneTiles.BroadcastLane(fours, lane);

    /// <inheritdoc cref="LaneTiles.BroadcastLane(Vector512{float}, int, ref float)"/>
    [MethodImpl(Inline)] public static Vector512<float> BroadcastLane(Vector512<float> fours, int lane, ref float number) => LaneTiles.BroadcastLane(fours, lane, ref number);

    /// <inheritdoc cref="SegmentPairs.Sum"/>
    [MethodImpl(Inline)] public static Vector512<float> PairedSum(Vector512<float> biases, ref float weights, ref float inputs, int terms) => SegmentPairs.Sum(biases, ref weights, ref inputs, terms);

    /// <inheritdoc cref="LaneTree.Sums(Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(Inline)] public static Vector512<float> Sums(Vector512<float> u0, Vector512<float> u1, Vector512<float> u2, Vector512<float> u3, Vector512<float> u4, Vector512<float> u5, Vector512<float> u6, Vector512<float> u7, Vector512<float> u8, Vector512<float> u9, Vector512<float> u10, Vector512<float> u11, Vector512<float> u12, Vector512<float> u13, Vector512<float> u14, Vector512<float> u15) => LaneTree.Sums(u0, u1, u2, u3, u4, u5, u6, u7, u8, u9, u10, u11, u12, u13, u14, u15);
}
