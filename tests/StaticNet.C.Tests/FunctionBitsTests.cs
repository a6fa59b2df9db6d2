using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using StaticNet.Compiler.CPrinting;
using StaticNet.Compiler.Writing;
using StaticNet.Numerics;
using Xunit;

namespace StaticNet.C.Tests;

/// <summary>Every function of <see cref="Elementary"/> for one number, in C: the same bits as in C#, over every binade and all special numbers, with the multiply-add of the processor and with the header's own.</summary>
public sealed class FunctionBitsTests
{
    private static readonly int PerBinade = Share.Of(400, 8);

    public static TheoryData<CCompiler> Compilers => [.. CCompiler.All];

    [Theory]
    [MemberData(nameof(Compilers))]
    public async Task Every_function_has_the_bits_of_C_sharp(CCompiler compiler)
    {
        IReadOnlyList<MethodInfo> singles = Functions<float>(), doubles = Functions<double>();
        Assert.True(singles.Count > 15 && singles.Count == doubles.Count, "Elementary has fewer functions than it had.");
        float[] floats = [.. Arguments.Singles(PerBinade)];
        double[] wide = [.. Arguments.Doubles(PerBinade)];
        byte[] output = await compiler.RunAsync(
            Program(singles, doubles, floats.Length, wide.Length), new Dictionary<string, string>(), [.. MemoryMarshal.AsBytes<float>(floats), .. MemoryMarshal.AsBytes<double>(wide)]);
        int place = Compare(singles, floats, output, 0);
        place = Compare(doubles, wide, output, place);
        Assert.Equal(output.Length, place);
    }

    [Fact]
    public async Task One_changed_coefficient_is_caught()
    {
        float[] floats = [.. Arguments.Singles(PerBinade)];
        IReadOnlyList<MethodInfo> tanh = [.. Functions<float>().Where(function => function.Name == "Tanh")];
        string program = Program(tanh, [], floats.Length, 0);
        string wrong = program.Replace("0.13387285f", "0.1338f", StringComparison.Ordinal);
        Assert.NotEqual(program, wrong);
        byte[] output = await CCompiler.Gcc.RunAsync(wrong, new Dictionary<string, string>(), MemoryMarshal.AsBytes<float>(floats).ToArray());
        Assert.ThrowsAny<Exception>(() => Compare(tanh, floats, output, 0));
    }

    // What takes numbers and gives one; and the multiply-add itself.
    private static IReadOnlyList<MethodInfo> Functions<T>() =>
    [
        .. typeof(Elementary).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(T) && method.GetParameters().All(parameter => parameter.ParameterType == typeof(T)))
            .Append((typeof(T) == typeof(float) ? typeof(MathF) : typeof(Math)).GetMethod("FusedMultiplyAdd")!)
            .OrderBy(method => method.Name, StringComparer.Ordinal),
    ];

    private static string Program(IReadOnlyList<MethodInfo> singles, IReadOnlyList<MethodInfo> doubles, int floats, int wide)
    {
        var functions = new CFunctions("t");
        var main = new StringBuilder();
        Calls<float>(main, functions, singles, "singles", floats, new(Precision.Single));
        Calls<double>(main, functions, doubles, "doubles", wide, new(Precision.Double));
        var code = new CodeWriter();
        functions.WriteFunctions(code);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            #include <stdint.h>
            #include <stdio.h>
            #if defined(__GNUC__) && !defined(__clang__)
            #pragma GCC optimize("fp-contract=off")
            #else
            #pragma STDC FP_CONTRACT OFF
            #endif

            {{code}}
            static float singles[{{Math.Max(1, floats)}}];
            static double doubles[{{Math.Max(1, wide)}}];

            int main(int argc, char **argv)
            {
                FILE *in = fopen(argv[1], "rb"), *out = argc > 2 ? fopen(argv[2], "wb") : stdout;
                if (fread(singles, sizeof(float), {{floats}}, in) != {{floats}} || fread(doubles, sizeof(double), {{wide}}, in) != {{wide}})
                    return 1;
            {{main}}
                return fclose(out);
            }

            """);
    }

    private static void Calls<T>(StringBuilder main, CFunctions functions, IReadOnlyList<MethodInfo> methods, string array, int count, CType type)
    {
        foreach (MethodInfo method in methods)
        {
            string name = functions.Call(method.Name, type);
            string arguments = string.Join(", ", Enumerable.Range(0, method.GetParameters().Length).Select(k => $"{array}[{Turn("n", k, count)}]"));
            main.Append(CultureInfo.InvariantCulture, $"    for (int n = 0; n < {count}; n++) {{ {type.Keyword} y = {name}({arguments}); fwrite(&y, sizeof y, 1, out); }}\n");
        }
    }

    // The second and third argument go through the list at other paces.
    private static string Turn(string n, int argument, int count) =>
        argument == 0 ? n : string.Create(CultureInfo.InvariantCulture, $"(int)((int64_t){n} * {Pace(argument)} % {count})");

    private static int Pace(int argument) => argument == 1 ? 7919 : 104_729;

    private static int Compare<T>(IReadOnlyList<MethodInfo> methods, T[] arguments, byte[] output, int place)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (MethodInfo method in methods)
        {
            int parameters = method.GetParameters().Length;
            ReadOnlySpan<T> actual = MemoryMarshal.Cast<byte, T>(output.AsSpan(place))[..arguments.Length];
            place += arguments.Length * Marshal.SizeOf<T>();
            Func<T, T, T, T> function = parameters switch
            {
                1 => method.CreateDelegate<Func<T, T>>() is var one ? (u, _, _) => one(u) : null!,
                2 => method.CreateDelegate<Func<T, T, T>>() is var two ? (u, v, _) => two(u, v) : null!,
                _ => method.CreateDelegate<Func<T, T, T, T>>(),
            };
            for (int n = 0; n < arguments.Length; n++)
            {
                T u = arguments[n], v = arguments[(int)((long)n * Pace(1) % arguments.Length)], w = arguments[(int)((long)n * Pace(2) % arguments.Length)];
                T expected = function(u, v, w);
                if (!(T.IsNaN(expected) && T.IsNaN(actual[n])) && !MemoryMarshal.AsBytes([expected]).SequenceEqual(MemoryMarshal.AsBytes(actual.Slice(n, 1))))
                    Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{method.Name}({u:R}, {v:R}, {w:R}) is {expected:R} in C# and {actual[n]:R} in C."));
            }
        }

        return place;
    }
}
