using System.IO.Compression;
using System.Runtime.InteropServices;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>Files that are something else: archives, bytes in the other order, sizes beyond 2 GB. Each is refused by name, unread.</summary>
public class ForeignFileTests
{
    private const long Beyond = 3L << 30;

    // A megabyte of zeros in a thousand bytes, as bombs have it: nothing unpacks it.
    [Fact]
    public void Archives_are_not_opened()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("0.weight").Open())
            entry.Write(new byte[1 << 20]);
        using var gzip = new MemoryStream();
        using (var packed = new GZipStream(gzip, CompressionLevel.Optimal, leaveOpen: true))
            packed.Write(SavingTests.Bytes(new Flower(seed: 1)));
        foreach (byte[] file in (byte[][])[zip.ToArray(), gzip.ToArray()])
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Contains("no safetensors file", Refused(new MemoryStream(file), default), StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 17);
        }
    }

    [Fact]
    public void Bytes_in_the_other_order_are_refused()
    {
        byte[] file = SavingTests.Bytes(new Flower(seed: 1)), length = [.. file];
        Array.Reverse(length, 0, 8);
        Assert.Contains("where at most", Refused(new MemoryStream(length), default), StringComparison.Ordinal);
        int data = 8 + BitConverter.ToInt32(file);
        foreach (ref int number in MemoryMarshal.Cast<byte, int>(file.AsSpan(data)))
            number = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(number);
        Assert.Contains("has changed since it was saved", Refused(new MemoryStream(file), default), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_two_gigabytes_is_refused_unread()
    {
        using var folder = new TemporaryFolder();
        var net = new Flower(seed: 2);
        File.WriteAllBytes(folder["a"], SavingTests.Bytes(new Flower(seed: 1)));
        using (FileStream sparse = File.OpenWrite(folder["a"]))
            sparse.SetLength(Beyond);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("goes on after its last tensor", Assert.Throws<ModelFormatException>(() => ModelFile.Read(net, folder["a"])).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal(new Flower(seed: 2).Parameters, net.Parameters);

        // Zeros: a header of length 0.
        using (FileStream sparse = File.Create(folder["b"]))
            sparse.SetLength(Beyond);
        Assert.Contains("no safetensors file", Assert.Throws<ModelFormatException>(() => ModelFile.Read(net, folder["b"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[2147483648,4]", "[0,34359738368]")]
    [InlineData("[8,4611686018427387904]", "[0,147573952589676412928]")]
    [InlineData("[4294967304,4]", "[0,128]")]
    public void A_tensor_beyond_two_gigabytes_is_refused_by_its_shape(string shape, string offsets)
    {
        string header = $$$"""{"0.weight":{"dtype":"F32","shape":{{{shape}}},"data_offsets":{{{offsets}}} }}""";
        Assert.Contains("\"0.weight\"", Refused(new MemoryStream(RawSafetensors.File(header, new byte[128])), ModelReading.Tensors), StringComparison.Ordinal);
    }

    private static string Refused(Stream stream, ModelReading reading)
    {
        var net = new Flower(seed: 2);
        string message = Assert.Throws<ModelFormatException>(() => ModelFile.Read(net, stream, reading)).Message;
        Assert.Equal(new Flower(seed: 2).Parameters, net.Parameters);
        return message;
    }
}
