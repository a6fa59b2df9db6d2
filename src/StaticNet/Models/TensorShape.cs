using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticNet.Models;

/// <summary>What a header says of a tensor, but for where it lies.</summary>
internal sealed class TensorShape
{
    private TensorShape(string name, int[] sizes, string type, long length)
    {
        (Name, Sizes, Type, Length) = (name, sizes, type, length);
    }

    /// <summary>The name in the file.</summary>
    public string Name { get; }

    /// <summary>The sizes, rows first.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>F32 or F64.</summary>
    public string Type { get; }

    /// <summary>What the numbers take, in bytes.</summary>
    public long Length { get; }

    /// <summary>A tensor of <see cref="float"/> or <see cref="double"/>.</summary>
    public static TensorShape Of<T>(string name, params int[] sizes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(name, sizes, typeof(T) == typeof(double) ? "F64" : "F32", sizes.Aggregate((long)Unsafe.SizeOf<T>(), (length, size) => length * size));

    /// <summary>Whether it holds weights [inputs, units], as networks and Keras have them; else they are [units, inputs].</summary>
    public bool IsInputMajor { get; private init; }

    /// <summary>The weights of a layer, [inputs, units], of <see cref="float"/> or <see cref="double"/>.</summary>
    public static TensorShape OfKernel<T>(string name, int inputs, int units)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorShape shape = Of<T>(name, inputs, units);
        return new(name, [inputs, units], shape.Type, shape.Length) { IsInputMajor = true };
    }

    /// <summary>"0.weight" [16, 4], with the quotes.</summary>
    public override string ToString() => $"\"{Name}\" [{string.Join(", ", Sizes)}]";
}
