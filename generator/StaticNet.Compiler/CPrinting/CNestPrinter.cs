using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Writes a nest as C99. It knows nodes, and no schedule.</summary>
/// <param name="code">Where to.</param>
/// <param name="type">The number type.</param>
/// <param name="functions">Names what is called, and remembers that it was.</param>
internal sealed class CNestPrinter(CodeWriter code, CType type, CFunctions functions)
{
    private readonly CValuePrinter _values = new(type, functions);

    public void Print(IEnumerable<Nest> nests)
    {
        foreach (Nest nest in nests)
            Print(nest);
    }

    // The halves, the quarters, and the last two.
    private static string Joined(string lanes)
    {
        string Pair(int lane) => $"({lanes}[{Numeral.Of(lane)}] + {lanes}[{Numeral.Of(lane + 4)}])";
        return $"({Pair(0)} + {Pair(2)}) + ({Pair(1)} + {Pair(3)})";
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
                code.Line($"{(assign.Declares ? type.Keyword + " " : "")}{assign.Target} = {_values.Print(assign.Value)};");
                break;
            case Store store:
                code.Line($"{CValuePrinter.Element(store.To)} = {_values.Print(store.Value)};");
                break;
            case Loop { Range: { First: { } first, End: { } end, Step: var step } } loop:
                code.Open($"for (int {loop.Index} = {Numeral.Of(first)}; {loop.Index} < {Numeral.Of(end)}; {(step == 1 ? $"{loop.Index}++" : $"{loop.Index} += {Numeral.Of(step)}")})");
                Print(loop.Body);
                code.Close();
                break;
            case BeginDoubleSum begin:
                code.Line($"double {begin.Name} = 0.0{(begin.HasLanes ? $", {begin.Lanes}[8] = {{0}}" : "")};");
                break;
            case AddToDoubleSum { Lane: var lane } added:
                string target = lane is null ? added.Name : $"{added.Lanes}[({Access.Of("", 0, new AccessTerm(lane, 1))}) % 8]";
                code.Line($"{target} += (double)({_values.Print(added.Value)});");
                break;
            case ReturnDoubleSum total:
                code.Line($"return ({type.Keyword})({total.Name}{(total.HasLanes ? $" + ({Joined(total.Lanes)})" : "")});");
                break;
            case Scope scope:
                code.Open();
                Print(scope.Body);
                code.Close();
                break;
            case Group or ReadAhead or Segment:
                Print(nest.Body);
                break;
            default:
                throw new InvalidOperationException($"{nest.GetType().Name} has no C.");
        }
    }
}
