using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>The parameters of a model that an assembly holds. Used by generated code.</summary>
/// <example>See the generated file of a network that carries <c>[Model]</c>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelResource
{
    /// <summary>Copies the parameters of a file that was embedded as it is; where they lie was found at build time.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="assembly">Where it is embedded.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="length">The bytes of the file.</param>
    /// <param name="isDouble">Whether its numbers are doubles.</param>
    /// <param name="blocks">Where they lie: of each layer the weights, then the biases.</param>
    /// <param name="parameters">As many places; overwritten.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no such resource, or another file than was compiled.</exception>
    public static void Read<T>(Assembly assembly, string name, int length, bool isDouble, ReadOnlySpan<ModelBlock> blocks, Span<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using Stream file = Open(assembly, name, length);
        foreach (ModelBlock block in blocks)
        {
            int count = block.Inputs * block.Units;
            Read(file, block, isDouble, parameters[..count]);
            parameters = parameters[count..];
        }
    }

    /// <summary>Opens a file that was embedded as it is.</summary>
    /// <param name="assembly">Where it is embedded.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="length">The bytes of the file.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no such resource, or another file than was compiled.</exception>
    public static Stream Open(Assembly assembly, string name, int length)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        Stream? file = assembly.GetManifestResourceStream(name);
        if (file?.Length == length)
            return file;
        string found = file is null ? "none" : FormattableString.Invariant($"one of {file.Length} bytes");
        throw new InvalidOperationException(
            $"{assembly.GetName().Name} should hold the resource '{name}' of {length} bytes, and holds {found}. Embed the file that was compiled: the package's targets do it for every StaticNetModel item.");
    }

    private static void Read<T>(Stream file, ModelBlock block, bool isDouble, Span<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (block.Start < 0)
        {
            parameters.Clear();
            return;
        }

        file.Position = block.Start;
        int size = isDouble ? sizeof(double) : sizeof(float);
        bool isInOrder = !block.IsUnitMajor || block.Inputs == 1 || block.Units == 1;
        if (isInOrder && block.Stride == size && isDouble == (typeof(T) == typeof(double)) && BitConverter.IsLittleEndian)
        {
            file.ReadExactly(MemoryMarshal.AsBytes(parameters));
            return;
        }

        byte[] bytes = new byte[((parameters.Length - 1) * block.Stride) + size];
        file.ReadExactly(bytes);
        int i = 0;
        for (int input = 0; input < block.Inputs; input++)
        {
            for (int unit = 0; unit < block.Units; unit++, i++)
            {
                ReadOnlySpan<byte> number = bytes.AsSpan(block.Stride * (isInOrder ? i : (unit * block.Inputs) + input), size);
                parameters[i] = isDouble
                    ? T.CreateTruncating(BinaryPrimitives.ReadDoubleLittleEndian(number))
                    : T.CreateTruncating(BinaryPrimitives.ReadSingleLittleEndian(number));
            }
        }
    }
}
