using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// Writes families of values of one sample in loops over their units by vectors of the machine. Where the units are no multiple of these, the
/// last vector ends with the last unit, and computes some a second time. Sums keep the order of straight-line code.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="topology">The network.</param>
/// <param name="functions">Takes the names of the wrappers that are called for single units.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
/// <param name="apart">Takes the names of those functions of which a loop has several: inlined, they would use up the locals of the JIT.</param>
internal sealed class SampleUnitCode(CodeWriter code, MemoryMap memory, NetworkTopology topology, HashSet<string> functions, HashSet<string> laneFunctions, HashSet<string> apart)
{
    // What hides the latency of a multiply-add, four cycles at two a cycle; and half of the registers of a machine with AVX2.
    private const int Accumulators = 8;
    private const int TermsTogether = 4;

    private readonly HashSet<Family> _declared = [];
    private readonly SampleTile _tile = new(code, memory, topology, laneFunctions);

    public void Write(UnitBlock block)
    {
        foreach (IReadOnlyList<Definition> together in Loops(block.Definitions))
        {
            Definition first = together[0];
            if (IsGradient(first))
            {
                new SampleGradientCode(code, memory, topology, functions, laneFunctions, _declared).Write(first);
                continue;
            }

            foreach (Definition definition in together)
                code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
            foreach (Family family in together.SelectMany(d => d.Value.Symbols().Append(d.Target)).Select(s => s.Family).Where(_declared.Add))
                memory.Declare(code, null, family);
            List<Definition> folded = [.. together.Select(d => d with { Value = ConstantFolding.Fold(d.Value) })];
            Write(folded);
        }
    }

    // Exp and its kin have a loop of their own, which needs no vectors side by side, unless one vector is all there is; a gradient too.
    private IEnumerable<IReadOnlyList<Definition>> Loops(IReadOnlyList<Definition> definitions)
    {
        List<Definition> open = [];
        foreach (Definition definition in definitions)
        {
            bool isAlone = IsGradient(definition) || (IsTranscendental(definition) && (definition.Target.Family.Size > OneVector || open.Any(IsTranscendental)));
            if (open.Count > 0 && (isAlone || IsGradient(open[0])))
            {
                yield return open;
                open = [];
            }

            open.Add(definition);
        }

        yield return open;
    }

    // What 256 bits hold. A vector that reads what two overlapping ones wrote waits until both are in the cache: outputs of 4-6-3 tanh 59 ns in two loops, 30 in one.
    private int OneVector => CostModel.Lanes(topology) / 2;

    private static bool IsGradient(Definition definition) => definition.Target.Family.Kind is FamilyKind.WeightGradient or FamilyKind.BiasGradient;

    private static bool IsTranscendental(Definition definition) => OperationCounter.Count(definition.Value).Transcendentals > 0;

    private void Write(IReadOnlyList<Definition> definitions)
    {
        Definition first = definitions[0];
        ReductionExpr? sum = new LoopBlock(first.Phase, first).ContiguousSum;
        int segments = sum is null ? 1 : Segments.Count(sum.Bound.Count);
        Apart(definitions);
        _tile.Set(first.Target.Indices[0], first.Target.Family.Size, sum is null ? 1 : Accumulators / segments);
        foreach (Definition definition in definitions.Skip(sum is null ? 0 : 1))
            _tile.Spread(definition.Value);
        _tile.Open();
        foreach (Definition definition in definitions)
        {
            if (sum is not null && ReferenceEquals(definition, first))
                WriteSum(definition, sum);
            else
                _tile.Each(() => Assign(definition));
        }

        _tile.Close();
    }

    private void Apart(IReadOnlyList<Definition> definitions)
    {
        List<Primitive> called = [];
        foreach (Definition definition in definitions.Where(IsTranscendental))
        {
            called.AddRange(definition.Value.Nodes().OfType<CallExpr>().Select(call => call.Function).Where(function => !WrapperCode.IsInstruction(function.Name)));
        }

        if (called.Count > 1 || called.Any(function => function.IsLong))
            apart.UnionWith(called.Select(function => function.Name));
    }

    private void Assign(Definition definition)
    {
        _tile.Load(definition.Value);
        _tile.Define(definition.Target, _tile.Writer().Write(definition.Value));
    }

    // The segments side by side, then what the longer ones have left, then the pairwise tree.
    private void WriteSum(Definition definition, ReductionExpr sum)
    {
        int terms = sum.Bound.Count, count = Segments.Count(terms);
        Expr seed = ((SumExpr)definition.Value).Terms[1].Term;
        SymbolExpr input = sum.Body.Symbols().First(s => s.Family.Kind != FamilyKind.Weight);
        SymbolExpr weight = sum.Body.Symbols().First(s => s.Family.Kind == FamilyKind.Weight);
        string z = NameTable.Array(definition.Target.Family), a = NameTable.Array(input.Family), w = NameTable.Array(weight.Family);
        string Partial(int segment) => _tile.Suffixed(count == 1 ? z : $"{z}s{Text(segment + 1)}");

        for (int segment = 0; segment < count; segment++)
        {
            // A fixed name for the lambda.
            int n = segment;
            _tile.Each(() => code.Line($"var {Partial(n)} = {(n == 0 ? _tile.Load((SymbolExpr)seed) : _tile.Writer().Constant(0))};"));
        }

        void Step(int segment, int place, bool isLooped, string number)
        {
            string i = !isLooped ? Text(place) : place == 0 ? "i" : $"i + {Text(place)}";
            code.Line($"var {a}_i{number} = {_tile.Call("Splat", $"At(ref {a}, {i})")};");
            int units = weight.Family.Shape[0];
            string End() => (isLooped ? $"i * {Text(units)} + {_tile.Unit}" : _tile.Unit) + (place == 0 ? "" : $" + {Text(place * units)}");
            // Behind the weights of the last input the biases are there to be read.
            _tile.Each(() => code.Line($"{Partial(segment)} = {_tile.Call("Fma", $"{_tile.Call("Load", $"ref {w}, {End()}")}, {a}_i{number}, {Partial(segment)}")};"));
        }

        // A few terms a round, so that the loop costs little beside them.
        int together = count > 1 ? 1 : Enumerable.Range(1, TermsTogether).Last(n => terms % n == 0);
        code.OpenRounds("i", 0, terms / count, together);
        for (int segment = 0; segment < count; segment++)
        {
            int first = Segments.Start(terms, segment);
            for (int n = 0; n < together; n++)
                Step(segment, first + n, isLooped: true, count == 1 ? n == 0 ? "" : Text(n) : Text(segment + 1));
        }

        code.Close();
        if (terms % count > 0)
        {
            code.Open();
            for (int segment = 0; segment < terms % count; segment++)
                Step(segment, Segments.Start(terms, segment + 1) - 1, isLooped: false, Text(segment + 1));
            code.Close();
        }

        _tile.Each(() =>
        {
            if (count == 1)
            {
                _tile.Define(definition.Target, null);
                return;
            }

            List<Expr> parts = [.. Enumerable.Range(0, count).Select(segment => _tile.Local(sum.Pool, Partial(segment)))];
            _tile.Define(definition.Target, _tile.Writer().Write(new PairwiseExpr(sum.Pool, Reduction.Sum, parts)));
        });
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
