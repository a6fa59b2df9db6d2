using System.Globalization;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Nests;

/// <summary>Writes a nest as C#. It knows nodes, and no schedule.</summary>
/// <param name="code">Where to.</param>
/// <param name="precision">The number type.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
internal sealed class NestPrinter(CodeWriter code, Precision precision, HashSet<string> functions)
{
    private readonly ValuePrinter _values = new(precision, functions);

    public void Print(IEnumerable<Nest> nests)
    {
        foreach (Nest nest in nests)
            Print(nest);
    }

    private void Print(Nest nest)
    {
        switch (nest)
        {
            case Remark remark:
                code.Line($"// {remark.Text}");
                break;
            case Heading heading:
                code.Heading(heading.Phase);
                break;
            case Assign assign:
                code.Line($"{(assign.Declares ? "var " : "")}{assign.Target} = {_values.Print(assign.Value)};");
                break;
            case Store store:
                functions.Add("Store");
                code.Line($"Store({_values.Print(store.Value)}, ref {store.To.Buffer}, {store.To});");
                break;
            case Loop loop:
                code.Open(Head(loop));
                Print(loop.Body);
                code.Close();
                break;
            case Scope scope:
                code.Open();
                Print(scope.Body);
                code.Close();
                break;
            case Group or ReadAhead or Segment:
                Print(nest.Body);
                break;
            case CallMethod call:
                code.Line($"{call.Method}({string.Join(", ", call.Arguments)});{(call.Remark.Length > 0 ? " // " + call.Remark : "")}");
                break;
            case IfLeftOver:
                code.Line("if (s < end)");
                code.Indented(() => Print(nest.Body));
                break;
            case BeginSamples begin:
                code.Line($"long {begin.Index} = 0;");
                break;
            default:
                throw new InvalidOperationException($"{nest.GetType().Name} has no code.");
        }
    }

    private static string Head(Loop loop)
    {
        LoopRange range = loop.Range;
        string start = range.First is { } first ? $"long {loop.Index} = {Text(first)}" : "";
        string condition = range.End is { } end ? $"{loop.Index} < {Text(end)}" : range.OnlyWhole ? $"{loop.Index} <= end - {Text(range.Step)}" : $"{loop.Index} < end";
        string next = range.Step == 1 ? $"{loop.Index}++" : $"{loop.Index} += {Text(range.Step)}";
        return $"for ({start}; {condition}; {next})";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
