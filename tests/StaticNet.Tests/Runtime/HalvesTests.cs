using System.Reflection;
using System.Runtime.Intrinsics;
using StaticNet.Numerics;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>A function of the two halves of a vector is that of the vector, in every lane; none is missing.</summary>
public class HalvesTests
{
    private static readonly float[] _singles = [0, -0f, 1.5f, -2.25f, 0.125f, -0.5f, 3, float.PositiveInfinity, float.NegativeInfinity, float.NaN, -7, 88.5f, -104, 1e-30f, -1e30f, 0.75f];

    public static TheoryData<string> Functions => [.. typeof(Halves).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Distinct()];

    [Fact]
    public void ThereAreTwenty() => Assert.Equal(20, Functions.Count);

    [Theory]
    [MemberData(nameof(Functions))]
    public void EveryLaneIsThatOfTheWholeVector(string function)
    {
        foreach (int shift in (int[])[0, 3, 8, 11])
        {
            Check<float>(function, n => Of(shift, n));
            Check<double>(function, n => Of(shift, n));
        }

        static float Of(int shift, int n) => _singles[((3 * n) + shift) % _singles.Length];
    }

    // Each number of each argument is another.
    private static void Check<T>(string function, Func<int, float> number)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        MethodInfo halves = typeof(Halves).GetMethods().Single(method => method.Name == function && method.ReturnType == typeof(Vector512<T>));
        Type[] types = [.. halves.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo whole = typeof(Elementary).GetMethod(function, types)!, one = typeof(Elementary).GetMethod(function, [.. types.Select(_ => typeof(T))])!;
        T[][] arguments = [.. Enumerable.Range(0, types.Length).Select(argument => Enumerable.Range(0, Vector512<T>.Count).Select(n => T.CreateChecked(number(n + (5 * argument)))).ToArray())];
        object?[] vectors = [.. arguments.Select(numbers => (object)Vector512.Create(numbers))];
        var expected = (Vector512<T>)whole.Invoke(null, vectors)!;
        var actual = (Vector512<T>)halves.Invoke(null, vectors)!;
        for (int lane = 0; lane < Vector512<T>.Count; lane++)
        {
            SameBits.Equal<T>([expected[lane]], [actual[lane]], $"{function}, lane {lane}");
            SameBits.Equal<T>([(T)one.Invoke(null, [.. arguments.Select(numbers => (object)numbers[lane])])!], [actual[lane]], $"{function}, lane {lane}, one number");
        }
    }
}
