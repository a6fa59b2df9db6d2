using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Passes;

/// <summary>
/// Gives every value of the equations a local: it is read from memory where it is first needed and no register holds it, and goes to memory where a
/// method after this one reads it. What was read inside a loop is unknown again behind it.
/// </summary>
/// <param name="memory">Where values lie.</param>
/// <param name="isInPlace">Whether what differs from round to round of a loop is read where it stands, and has no local.</param>
internal sealed class LoadElements(IElementMemory memory, bool isInPlace = false)
{
    private readonly HashSet<LocalValue> _known = [];

    public IReadOnlyList<Nest> Apply(IReadOnlyList<Nest> nests) => [.. nests.SelectMany(Apply)];

    private IEnumerable<Nest> Apply(Nest nest)
    {
        switch (nest)
        {
            // Values at a fixed index have names of their own.
            case Scope when isInPlace:
                return Apply(new Group(nest.Body));
            // What is read a second time, or spread over a vector, has its local.
            case Assign { Declares: true, Value: LoadValue or SplatValue or BroadcastValue or Tile4Value or BroadcastLaneValue } read when _known.Contains(read.Target):
                return [];
            case UnlessPass unless:
                return Apply(unless);
            case Loop or UnitLoop or Scope:
                List<Nest> invariant = [.. Invariants(nest).SelectMany(Loads)];
                HashSet<LocalValue> before = [.. _known];
                Nest inner = nest.Around(Apply(nest.Body));
                _known.IntersectWith(before);
                return [.. invariant, inner];
            case ReadAhead when isInPlace:
                return [.. nest.Nodes().SelectMany(node => node.Values).SelectMany(Loads), nest.Around(Apply(nest.Body))];
            case Group or ReadAhead or Segment or EndOfPass:
                return [nest.Around(Apply(nest.Body))];
            case Assign assign:
                List<Nest> loads = Loads(assign.Value);
                _known.Add(assign.Target);
                return [.. loads, assign with { Value = InLocals(assign.Value) }];
            case Define define:
                return Apply(define);
            case Store store:
                return [.. Loads(store.Value), store with { Value = InLocals(store.Value) }];
            default:
                return [nest];
        }
    }

    // What a loop reads before it begins: of a loop around no other, the values that are the same in all rounds. All values are of a sample.
    private IEnumerable<Value> Invariants(Nest nest)
    {
        IEnumerable<Value> values = nest.Nodes().SelectMany(node => node.Values);
        if (isInPlace)
            return values;
        if (nest is not Loop { Index: var index } || nest.Body.SelectMany(inner => inner.Nodes()).Any(inner => inner is Loop))
            return [];
        HashSet<ElementValue> defined = [.. nest.Nodes().OfType<Define>().Select(define => define.Target)];
        return values.SelectMany(value => value.Nodes()).OfType<ElementValue>().Where(element => element.Sample?.Loop != index && element.Indices.All(at => at.Loop != index) && !defined.Contains(element));
    }

    // What stands in brackets is known behind them too: its locals are declared before, and what it reads is read before.
    private IEnumerable<Nest> Apply(UnlessPass unless)
    {
        List<Nest> inner = [.. Apply(unless.Body).SelectMany(Flat)];
        List<Nest> reads = [.. inner.Where(nest => nest is Assign { Declares: true, Value: LoadValue or BroadcastValue })];
        LocalValue[] locals = [.. inner.Except(reads).OfType<Assign>().Where(assign => assign.Declares).Select(assign => assign.Target)];
        return [.. reads, new Declare(locals), unless.Around([.. inner.Except(reads).Select(nest => nest is Assign assign ? assign with { Declares = false } : nest)])];
    }

    private static IEnumerable<Nest> Flat(Nest nest) => nest is Group or ReadAhead ? nest.Body.SelectMany(Flat) : [nest];

    private IEnumerable<Nest> Apply(Define define)
    {
        List<Nest> nests = Loads(define.Value);
        LocalValue target = Local(define.Target);
        Value value = InLocals(define.Value);
        if (IsInPlace(define.Target))
            return [.. nests, new Store(memory.At(define.Target), value)];
        if (!value.Equals(target))
            nests.Add(new Assign(target, value, Declares: true));
        _known.Add(target);
        if (memory.IsStored(define.Target.Variable))
            nests.Add(new Store(memory.At(define.Target), target));
        return nests;
    }

    private List<Nest> Loads(Value value) =>
        [.. value.Nodes().OfType<ElementValue>().Where(element => !IsInPlace(element) && _known.Add(Local(element))).Select(element => new Assign(Local(element), memory.Read(element), Declares: true))];

    private Value InLocals(Value value) => value.Rewrite(node => node is not ElementValue element ? node
        : IsInPlace(element) && !_known.Contains(Local(element)) ? memory.Read(element) : Local(element));

    private bool IsInPlace(ElementValue element) => isInPlace && element.Indices.Any(index => index.Loop is not null);

    private LocalValue Local(ElementValue element) => LocalValue.Of(memory.IsOfSample(element.Variable) ? element : element with { Sample = null });
}
