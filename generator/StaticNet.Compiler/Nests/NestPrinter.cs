using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Nests;

/// <summary>Writes a nest as C#. It knows nodes, and no schedule.</summary>
/// <param name="code">Where to.</param>
/// <param name="precision">The number type.</param>
/// <param name="isBesideNumbers">Whether vectors stand beside numbers, and what a local or an address is, its indices say; else all values are vectors of the machine.</param>
/// <param name="isOfGroups">Whether values of samples are groups of vectors.</param>
/// <param name="isOfPasses">Whether the text is that of several passes.</param>
/// <param name="isInTile">Whether it is what a tile does with a sum.</param>
/// <param name="called">The functions of vectors that are called; the others are inlined.</param>
internal sealed class NestPrinter(
    CodeWriter code, Precision precision, bool isBesideNumbers = false, bool isOfGroups = false, bool isOfPasses = false, bool isInTile = false, IReadOnlyCollection<string>? called = null)
{
    private const int ReadsPerLine = 6;

    private readonly ValuePrinter _numbers = new(precision, isVector: false, isBesideNumbers);
    private readonly ValuePrinter _vectors = new(precision, isVector: true, isBesideNumbers, isInTile, called) { Pass = isOfPasses ? "<TPass>" : "" };
    private readonly string _type = NumberType.Keyword(precision);

    private bool _isBesideVectors = !isBesideNumbers;

    public void Print(IReadOnlyList<Nest> nests)
    {
        int n = 0;
        while (n < nests.Count)
        {
            List<Assign> reads = IsRead(nests[n]) ? [.. nests.Skip(n).Take(ReadsPerLine).TakeWhile(nest => IsRead(nest) && Type((Assign)nest) == Type((Assign)nests[n])).Cast<Assign>()] : [];
            if (reads.Count > 0)
                code.Line($"{Type(reads[0])} {string.Join(", ", reads.Select(Assignment))};");
            else
                Print(nests[n]);
            n += Math.Max(1, reads.Count);
        }
    }

    private bool IsRead(Nest nest) => nest is Assign { Declares: true } read
        && (!isBesideNumbers ? read.Value is LoadValue or BroadcastValue : read.Value is LoadValue or LaneValue && !IsVector(read.Target));

    private string Type(Assign read) => isBesideNumbers ? _type : isOfGroups && !(read.Value is LoadValue && IsSumOfGroups(read.Target)) ? "TGroup" : "TLanes";

    private bool IsVector(LocalValue local) => !isBesideNumbers || local.HasLanes;

    private string Assignment(Assign assign) =>
        $"{assign.Target} = {(IsSumOfGroups(assign.Target) ? _vectors.PrintSum(assign.Value) : (IsVector(assign.Target) ? _vectors : _numbers).Print(assign.Value))}";

    // What belongs to no sample is added up over them, a vector for all that are side by side.
    private bool IsSumOfGroups(LocalValue local) => isOfGroups && local.Sample is null;

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
                code.Line($"{(!assign.Declares ? "" : IsVector(assign.Target) ? "var " : _type + " ")}{Assignment(assign)};");
                break;
            case Store store:
                code.Line(store.Value is LocalValue sum && IsSumOfGroups(sum)
                    ? $"{_vectors.StoreSum(sum, store.To)};"
                    : $"{(!isBesideNumbers || store.To.Lanes > 1 ? _vectors : _numbers).Store(store.Value, store.To)};");
                break;
            case Loop loop:
                bool before = _isBesideVectors;
                // The offset of a vector is long.
                _isBesideVectors |= loop.Nodes().Any(inner => inner is Store { To.Lanes: > 0 } or Assign { Target.HasLanes: true });
                code.Open(Head(loop));
                Print(loop.Body);
                code.Close();
                _isBesideVectors = before;
                break;
            case UnitLoop loop:
                Print(loop);
                break;
            case UnitSums sums:
                code.Line($"UnitSums<{_type}, TLanes, {sums.Name}>.Run({First(sums.Weights)}, {First(sums.Inputs)}, ref a, ref v);");
                break;
            case UnitGradients { Inputs: null } biases:
                code.Line($"UnitGradients<{_type}, TLanes>.AddBiases<TMode>({First(biases.Deltas)}, {First(biases.Gradients)}, units: {Numeral.Of(biases.Units)});");
                break;
            case UnitGradients weights:
                code.Line($"UnitGradients<{_type}, TLanes>.Add<TMode>({First(weights.Deltas)}, {First(weights.Inputs!)}, {First(weights.Gradients)}, units: {Numeral.Of(weights.Units)}, inputs: {Numeral.Of(weights.Terms)}, withBiases: {(weights.WithBiases ? "true" : "false")});");
                break;
            case StepBack sums:
                code.Line($"{NumberType.Prefix(precision)}Dots.Set({First(sums.Weights)}, {First(sums.Deltas)}, {First(sums.Sums)}, count: {Numeral.Of(sums.Count)}, terms: {Numeral.Of(sums.Terms)}, fromZero: {(sums.IsFromZero ? "true" : "false")});");
                break;
            case Scope scope:
                code.Open();
                Print(scope.Body);
                code.Close();
                break;
            case UnlessPass unless:
                code.Open($"if ({Pass("!=", unless.LeftOutBy)})");
                Print(unless.Body);
                code.Close();
                break;
            case EndOfPass end when end.Body.All(inner => inner is Return):
                code.Line($"if ({Pass("==", end.Pass)}) {(isOfPasses ? "continue;" : End((Return)end.Body[0]))}");
                break;
            case EndOfPass end:
                code.Open($"if ({Pass("==", end.Pass)})");
                // Of outputs alone, where they go.
                if (!isOfPasses)
                    code.Line($"ref {_type} a = ref g;");
                Print(end.Body);
                if (isOfPasses)
                    code.Line("continue;");
                code.Close();
                break;
            case Return end:
                code.Line(End(end));
                break;
            case BeginDoubleSum begin:
                code.Line($"double {begin.Name} = 0d;");
                if (begin.HasLanes)
                    code.Line($"var {begin.Lanes} = Vector512<double>.Zero;");
                break;
            case AddToDoubleSum added:
                code.Line(added.Lane is null ? $"{added.Name} += {_numbers.Print(added.Value)};" : $"{added.Lanes} = LaneSums.Widened({added.Lanes}, {_vectors.Print(added.Value)});");
                break;
            case ReturnDoubleSum total:
                string both = total.Name + (total.HasLanes ? $" + LaneSums.Of({total.Lanes})" : "");
                code.Line($"return {(precision == Precision.Double ? both : total.HasLanes ? $"(float)({both})" : $"(float){both}")};");
                break;
            case EndOfOtherPasses:
                code.Line($"if ({Pass("!=", Phase.Backward)}) return s;");
                break;
            case Declare declare:
                code.Line($"{(isOfPasses ? "TGroup" : _type)} {string.Join(", ", declare.Locals.Select(local => $"{local} = default"))};");
                break;
            case Group or ReadAhead or Segment:
                Print(nest.Body);
                break;
            case CallMethod call:
                code.Line($"{(call.IsResult ? "return " : "")}{call};{(call.Remark.Length > 0 ? " // " + call.Remark : "")}");
                break;
            default:
                throw new InvalidOperationException($"{nest.GetType().Name} has no code.");
        }
    }

    /// <summary>The type that stands for a pass over a batch.</summary>
    public static string PassOf(Phase pass) => $"{pass}Pass";

    // Of one sample what is asked for and how it is added are one constant.
    private string Pass(string comparison, Phase pass) => isOfPasses
        ? $"typeof(TPass) {comparison} typeof({PassOf(pass)})"
        : $"typeof(TMode) {comparison} typeof({(pass == Phase.Forward ? "OutputsOnly" : "LossOnly")})";

    private string End(Return end) => $"return {(end.Value is { } value ? _numbers.Print(value) : "0")};";

    private void Print(UnitLoop loop)
    {
        string units = Numeral.Of(loop.Units);
        int lanes = NumberType.Lanes(precision), widest = loop.Units >= lanes ? lanes : loop.Units >= lanes / 2 ? lanes / 2 : lanes / 4;
        if (loop.Units < widest)
        {
            code.Open();
            code.Line($"const long {loop.Index} = 0;");
        }
        else if (loop.Units % widest == 0)
        {
            code.Open($"for (long {loop.Index} = 0; {loop.Index} < {units}; {loop.Index} += TLanes.Count)");
        }
        else
        {
            code.Open($"for (long n = 0; n < {units}; n += TLanes.Count)");
            code.Line($"long {loop.Index} = {_vectors.Call("Within", "n", units)};");
        }

        Print(loop.Body);
        code.Close();
    }

    private static string First(Access access) => $"ref {(access.ToString() == "0" ? access.Buffer : ValuePrinter.At(access))}";

    private string Head(Loop loop)
    {
        LoopRange range = loop.Range;
        string start = range.First is { } first ? $"{(_isBesideVectors ? "long" : "int")} {loop.Index} = {Numeral.Of(first)}" : "";
        string condition = range.End is { } end ? $"{loop.Index} < {Numeral.Of(end)}" : range.IsOfGroups ? $"{loop.Index} <= end - TGroup.Samples" : $"{loop.Index} < end";
        string next = range.IsOfGroups ? $"{loop.Index} += TGroup.Samples" : range.IsOfVectors ? $"{loop.Index} += TLanes.Count" : range.Step == 1 ? $"{loop.Index}++" : $"{loop.Index} += {Numeral.Of(range.Step)}";
        return $"for ({start}; {condition}; {next})";
    }
}
