using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>The pages beside a span are forbidden, as the kernel says: touching one would end the process.</summary>
public class PagesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void The_byte_beside_a_span_is_forbidden(int length)
    {
        Assert.SkipUnless(Pages<float>.AreSupported, "Forbidden pages need Linux (mmap).");
        using var before = new Pages<float>(length, 1f, Place.BeforeForbiddenPage);
        using var after = new Pages<float>(length, 2f, Place.AfterForbiddenPage);
        Assert.Equal("---p", Protection(Address(before.Span) + (length * sizeof(float))));
        Assert.Equal("rw-p", Protection(Address(before.Span) + (length * sizeof(float)) - 1));
        Assert.Equal("---p", Protection(Address(after.Span) - 1));
        Assert.Equal("rw-p", Protection(Address(after.Span)));
        Assert.All(before.Span.ToArray(), x => Assert.Equal(1f, x));
        Assert.All(after.Span.ToArray(), x => Assert.Equal(2f, x));
    }

    private static unsafe long Address(Span<float> span) => (long)Unsafe.AsPointer(ref MemoryMarshal.GetReference(span));

    private static string Protection(long address)
    {
        foreach (string line in File.ReadLines("/proc/self/maps"))
        {
            string[] parts = line.Split(' ')[..2], ends = parts[0].Split('-');
            if (address >= Hexadecimal(ends[0]) && address < Hexadecimal(ends[1]))
                return parts[1];
        }

        return "not mapped";
    }

    private static long Hexadecimal(string text) => long.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
