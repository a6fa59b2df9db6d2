using StaticNet.Tests.Numerics;
using Xunit;

namespace StaticNet.Tests.InstructionSets;

/// <summary>
/// The same bits of every elementary function whatever the instructions of the machine: AVX-512 takes exponents and mantissas apart, puts them together
/// and sorts out ∞ and NaN in one instruction each, of which other machines need several. On a machine without AVX-512 the first two are the same.
/// </summary>
public class FunctionBitsTests
{
    // Bit patterns of floats at a distance and, smaller, of subnormal ones; ±0, ±∞, NaN and where ln and e^x bend, each with its neighbours; and random doubles, a
    // quarter of them subnormal.
    private const string Source = """
        using System;
        using System.Linq;
        using System.Reflection;
        using System.Runtime.Intrinsics;
        using StaticNet.Numerics;

        internal static class Bits
        {
            // A prime, so that the low bits change too.
            private const ulong Distance = 262_147;

            private static void Main(string[] names)
            {
                foreach (string name in names)
                {
                    ulong hash = 14695981039346656037;
                    var single = Of<float>(name);
                    var singles = Of<Vector512<float>>(name);
                    for (ulong pattern = 0; pattern <= uint.MaxValue; pattern += Distance)
                    {
                        Single(BitConverter.UInt32BitsToSingle((uint)pattern));
                        Single(BitConverter.UInt32BitsToSingle((uint)(pattern >> 8) | ((uint)pattern << 31)));
                    }

                    var number = Of<double>(name);
                    var numbers = Of<Vector512<double>>(name);
                    var random = new Random(13);
                    foreach (double magnitude in new[] { 0, 1, 4d / 3, Math.Sqrt(2), 709.79, 745.2, double.Epsilon, 2.2250738585072014e-308, double.MaxValue, double.PositiveInfinity, double.NaN })
                    {
                        foreach (double sign in new[] { 1d, -1d })
                        {
                            float x = (float)magnitude;
                            Single((float)sign * x);
                            Single((float)sign * MathF.BitIncrement(x));
                            Single((float)sign * MathF.BitDecrement(x));
                            Double(sign * magnitude);
                            Double(sign * Math.BitIncrement(magnitude));
                            Double(sign * Math.BitDecrement(magnitude));
                        }
                    }

                    for (int i = 0; i < 30_000; i++)
                    {
                        long bits = random.NextInt64(long.MinValue, long.MaxValue);
                        Double(i % 4 == 0 ? BitConverter.Int64BitsToDouble(bits & -0x7FF0000000000001) : i % 2 == 0 ? (random.NextDouble() - 0.5) * 1600 : BitConverter.Int64BitsToDouble(bits));
                    }

                    Console.WriteLine($"{name} {hash:x16}");

                    void Single(float x)
                    {
                        Add(single(x));
                        Add(singles(Vector512.Create(x))[7]);
                    }

                    void Double(double x)
                    {
                        Add(number(x));
                        Add(numbers(Vector512.Create(x))[3]);
                    }

                    void Add(double y) => hash = (hash ^ BitConverter.DoubleToUInt64Bits(double.IsNaN(y) ? double.NaN : y)) * 1099511628211;
                }
            }

            private static Func<T, T> Of<T>(string name) => typeof(Elementary).GetMethod(name, [typeof(T)])!.CreateDelegate<Func<T, T>>();
        }
        """;

    private static readonly string[] Functions = [.. ElementaryFunction.All.Where(function => function.SingleBound > 0).Select(function => function.Name)];

    [Fact]
    public async Task TheInstructionsOfTheMachineDoNotMatter()
    {
        using var program = new BitsProgram([], Source);
        string[] wide = await program.RunAsync(Functions, "");
        Assert.Equal(Functions.Length, wide.Length);
        Assert.Equal(wide.Length, wide.Select(line => line.Split(' ')[1]).Distinct().Count());
        Assert.Equal(wide, await program.RunAsync(Functions, "DOTNET_EnableAVX512"));
    }
}
