using System.Globalization;
using System.Runtime.InteropServices;
using Xunit;

namespace StaticNet.C.Tests;

/// <summary>A C program that includes the headers of many networks and computes with each of them what C# has computed.</summary>
/// <param name="networks">The networks.</param>
internal sealed class NetworkProgram(IReadOnlyList<ComputedNetwork> networks)
{
    /// <summary>The headers, by file name.</summary>
    public IReadOnlyDictionary<string, string> Headers => networks.ToDictionary(network => $"{network.Prefix}.h", network => network.Header);

    /// <summary>What the program reads.</summary>
    public byte[] Input => [.. networks.SelectMany(network => network.Input)];

    /// <summary>The program.</summary>
    public string Code => $$"""
        #include <stdio.h>
        #include <stdlib.h>
        {{string.Concat(networks.Select(Include))}}
        static FILE *in, *out;

        static void *take(size_t size, int count)
        {
            void *numbers = malloc(size * (size_t)count + 1);
            if (numbers == NULL || fread(numbers, size, (size_t)count, in) != (size_t)count)
                exit(1);
            return numbers;
        }

        #define RUN(T, P, U, count, samples) do { \
            T *w = take(sizeof(T), count), *x = take(sizeof(T), samples * U##_INPUTS), *y = take(sizeof(T), samples * U##_OUTPUTS); \
            T *a = malloc(sizeof(T) * (samples * U##_OUTPUTS + count)), *g = a + samples * U##_OUTPUTS, loss[2]; \
            P##_forward(w, x, a, samples); \
            loss[0] = P##_loss(w, x, y, samples); \
            loss[1] = P##_backward(w, x, y, g, samples); \
            fwrite(a, sizeof(T), samples * U##_OUTPUTS, out); fwrite(loss, sizeof(T), 2, out); fwrite(g, sizeof(T), count, out); \
            free(w); free(x); free(y); free(a); } while (0)

        int main(int argc, char **argv)
        {
            if (argc < 3)
                return 1;
            in = fopen(argv[1], "rb");
            out = fopen(argv[2], "wb");
        {{string.Concat(networks.Select(network => network.Runs))}}    return fclose(out);
        }

        """;

    /// <summary>Compares what the program wrote with C#, number by number.</summary>
    public void Check(byte[] actual)
    {
        Assert.Equal(networks.Sum(network => network.Expected.Length), actual.Length);
        int first = 0;
        foreach (ComputedNetwork network in networks)
        {
            byte[] expected = network.Expected;
            Check(network, expected, actual.AsSpan(first, expected.Length));
            first += expected.Length;
        }
    }

    private static string Include(ComputedNetwork network) => string.Create(
        CultureInfo.InvariantCulture, $"#define {network.Prefix.ToUpperInvariant()}_LARGEST_BATCH {network.Batches.Max()}\n#include \"{network.Prefix}.h\"\n");

    private static void Check(ComputedNetwork network, byte[] expected, ReadOnlySpan<byte> actual)
    {
        NetworkTopology topology = network.Network.Topology;
        int size = topology.Precision == Precision.Double ? sizeof(double) : sizeof(float), place = 0;
        foreach (int samples in network.Batches)
        {
            foreach ((string what, int count) in new[] { ("output", samples * topology.OutputSize), ("loss", 1), ("J", 1), ("gradient", topology.ParameterCount) })
            {
                for (int n = 0; n < count; n++, place += size)
                {
                    ReadOnlySpan<byte> e = expected.AsSpan(place, size), a = actual.Slice(place, size);
                    if (!e.SequenceEqual(a))
                        Assert.Fail($"{topology} with {samples} samples: {what} {n} is {Shown(e)} in C# and {Shown(a)} in C.");
                }
            }
        }
    }

    private static string Shown(ReadOnlySpan<byte> number) => number.Length == sizeof(double)
        ? MemoryMarshal.Read<double>(number).ToString("R", CultureInfo.InvariantCulture)
        : MemoryMarshal.Read<float>(number).ToString("R", CultureInfo.InvariantCulture);
}
