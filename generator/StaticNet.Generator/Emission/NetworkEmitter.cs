using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StaticNet.Generator;

/// <summary>From a model to the generated file.</summary>
internal static class NetworkEmitter
{
    public static void Emit(SourceProductionContext context, NetworkModel model)
    {
        var code = new StringBuilder();
        if (model.Namespace.Length > 0)
            code.Append("namespace ").Append(model.Namespace).Append(";\n");
        foreach (ContainingType type in model.ContainingTypes)
            code.Append("partial ").Append(type.Keyword).Append(' ').Append(type.Name).Append(" {\n");
        code.Append("partial class ").Append(model.ClassName).Append(" { }\n");
        foreach (ContainingType _ in model.ContainingTypes)
            code.Append("}\n");
        context.AddSource(model.HintName, SourceText.From(code.ToString(), Encoding.UTF8));
    }
}
