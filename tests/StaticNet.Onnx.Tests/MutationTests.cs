using System.Buffers.Binary;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using StaticNet.Onnx.Protobuf;
using StaticNet.Onnx.Tests.Networks;
using Xunit;

namespace StaticNet.Onnx.Tests;

/// <summary>
/// Damaged files: a typed error, or a network that is what ONNX Runtime sees in the same bytes. Never another error, and never more memory than twice the file
/// and 1 MB. Some thousand; with STATICNET_LONG=1 in the environment 100,000.
/// </summary>
public class MutationTests
{
    private const int Samples = 3;

    // Sums of numbers larger than these depend on the order of summation, which differs between the two.
    private const double LargestJudged = 1e3;

    private static readonly int Count = Environment.GetEnvironmentVariable("STATICNET_LONG") == "1" ? 100_000 : 6_000;

    [Fact]
    public void DamagedFilesAreRefusedOrReadAsOnnxRuntimeReadsThem()
    {
        byte[][] files = [.. Seeds()];
        var random = new Random(16);
        int read = 0, judged = 0;
        for (int i = 0; i < Count; i++)
        {
            byte[] file = Mutate(files[random.Next(files.Length)], random);
            if (Read(file) is not { } model)
                continue;
            read++;
            if (model.Topology.Precision == Precision.Single && IsSameAsOnnxRuntime(file, model))
                judged++;
        }

        // Most mutations of a weight leave a model, so both ends are reached.
        Assert.InRange(read, Count / 20, Count * 19 / 20);
        Assert.InRange(judged, read / 4, read);
    }

    [Fact]
    public void FilesOfManySmallPartsTakeLittleMemory()
    {
        var node = new NodeProto { OpType = "Relu" };
        node.Input.Add("x");
        node.Output.Add("y");
        foreach (int field in (int[])[1, 5, 11, 12])
        {
            byte[] part = field == 1 ? node.ToByteArray() : [];
            foreach (int parts in (int[])[4_000, 8_000, 1_000_000])
            {
                byte[] graph = new byte[parts * (2 + part.Length)];
                for (int i = 0; i < parts; i++)
                {
                    graph[i * (2 + part.Length)] = (byte)((field << 3) | 2);
                    graph[(i * (2 + part.Length)) + 1] = (byte)part.Length;
                    part.CopyTo(graph.AsSpan((i * (2 + part.Length)) + 2));
                }

                Assert.Null(Read(Wrapped(graph)));
            }
        }
    }

    [Fact]
    public void AttributesAndDimensionsTakeLittleMemory()
    {
        GraphBuilder builder = new GraphBuilder().Tensor("w", 3, 2).Node("Gemm", "x w", "y");
        for (int i = 0; i < 8_000; i++)
            builder.Graph.Node[0].Attribute.Add(new AttributeProto { Name = "a" });
        Assert.NotNull(Read(builder.Bytes));
        builder.Graph.Node[0].Attribute.Add(builder.Graph.Node[0].Attribute);
        Assert.Null(Read(builder.Bytes));
        builder = new GraphBuilder().Tensor("w", 3, 2).Node("Gemm", "x w", "y");
        builder.Graph.Initializer[0].Dims.Add(Enumerable.Repeat(1L, 1_000_000));
        Assert.Null(Read(builder.Bytes));
    }

    [Fact]
    public void ALargeFileIsHeldOnce()
    {
        var network = new TopologyNetwork<float>(new("Large", 1000, new([new(1000, Activation.GELU), new(100)]), LossFunction.SquaredError), new float[1_101_100]);
        byte[] file = ExportTests.Written(network);
        OnnxNetwork model = Read(file)!;
        long before = GC.GetAllocatedBytesForCurrentThread();
        model.CopyTo(network);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 16);
    }

    // Null: refused.
    private static OnnxNetwork? Read(byte[] file)
    {
        var stream = new MemoryStream(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return OnnxFile.Read(stream);
        }
        catch (OnnxException error)
        {
            Assert.NotEmpty(error.Message);
            return null;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (2L * file.Length) + (1 << 20));
        }
    }

    // False: ONNX Runtime refuses the file, or computes with numbers that no two agree on.
    private static bool IsSameAsOnnxRuntime(byte[] file, OnnxNetwork model)
    {
        float[] parameters = new float[model.ParameterCount], inputs = Numbers.Random<float>(new Random(1), Samples * model.Topology.InputSize), expected;
        model.CopyTo<float>(parameters);
        double largest = parameters.Select(parameter => (double)parameter).Concat(model.Topology.Layers.Select(layer => layer.Alpha ?? 0)).Max(Math.Abs);
        if (largest > LargestJudged)
            return false;
        try
        {
            expected = OnnxRuntime.Run(file, inputs, Samples);
        }
        catch (Exception error) when (error is OnnxRuntimeException or ArgumentException)
        {
            return false;
        }

        float[] outputs = new float[Samples * model.Topology.OutputSize];
        new TopologyNetwork<float>(model.Topology, parameters).Forward(inputs, outputs);
        Numbers.AssertNear<float>(expected, outputs, 1e-6 * Math.Max(1, largest * largest * largest));
        return true;
    }

    private static IEnumerable<byte[]> Seeds()
    {
        foreach (string name in (string[])["pytorch-GELU", "pytorch-Mish", "pytorch-HardTanh", "pytorch-double"])
            yield return File.ReadAllBytes(ImportTests.PathOf(name));
        foreach (Activation activation in (Activation[])[Activation.LeakyReLU, Activation.SiLU, Activation.GELUTanh, Activation.Softmax, Activation.HardSigmoid])
            yield return ExportTests.Written(SingleNetworks.Of(activation, 1));
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        List<byte> bytes = [.. file];
        for (int change = random.Next(1, 4); change > 0 && bytes.Count > 1; change--)
        {
            int place = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0 or 1:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes[place] = (byte)(random.Next(2) * 255);
                    break;
                case 4:
                    bytes.RemoveAt(place);
                    break;
                case 5:
                    bytes.Insert(place, (byte)random.Next(256));
                    break;
                case 6 when random.Next(4) == 0:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
                case 6:
                    byte[] large = new byte[sizeof(int)];
                    BinaryPrimitives.WriteInt32LittleEndian(large, unchecked((int)0x7FFFFFFF));
                    for (int i = 0; i < large.Length && place + i < bytes.Count; i++)
                        bytes[place + i] = (byte)(large[i] | 0x80);
                    break;
                default:
                    bytes.InsertRange(place, bytes.GetRange(place, Math.Min(random.Next(1, 64), bytes.Count - place)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Wrapped(byte[] graph)
    {
        var target = new MemoryStream();
        var output = new CodedOutputStream(target);
        output.WriteRawTag(0x42, 0x02);
        output.WriteRawTag(0x10, 0x11);
        output.WriteRawTag(0x3A);
        output.WriteBytes(ByteString.CopyFrom(graph));
        output.Flush();
        return target.ToArray();
    }
}
