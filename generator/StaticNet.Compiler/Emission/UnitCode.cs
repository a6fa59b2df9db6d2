using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// Writes a family of values of one sample with its units in the lanes: whole vectors, then half a vector, a quarter and what is left, so
/// that nothing is written beyond the family, and nothing read beyond the parameters. Sums keep the order of straight-line code.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="scope">The names of the method, which holds other blocks too.</param>
/// <param name="topology">The network.</param>
/// <param name="functions">Takes the names of the wrappers that are called for single units.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
internal sealed partial class UnitCode(CodeWriter code, MemoryMap memory, UnitScope scope, NetworkTopology topology, HashSet<string> functions, HashSet<string> laneFunctions)
{
    private readonly int _lanes = CostModel.Lanes(topology);
    private readonly Dictionary<SymbolExpr, string> _locals = [];
    private readonly HashSet<string> _known = scope.Vectors;
    private UnitPiece _piece = new(0, 0, 1, 1);
    private int _vector;
    private Subscript? _unit;
    private string _input = "";

    public void Write(UnitBlock block)
    {
        foreach (Definition definition in block.Definitions)
            code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
        Declare(block.Definitions);
        _unit = block.Definitions[0].Target.Indices[0];
        foreach (UnitPiece piece in UnitPiece.Of(block.Units, _lanes))
        {
            _piece = piece;
            foreach (Definition definition in block.Definitions)
                Write(definition);
        }
    }

    private void Declare(IReadOnlyList<Definition> definitions)
    {
        foreach (Family family in definitions.SelectMany(d => d.Value.Symbols().Append(d.Target)).Select(s => s.Family).Distinct())
            memory.Declare(code, scope, family);
    }

    private void Write(Definition written)
    {
        Definition definition = written with { Value = ConstantFolding.Fold(written.Value) };
        if (definition.Target.Indices.Count == 2)
            WriteGradient(definition);
        else if (new LoopBlock(definition.Phase, definition).ContiguousSum is { } sum)
            WriteSum(definition, sum);
        else
            Each(() => Assign(definition.Target, definition.Value, definition.Target.Family.Kind == FamilyKind.BiasGradient));
    }

    private void Assign(SymbolExpr target, Expr value, bool isAdded)
    {
        Read(value);
        string text = isAdded ? AddTo(target, value) : Writer().Write(value);
        if (!isAdded)
        {
            code.Line($"var {Name(target)} = {text};");
            _known.Add(Name(target));
            text = Name(target);
        }

        if (isAdded || IsStored(target))
            Store(target, text);
    }

    // ∂J/∂θⱼᵢ = δⱼ aᵢ
    private void WriteGradient(Definition definition)
    {
        (SymbolExpr delta, SymbolExpr input) = UnitGradientLanes.Factors(definition)!.Value;
        Each(() => Read(delta));
        int inputs = definition.Target.Family.Shape[1];
        if (inputs * _piece.Vectors <= CostModel.UnrolledGradients)
        {
            for (int i = 0; i < inputs; i++)
            {
                _input = Text(i);
                string name = Name(input);
                _locals[input] = _piece.Vectors == 1 ? Splat(input) : name + _input;
                if (_piece.Vectors > 1 && _known.Add(name + _input))
                    code.Line($"var {name}{_input} = {Splat(input)};");
                Each(() => Store(definition.Target, AddTo(definition.Target, definition.Value)));
                _locals.Remove(input);
            }

            return;
        }

        code.Open($"for (long i = 0; i < {Text(inputs)}; i++)");
        _input = "i";
        code.Line($"var {Name(input)} = {Splat(input)};");
        Each(() => Store(definition.Target, AddTo(definition.Target, definition.Value)));
        code.Close();
    }

    private void Each(Action body)
    {
        for (int vector = 0; vector < _piece.Vectors; vector++)
        {
            _vector = vector;
            body();
        }
    }
}
