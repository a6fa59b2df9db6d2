using System.Globalization;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Nests;

/// <summary>Writes a nest as C#. It knows nodes, and no schedule.</summary>
/// <param name="code">Where to.</param>
/// <param name="precision">The number type.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
/// <param name="isVector">Whether values are vectors; else numbers.</param>
internal sealed class NestPrinter(CodeWriter code, Precision precision, HashSet<string> functions, bool isVector = true)
{
    private const int ReadsPerLine = 6;

    private readonly ValuePrinter _values = new(precision, functions, isVector);
    private readonly string _type = isVector ? "var" : precision == Precision.Double ? "double" : "float";

    public void Print(IReadOnlyList<Nest> nests)
    {
        int n = 0;
        while (n < nests.Count)
        {
            List<Assign> reads = isVector ? [] : [.. nests.Skip(n).Take(ReadsPerLine).TakeWhile(IsRead).Cast<Assign>()];
            if (reads.Count > 0)
                code.Line($"{_type} {string.Join(", ", reads.Select(Assignment))};");
            else
                Print(nests[n]);
            n += Math.Max(1, reads.Count);
        }
    }

    private static bool IsRead(Nest nest) => nest is Assign { Declares: true, Value: LoadValue or CodeValue };

    private string Assignment(Assign assign) => $"{assign.Target} = {_values.Print(assign.Value)}";

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
                code.Line($"{(assign.Declares ? _type + " " : "")}{Assignment(assign)};");
                break;
            case Store store when !isVector:
                code.Line($"{ValuePrinter.At(store.To)} = {_values.Print(store.Value)};");
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

    private string Head(Loop loop)
    {
        LoopRange range = loop.Range;
        string start = range.First is { } first ? $"{(isVector ? "long" : "int")} {loop.Index} = {Text(first)}" : "";
        string condition = range.End is { } end ? $"{loop.Index} < {Text(end)}" : range.OnlyWhole ? $"{loop.Index} <= end - {Text(range.Step)}" : $"{loop.Index} < end";
        string next = range.Step == 1 ? $"{loop.Index}++" : $"{loop.Index} += {Text(range.Step)}";
        return $"for ({start}; {condition}; {next})";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
