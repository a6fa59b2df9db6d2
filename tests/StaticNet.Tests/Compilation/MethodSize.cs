using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StaticNet.Tests.Compilation;

/// <summary>What the JIT looks at before it decides to optimise a method.</summary>
/// <param name="Name">The type and method.</param>
/// <param name="Bytes">Of IL.</param>
/// <param name="Locals">Declared.</param>
/// <param name="Instructions">Of IL.</param>
/// <param name="LocalReferences">Loads, stores and addresses of locals and arguments.</param>
/// <param name="Blocks">Runs of instructions between branches and their targets.</param>
internal sealed record MethodSize(string Name, int Bytes, int Locals, int Instructions, int LocalReferences, int Blocks)
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>Every method with a body in an assembly.</summary>
    public static IReadOnlyList<MethodSize> Read(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.MethodDefinitions
               let method = metadata.GetMethodDefinition(handle)
               where method.RelativeVirtualAddress != 0
               let type = metadata.GetTypeDefinition(method.GetDeclaringType())
               select Of($"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}", file.GetMethodBody(method.RelativeVirtualAddress), metadata),
        ];
    }

    private static MethodSize Of(string name, MethodBodyBlock body, MetadataReader metadata)
    {
        int locals = 0;
        if (!body.LocalSignature.IsNil)
        {
            BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
            signature.ReadSignatureHeader();
            locals = signature.ReadCompressedInteger();
        }

        BlobReader il = body.GetILReader();
        int instructions = 0, references = 0;
        var leaders = new HashSet<int> { 0 };
        while (il.RemainingBytes > 0)
        {
            int value = il.ReadByte();
            OpCode code = Codes[value == 0xFE ? 0xFE00 | il.ReadByte() : value];
            instructions++;
            if (IsLocalReference(code))
                references++;
            switch (code.OperandType)
            {
                case OperandType.ShortInlineBrTarget:
                    int near = il.ReadSByte();
                    leaders.Add(il.Offset + near);
                    break;
                case OperandType.InlineBrTarget:
                    int far = il.ReadInt32();
                    leaders.Add(il.Offset + far);
                    break;
                case OperandType.InlineSwitch:
                    int count = il.ReadInt32();
                    int end = il.Offset + (4 * count);
                    for (int n = 0; n < count; n++)
                        leaders.Add(end + il.ReadInt32());
                    break;
                default:
                    il.Offset += OperandSize(code.OperandType);
                    break;
            }

            if (code.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Throw or FlowControl.Return && il.RemainingBytes > 0)
                leaders.Add(il.Offset);
        }

        return new(name, il.Length, locals, instructions, references, leaders.Count);
    }

    private static bool IsLocalReference(OpCode code) =>
        code.Name!.StartsWith("ldloc", StringComparison.Ordinal) || code.Name.StartsWith("stloc", StringComparison.Ordinal)
        || code.Name.StartsWith("ldarg", StringComparison.Ordinal) || code.Name.StartsWith("starg", StringComparison.Ordinal);

    private static int OperandSize(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
