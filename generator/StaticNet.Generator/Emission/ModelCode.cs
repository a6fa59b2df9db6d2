using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using StaticNet.Compiler.Writing;
using StaticNet.Generator.Model;
using StaticNet.Onnx;

namespace StaticNet.Generator.Emission;

/// <summary>Writes how the parameters of a file, and what else it says, are read from the resource that it was embedded as.</summary>
internal static class ModelCode
{
    /// <param name="code">Where to.</param>
    /// <param name="source">Where the parameters lie.</param>
    /// <param name="type">The keyword of the number type.</param>
    /// <param name="holder">The type that it is written in, whose assembly has the resource.</param>
    public static void Write(CodeWriter code, ModelSource source, string type, string holder)
    {
        code.Line();
        code.Line("private static readonly global::StaticNet.Runtime.V1.ModelBlock[] _blocks =");
        code.Line("[");
        foreach (ParameterBlock block in source.Blocks)
        {
            string numbers = string.Join(", ", new[] { block.Start, block.Stride, block.Inputs, block.Units }.Select(number => number.ToString(CultureInfo.InvariantCulture)));
            code.Line($"    new global::StaticNet.Runtime.V1.ModelBlock({numbers}, {(block.IsUnitMajor ? "true" : "false")}),");
        }

        code.Line("];");
        code.Line();
        string resource = SymbolDisplay.FormatLiteral(source.Resource, quote: true);
        string length = source.Length.ToString(CultureInfo.InvariantCulture);
        code.Line($"public static void ReadModel(global::System.Span<{type}> parameters) => global::StaticNet.Runtime.V1.ModelResource.Read<{type}>(");
        code.Line($"    typeof({holder}).Assembly, {resource}, {length}, {(source.IsDouble ? "true" : "false")}, _blocks, parameters);");
        if (!source.HasPredictor)
            return;
        code.Line();
        code.Line($"public static global::System.IO.Stream OpenModel() => global::StaticNet.Runtime.V1.ModelResource.Open(typeof({holder}).Assembly, {resource}, {length});");
    }
}
