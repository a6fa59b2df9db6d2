using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Passes;

/// <summary>
/// Gives every value of the equations a local: it is read from memory where it is first needed and no register holds it, and goes to memory where a
/// method after this one reads it. What was read inside a loop is unknown again behind it.
/// </summary>
/// <param name="memory">Where values lie.</param>
internal sealed class LoadElements(IElementMemory memory)
{
    private readonly HashSet<LocalValue> _known = [];

    public IReadOnlyList<Nest> Apply(IReadOnlyList<Nest> nests) => [.. nests.SelectMany(Apply)];

    private IEnumerable<Nest> Apply(Nest nest)
    {
        switch (nest)
        {
            case Loop or Scope or IfLeftOver:
                HashSet<LocalValue> before = [.. _known];
                Nest inner = nest.Around(Apply(nest.Body));
                _known.IntersectWith(before);
                return [inner];
            case Group or ReadAhead or Segment:
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

    private IEnumerable<Nest> Apply(Define define)
    {
        List<Nest> nests = Loads(define.Value);
        LocalValue target = Local(define.Target);
        Value value = InLocals(define.Value);
        if (!value.Equals(target))
            nests.Add(new Assign(target, value, Declares: true));
        _known.Add(target);
        if (memory.IsStored(define.Target.Family))
            nests.Add(new Store(memory.At(define.Target), target));
        return nests;
    }

    private List<Nest> Loads(Value value) =>
        [.. value.Nodes().OfType<ElementValue>().Where(element => _known.Add(Local(element))).Select(element => new Assign(Local(element), memory.Read(element), Declares: true))];

    private Value InLocals(Value value) => value.Rewrite(node => node is ElementValue element ? Local(element) : node);

    private LocalValue Local(ElementValue element) =>
        new(NameTable.Array(element.Family), element.Indices, memory.IsOfSample(element.Family) ? element.Sample : null);
}
