using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Diagnostics;

/// <summary>
/// A generated file that the project compiles besides the one that the build adds. The generator says so itself, once for a project: to the analyzer,
/// which sees the finished compilation, a file that was added and a copy of it look the same.
/// </summary>
internal static class CopyRule
{
    public static void Report(SourceProductionContext context, ImmutableArray<CopiedModel> copies)
    {
        if (copies.IsEmpty)
            return;
        CopiedModel first = copies.OrderBy(copy => copy.Path, StringComparer.Ordinal).First();
        context.ReportDiagnostic(Descriptors.CompiledCopy.At(
            Location.Create(first.Path, default, default),
            first.ClassName,
            first.HintName,
            copies.Length == 1 ? "" : FormattableString.Invariant($", as it does with {copies.Length - 1} more")));
    }
}
