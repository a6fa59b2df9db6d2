using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Runtime;

public class CacheLineTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    public unsafe void What_lies_on_the_stack_begins_at_a_line_and_keeps_its_length(int from)
    {
        Span<float> stack = stackalloc float[100];
        Span<float> onLine = CacheLine.OnLine(stack.Slice(from, 40 + CacheLine.Numbers<float>()));
        Assert.Equal(40, onLine.Length);
        Assert.Equal(0, (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(onLine)) % 64);
        nint distance = Unsafe.ByteOffset(ref stack[from], ref onLine[0]) / sizeof(float);
        Assert.InRange(distance, 0, CacheLine.Numbers<float>() - 1);
    }
}
