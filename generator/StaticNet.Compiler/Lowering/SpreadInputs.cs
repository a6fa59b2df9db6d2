using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>The inputs of a layer, each in every element of a vector: read so from memory, or out of a vector of inputs by permutations, four of which are spread over one before.</summary>
/// <param name="inputs">The inputs.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="registers">What is in registers.</param>
internal sealed class SpreadInputs(IndexedVariable inputs, RegisterMemory memory, UnitRegisters registers)
{
    /// <summary>The inputs that are spread at a time.</summary>
    public const int Fours = 4;

    private readonly string _name = NameTable.Array(inputs);

    private bool IsInRegister => registers.IsVector(inputs) && !registers.IsStored(inputs);

    /// <summary>Where an input lies.</summary>
    public Access At(AffineIndex term) => memory.At(new(inputs, new([term])));

    /// <summary>The local of an input at a fixed index, with what sets it apart from that of other units.</summary>
    public LocalValue Local(int term, string suffix) => LocalValue.Vector($"{_name}_i{Numeral.Of(term)}{suffix}");

    /// <summary>The local of an input of a round of a loop, of a segment from 1, or 0 where there is one, with what sets it apart from others of the round.</summary>
    public LocalValue LocalOfRound(int segment, string suffix) => LocalValue.Vector(_name + (segment == 0 ? "_i" : Numeral.Of(segment)) + suffix);

    /// <summary>What spreads four inputs that lie in a vector, one of which is at a fixed index; none: it is read from memory.</summary>
    public IEnumerable<Nest> Spread(int term)
    {
        UnitVector vector = Vector(term);
        return IsSpread(vector) ? [new Assign(Four(vector, term), new Tile4Value(new ElementValue(inputs, new([new(null, vector.First, vector.Width)])), From(vector, term)), Declares: true)] : [];
    }

    /// <summary>The input at a fixed index.</summary>
    public Value Broadcast(int term)
    {
        UnitVector vector = Vector(term);
        Access? input = IsInRegister ? null : At(AffineIndex.Fixed(term));
        return input is null || IsSpread(vector) ? new BroadcastLaneValue(Four(vector, term), (term - vector.First) % Fours, input) : new BroadcastValue(input);
    }

    private UnitVector Vector(int term) => registers.Find(inputs.Size, term);

    private bool IsSpread(UnitVector vector) => IsInRegister || (inputs.Kind == VariableKind.Input && inputs.Size >= SamplePolicy.SpreadTerms && vector.Width >= Fours);

    private LocalValue Four(UnitVector vector, int term)
    {
        int from = From(vector, term), last = Math.Min(from + Fours, vector.Width) - 1;
        return LocalValue.Vector($"{_name}_i{Numeral.Of(vector.First + from)}to{Numeral.Of(vector.First + last)}");
    }

    private static int From(UnitVector vector, int term) => (term - vector.First) / Fours * Fours;
}
