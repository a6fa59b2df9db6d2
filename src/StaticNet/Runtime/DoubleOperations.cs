using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>The names that equations of doubles are written with, of numbers and of vectors of 512 bits.</summary>
/// <remarks>
/// The text of <see cref="SingleOperations"/>, with another number: <c>using static</c> imports no inherited members, so that a text for both would be one import more in every generated file, and the functions of the framework
/// that it ends in, such as a multiply-add, are no generic ones (what the JIT pays for the question which number it is: <see cref="ILanes{TSelf, T}"/>).
/// </remarks>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DoubleOperations
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>A number of an array.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static ref double At(ref double first, int offset) => ref Unsafe.Add(ref first, offset);

    /// <summary>A number of an array.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static ref double At(ref double first, long offset) => ref Unsafe.Add(ref first, (nint)offset);

    /// <summary>u v + sum, rounded once.</summary>
    [MethodImpl(Inline)] public static double Fma(double u, double v, double sum) => Math.FusedMultiplyAdd(u, v, sum);

    /// <summary>A sum over samples before this one: 0 where it begins.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="sum">Where it lies.</param>
    [MethodImpl(Inline)] public static double LoadOrZero<TMode>(ref double sum) where TMode : struct, IAccumulation => TMode.Overwrites ? 0 : sum;

    /// <summary>|u|.</summary>
    [MethodImpl(Inline)] public static double Abs(double u) => Math.Abs(u);

    /// <inheritdoc cref="Elementary.Max(double, double)"/>
    [MethodImpl(Inline)] public static double Max(double u, double v) => Elementary.Max(u, v);

    /// <inheritdoc cref="Elementary.Max(Vector512{double}, Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Max(Vector512<double> u, Vector512<double> v) => Vector512.IsHardwareAccelerated ? Elementary.Max(u, v) : Halves.Max(u, v);

    /// <inheritdoc cref="Elementary.SelectIfPositive(double, double)"/>
    [MethodImpl(Inline)] public static double SelectIfPositive(double z, double u) => Elementary.SelectIfPositive(z, u);

    /// <inheritdoc cref="Elementary.SelectIfPositive(Vector512{double}, Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> SelectIfPositive(Vector512<double> z, Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.SelectIfPositive(z, u) : Halves.SelectIfPositive(z, u);

    /// <inheritdoc cref="Elementary.ZeroIfNonPositive(double, double)"/>
    [MethodImpl(Inline)] public static double ZeroIfNonPositive(double z, double u) => Elementary.ZeroIfNonPositive(z, u);

    /// <inheritdoc cref="Elementary.ZeroIfNonPositive(Vector512{double}, Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> ZeroIfNonPositive(Vector512<double> z, Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.ZeroIfNonPositive(z, u) : Halves.ZeroIfNonPositive(z, u);

    /// <inheritdoc cref="Elementary.Select(double, double, double)"/>
    [MethodImpl(Inline)] public static double Select(double z, double u, double v) => Elementary.Select(z, u, v);

    /// <inheritdoc cref="Elementary.Select(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Select(Vector512<double> z, Vector512<double> u, Vector512<double> v) => Vector512.IsHardwareAccelerated ? Elementary.Select(z, u, v) : Halves.Select(z, u, v);

    /// <inheritdoc cref="Elementary.IfPositive(double, double, double)"/>
    [MethodImpl(Inline)] public static double IfPositive(double z, double u, double v) => Elementary.IfPositive(z, u, v);

    /// <inheritdoc cref="Elementary.IfPositive(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> IfPositive(Vector512<double> z, Vector512<double> u, Vector512<double> v) => Vector512.IsHardwareAccelerated ? Elementary.IfPositive(z, u, v) : Halves.IfPositive(z, u, v);

    /// <inheritdoc cref="Elementary.PositivePart(double)"/>
    [MethodImpl(Inline)] public static double PositivePart(double u) => Elementary.PositivePart(u);

    /// <inheritdoc cref="Elementary.PositivePart(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> PositivePart(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.PositivePart(u) : Halves.PositivePart(u);

    /// <inheritdoc cref="Elementary.Sign(double)"/>
    [MethodImpl(Inline)] public static double Sign(double u) => Elementary.Sign(u);

    /// <inheritdoc cref="Elementary.Sign(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Sign(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Sign(u) : Halves.Sign(u);

    /// <inheritdoc cref="Elementary.Saturate(double)"/>
    [MethodImpl(Inline)] public static double Saturate(double u) => Elementary.Saturate(u);

    /// <inheritdoc cref="Elementary.Saturate(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Saturate(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Saturate(u) : Halves.Saturate(u);

    /// <inheritdoc cref="Elementary.SaturateBelow(double)"/>
    [MethodImpl(Inline)] public static double SaturateBelow(double u) => Elementary.SaturateBelow(u);

    /// <inheritdoc cref="Elementary.SaturateBelow(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> SaturateBelow(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.SaturateBelow(u) : Halves.SaturateBelow(u);

    /// <inheritdoc cref="Elementary.Exp(double)"/>
    [MethodImpl(Inline)] public static double Exp(double u) => Elementary.Exp(u);

    /// <inheritdoc cref="Elementary.Exp(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Exp(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Exp(u) : Halves.Exp(u);

    /// <inheritdoc cref="Elementary.Expm1(double)"/>
    [MethodImpl(Inline)] public static double Expm1(double u) => Elementary.Expm1(u);

    /// <inheritdoc cref="Elementary.Expm1(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Expm1(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Expm1(u) : Halves.Expm1(u);

    /// <inheritdoc cref="Elementary.Log(double)"/>
    [MethodImpl(Inline)] public static double Log(double u) => Elementary.Log(u);

    /// <inheritdoc cref="Elementary.Log(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Log(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Log(u) : Halves.Log(u);

    /// <inheritdoc cref="Elementary.Log1p(double)"/>
    [MethodImpl(Inline)] public static double Log1p(double u) => Elementary.Log1p(u);

    /// <inheritdoc cref="Elementary.Log1p(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Log1p(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Log1p(u) : Halves.Log1p(u);

    /// <inheritdoc cref="Elementary.Tanh(double)"/>
    [MethodImpl(Inline)] public static double Tanh(double u) => Elementary.Tanh(u);

    /// <inheritdoc cref="Elementary.Tanh(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Tanh(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Tanh(u) : Halves.Tanh(u);

    /// <inheritdoc cref="Elementary.Sigmoid(double)"/>
    [MethodImpl(Inline)] public static double Sigmoid(double u) => Elementary.Sigmoid(u);

    /// <inheritdoc cref="Elementary.Sigmoid(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Sigmoid(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Sigmoid(u) : Halves.Sigmoid(u);

    /// <inheritdoc cref="Elementary.Softplus(double)"/>
    [MethodImpl(Inline)] public static double Softplus(double u) => Elementary.Softplus(u);

    /// <inheritdoc cref="Elementary.Softplus(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Softplus(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Softplus(u) : Halves.Softplus(u);

    /// <inheritdoc cref="Elementary.NormalDistribution(double)"/>
    [MethodImpl(Inline)] public static double NormalDistribution(double u) => Elementary.NormalDistribution(u);

    /// <inheritdoc cref="Elementary.NormalDistribution(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> NormalDistribution(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.NormalDistribution(u) : Halves.NormalDistribution(u);

    /// <inheritdoc cref="Elementary.NormalDensity(double)"/>
    [MethodImpl(Inline)] public static double NormalDensity(double u) => Elementary.NormalDensity(u);

    /// <inheritdoc cref="Elementary.NormalDensity(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> NormalDensity(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.NormalDensity(u) : Halves.NormalDensity(u);

    /// <inheritdoc cref="Elementary.Sin(double)"/>
    [MethodImpl(Inline)] public static double Sin(double u) => Elementary.Sin(u);

    /// <inheritdoc cref="Elementary.Sin(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Sin(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Sin(u) : Halves.Sin(u);

    /// <inheritdoc cref="Elementary.Cos(double)"/>
    [MethodImpl(Inline)] public static double Cos(double u) => Elementary.Cos(u);

    /// <inheritdoc cref="Elementary.Cos(Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Cos(Vector512<double> u) => Vector512.IsHardwareAccelerated ? Elementary.Cos(u) : Halves.Cos(u);

    /// <summary>|u| of each lane.</summary>
    [MethodImpl(Inline)] public static Vector512<double> Abs(Vector512<double> u) => Vector512.Abs(u);

    /// <summary>u v + sum of each lane, rounded once.</summary>
    [MethodImpl(Inline)] public static Vector512<double> Fma(Vector512<double> u, Vector512<double> v, Vector512<double> sum) => Vector512.FusedMultiplyAdd(u, v, sum);

    /// <summary>A number in every lane.</summary>
    [MethodImpl(Inline)] public static Vector512<double> Splat(double u) => Vector512.Create(u);

    /// <summary>The number in a lane.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="lane">Which, from 0.</param>
    [MethodImpl(Inline)] public static double Lane(Vector512<double> u, int lane) => Vector512.GetElement(u, lane);

    /// <summary>A vector from memory.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static Vector512<double> Load(ref double first, long offset) => Vector512.LoadUnsafe(ref first, (nuint)offset);

    /// <summary>A vector to memory.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static void Store(Vector512<double> u, ref double first, long offset) => Vector512.StoreUnsafe(u, ref first, (nuint)offset);

    /// <summary>The first lanes of a vector from memory.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static Vector512<double> LoadFirst(ref double first, long offset, int count) => LaneParts.LoadFirst(ref first, offset, count);

    /// <summary>The first lanes of a vector to memory.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static void StoreFirst(Vector512<double> u, ref double first, long offset, int count) => LaneParts.StoreFirst(u, ref first, offset, count);

    /// <summary>A vector from memory times v, plus a sum, each lane rounded once.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="v">The other factor.</param>
    /// <param name="sum">What is added to.</param>
    [MethodImpl(Inline)] public static Vector512<double> FmaAt(ref double first, long offset, Vector512<double> v, Vector512<double> sum) => Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), v, sum);

    /// <inheritdoc cref="FmaAt(ref double, long, Vector512{double}, Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> FmaAt(ref double first, long offset, double v, Vector512<double> sum) => Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), Vector512.Create(v), sum);

    /// <summary>The same of the first lanes.</summary>
    /// <param name="first">The first number of the array.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    /// <param name="v">The other factor.</param>
    /// <param name="sum">What is added to.</param>
    [MethodImpl(Inline)] public static Vector512<double> FmaAtFirst(ref double first, long offset, int count, Vector512<double> v, Vector512<double> sum) => LaneParts.FusedMultiplyAddFirst(ref first, offset, count, v, sum);

    /// <inheritdoc cref="FmaAtFirst(ref double, long, int, Vector512{double}, Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> FmaAtFirst(ref double first, long offset, int count, double v, Vector512<double> sum) => LaneParts.FusedMultiplyAddFirst(ref first, offset, count, v, sum);

    /// <summary>Sums over samples before this one: 0 where they begin.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static Vector512<double> LoadOrZero<TMode>(ref double sum, long offset) where TMode : struct, IAccumulation => TMode.Overwrites ? Vector512<double>.Zero : Load(ref sum, offset);

    /// <summary>The same of the first lanes.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static Vector512<double> LoadOrZeroFirst<TMode>(ref double sum, long offset, int count) where TMode : struct, IAccumulation => TMode.Overwrites ? Vector512<double>.Zero : LoadFirst(ref sum, offset, count);

    /// <summary>Adds a vector to sums over samples.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="u">What is added, or its first factor.</param>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static void AddTo<TMode>(Vector512<double> u, ref double sum, long offset) where TMode : struct, IAccumulation => Vector512.StoreUnsafe((TMode.Overwrites ? Vector512<double>.Zero : Vector512.LoadUnsafe(ref sum, (nuint)offset)) + u, ref sum, (nuint)offset);

    /// <summary>The same of the first lanes.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="u">What is added, or its first factor.</param>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static void AddToFirst<TMode>(Vector512<double> u, ref double sum, long offset, int count) where TMode : struct, IAccumulation => LaneParts.StoreFirst((TMode.Overwrites ? Vector512<double>.Zero : LaneParts.LoadFirst(ref sum, offset, count)) + u, ref sum, offset, count);

    /// <summary>Adds the product of two vectors to sums over samples.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="u">What is added, or its first factor.</param>
    /// <param name="v">The second factor.</param>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    [MethodImpl(Inline)] public static void AddProduct<TMode>(Vector512<double> u, Vector512<double> v, ref double sum, long offset) where TMode : struct, IAccumulation => Vector512.StoreUnsafe(Vector512.FusedMultiplyAdd(u, v, TMode.Overwrites ? Vector512<double>.Zero : Vector512.LoadUnsafe(ref sum, (nuint)offset)), ref sum, (nuint)offset);

    /// <summary>The same of the first lanes.</summary>
    /// <typeparam name="TMode">Whether the sum begins here or goes on.</typeparam>
    /// <param name="u">What is added, or its first factor.</param>
    /// <param name="v">The second factor.</param>
    /// <param name="sum">The first number of the sums.</param>
    /// <param name="offset">Where, in numbers from the first.</param>
    /// <param name="count">How many numbers, 1 to those of a vector; the others are 0, or stay what they are.</param>
    [MethodImpl(Inline)] public static void AddProductFirst<TMode>(Vector512<double> u, Vector512<double> v, ref double sum, long offset, int count) where TMode : struct, IAccumulation => LaneParts.StoreFirst(Vector512.FusedMultiplyAdd(u, v, TMode.Overwrites ? Vector512<double>.Zero : LaneParts.LoadFirst(ref sum, offset, count)), ref sum, offset, count);

    /// <inheritdoc cref="LaneParts.Column(ref double, long, int, int, int)"/>
    [MethodImpl(Inline)] public static Vector512<double> Column(ref double first, long offset, int width, int column, int rows) => LaneParts.Column(ref first, offset, width, column, rows);

    /// <inheritdoc cref="LaneParts.Repeat(Vector512{double}, int, int)"/>
    [MethodImpl(Inline)] public static Vector512<double> Repeat(Vector512<double> u, int times, int from) => LaneParts.Repeat(u, times, from);

    /// <inheritdoc cref="LaneParts.Tile(Vector512{double}, int, int)"/>
    [MethodImpl(Inline)] public static Vector512<double> Tile(Vector512<double> u, int count, int from) => LaneParts.Tile(u, count, from);

    /// <inheritdoc cref="LaneTiles.Tile4(ref double, nint)"/>
    [MethodImpl(Inline)] public static Vector512<double> Tile4At(ref double first, long offset) => LaneTiles.Tile4(ref first, (nint)offset);

    /// <inheritdoc cref="LaneTiles.Tile4(Vector512{double}, int)"/>
    [MethodImpl(Inline)] public static Vector512<double> Tile4(Vector512<double> u, int lane) => LaneTiles.Tile4(u, lane);

    /// <inheritdoc cref="LaneTiles.BroadcastLane(Vector512{double}, int)"/>
    [MethodImpl(Inline)] public static Vector512<double> BroadcastLane(Vector512<double> fours, int lane) => LaneTiles.BroadcastLane(fours, lane);

    /// <inheritdoc cref="LaneTiles.BroadcastLane(Vector512{double}, int, ref double)"/>
    [MethodImpl(Inline)] public static Vector512<double> BroadcastLane(Vector512<double> fours, int lane, ref double number) => LaneTiles.BroadcastLane(fours, lane, ref number);

    /// <inheritdoc cref="LaneTree.Sums(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(Inline)] public static Vector512<double> Sums(Vector512<double> u0, Vector512<double> u1, Vector512<double> u2, Vector512<double> u3, Vector512<double> u4, Vector512<double> u5, Vector512<double> u6, Vector512<double> u7) => LaneTree.Sums(u0, u1, u2, u3, u4, u5, u6, u7);
}
