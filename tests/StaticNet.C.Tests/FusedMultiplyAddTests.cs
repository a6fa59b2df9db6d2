using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using StaticNet.Compiler.CPrinting;
using StaticNet.Compiler.Writing;
using Xunit;

namespace StaticNet.C.Tests;

/// <summary>The header's own fused multiply-add where it is hard: sums that nearly cancel, halves between two numbers, results below the normal numbers.</summary>
public sealed class FusedMultiplyAddTests
{
    private static readonly int Triples = Share.Of(4_000_000, 400_000);

    [Fact]
    public Task Floats_are_rounded_once() => Check(Precision.Single, MathF.FusedMultiplyAdd, Single, bits => BitConverter.Int32BitsToSingle((int)bits), number => BitConverter.SingleToInt32Bits(number));

    [Fact]
    public Task Doubles_are_rounded_once() => Check(Precision.Double, Math.FusedMultiplyAdd, Double, BitConverter.Int64BitsToDouble, BitConverter.DoubleToInt64Bits);

    private static async Task Check<T>(Precision precision, Func<T, T, T, T> expected, Func<Random, T> draw, Func<long, T> number, Func<T, long> bits)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random((int)precision);
        T[] numbers = new T[3 * Triples];
        for (int n = 0; n < numbers.Length; n += 3)
        {
            (T u, T v) = (draw(random), draw(random));
            (numbers[n], numbers[n + 1], numbers[n + 2]) = (u, v, (n % 4) switch
            {
                0 => draw(random),
                // Near −u v, or so many bits away from it.
                1 => number(bits(-(u * v)) + random.Next(-2, 3)),
                2 => T.ScaleB(-(u * v), random.Next(-70, 70)),
                _ => T.ScaleB(u * v, random.Next(-120, 120)),
            });
        }

        var type = new CType(precision);
        var functions = new CFunctions("t");
        string name = functions.Call("FusedMultiplyAdd", type);
        var code = new CodeWriter();
        functions.WriteFunctions(code);
        string program = string.Create(CultureInfo.InvariantCulture, $$"""
            #include <stdint.h>
            #include <stdio.h>
            {{code}}
            static {{type.Keyword}} numbers[{{numbers.Length}}];

            int main(int argc, char **argv)
            {
                FILE *in = fopen(argv[1], "rb"), *out = argc > 2 ? fopen(argv[2], "wb") : stdout;
                if (fread(numbers, sizeof numbers[0], {{numbers.Length}}, in) != {{numbers.Length}})
                    return 1;
                for (int n = 0; n < {{numbers.Length}}; n += 3) { {{type.Keyword}} y = {{name}}(numbers[n], numbers[n + 1], numbers[n + 2]); fwrite(&y, sizeof y, 1, out); }
                return fclose(out);
            }

            """);
        byte[] output = await CCompiler.Gcc.RunAsync(program, new Dictionary<string, string>(), MemoryMarshal.AsBytes<T>(numbers).ToArray());
        Compare(numbers, MemoryMarshal.Cast<byte, T>(output), expected, bits);
    }

    private static void Compare<T>(T[] numbers, ReadOnlySpan<T> actual, Func<T, T, T, T> expected, Func<T, long> bits)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(Triples, actual.Length);
        for (int n = 0; n < Triples; n++)
        {
            (T u, T v, T sum) = (numbers[3 * n], numbers[(3 * n) + 1], numbers[(3 * n) + 2]);
            T right = expected(u, v, sum);
            if (bits(right) != bits(actual[n]) && !(T.IsNaN(right) && T.IsNaN(actual[n])))
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{u:R} · {v:R} + {sum:R} is {right:R}, and {actual[n]:R} in C."));
        }
    }

    // One in four is small, so that products are subnormal.
    private static float Single(Random random) => MathF.ScaleB((float)((2 * random.NextDouble()) - 1), random.Next(4) == 0 ? random.Next(-130, -40) : random.Next(-20, 20));

    private static double Double(Random random) => Math.ScaleB((2 * random.NextDouble()) - 1, random.Next(4) == 0 ? random.Next(-1060, -400) : random.Next(-40, 40));
}
