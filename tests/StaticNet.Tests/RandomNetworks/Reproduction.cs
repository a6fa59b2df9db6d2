using System.Globalization;
using System.Numerics;
using StaticNet.Tests.Compilation;
using StaticNet.Tests.Reference;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>What is printed of a case that failed: the class, what it was run on, and the failure.</summary>
internal static class Reproduction
{
    private const int MostNumbers = 100;

    public static string Of(RandomCase failing, Exception failure) =>
        $"{failing}{(failing.Topology.Precision == Precision.Double ? Numbers<double>(failing, "") : Numbers<float>(failing, "f"))}// {(failure is CheckFailure ? failure.Message : failure.ToString()).ReplaceLineEndings("\n// ")}\n";

    /// <summary>The numbers themselves, where they are few.</summary>
    private static string Numbers<T>(RandomCase failing, string suffix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkTopology topology = failing.Topology;
        if (topology.ParameterCount + (failing.Samples * (topology.InputSize + topology.OutputSize)) > MostNumbers)
            return "";
        var network = new CorruptibleNetwork<T>(topology, new T[topology.ParameterCount]);
        Batch<T> batch = failing.Prepare(network);
        return $"// parameters [{Literals(network.Parameters)}]\n// inputs [{Literals(batch.Inputs)}]\n// targets [{Literals(batch.Targets)}]\n";

        string Literals(ReadOnlySpan<T> numbers) => string.Join(", ", numbers.ToArray().Select(n => n.ToString(null, CultureInfo.InvariantCulture) + suffix));
    }
}
