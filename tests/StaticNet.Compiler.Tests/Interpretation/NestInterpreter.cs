using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Tests.Interpretation;

/// <summary>
/// Runs nests as they are printed, vector by vector. A local that is read before it has a value, declared twice, or read outside its scope is an error, and so is an
/// address outside its buffer. Each method is bound once: names become places in arrays, statements become delegates.
/// </summary>
/// <typeparam name="T">What is computed.</typeparam>
/// <typeparam name="TArithmetic">How.</typeparam>
internal sealed partial class NestInterpreter<T, TArithmetic>
    where TArithmetic : IArithmetic<T>
{
    /// <summary>The memory that takes what a method returns.</summary>
    public const string Returned = "returned";

    private const int DoubleLanes = 8;

    // The order in which the pairwise tree takes them: a vector's halves are added, then those of the half, then the last two.
    private static readonly int[] InPairs = [0, 4, 2, 6, 1, 5, 3, 7];

    // The last is that of numbers.
    private readonly T[] _doubleSums = new T[DoubleLanes + 1];
    private readonly int _width;
    private readonly int _lanes;
    private readonly bool _isMixed;
    private readonly Phase _pass;
    private readonly Dictionary<string, NestMethod> _methods;
    private readonly Dictionary<string, Action> _bound = [];
    private readonly int _end;
    private readonly Dictionary<string, int[]> _indices = [];
    private readonly Dictionary<string, Memory> _buffers = [];
    private Dictionary<string, T[]> _locals = [];

    /// <param name="width">The numbers of a vector.</param>
    /// <param name="lanes">Those of 512 bits.</param>
    /// <param name="methods">The methods that may be called.</param>
    /// <param name="end">The samples, a multiple of the width.</param>
    /// <param name="isMixed">Whether numbers and parts of vectors stand beside vectors; what a part of one does not hold is no number.</param>
    /// <param name="pass">What is asked for where a text is of several passes.</param>
    public NestInterpreter(int width, int lanes, IEnumerable<NestMethod> methods, int end, bool isMixed = false, Phase pass = Phase.Backward)
    {
        (_width, _lanes, _end, _isMixed, _pass) = (width, lanes, end, isMixed, pass);
        _methods = methods.ToDictionary(method => method.Name);
    }

    /// <summary>Sets what a reference refers to.</summary>
    /// <param name="name">The name of the reference.</param>
    /// <param name="values">The memory.</param>
    /// <param name="first">Where in it.</param>
    public void Refer(string name, T[] values, int first)
    {
        Memory memory = Buffer(name);
        (memory.Values, memory.First) = (values, first);
    }

    /// <summary>Runs a method, from the first sample on.</summary>
    public void Run(string name)
    {
        Index("s")[0] = 0;
        Method(name)();
    }

    private Action Method(string name)
    {
        if (_bound.TryGetValue(name, out Action? bound))
            return bound;
        Dictionary<string, T[]> locals = _locals;
        _locals = [];
        bound = Bind(_methods[name].Body);
        _locals = locals;
        return _bound[name] = bound;
    }

    private Action Bind(IReadOnlyList<Nest> nests)
    {
        // Nothing follows where a pass ends.
        List<Action> actions = [];
        foreach (Nest nest in nests.Where(nest => nest is not (Remark or Heading)))
        {
            if (nest is EndOfOtherPasses && _pass != Phase.Backward)
                break;
            bool isEnd = nest is EndOfPass end && end.Pass == _pass;
            if (isEnd || nest is not (EndOfPass or EndOfOtherPasses))
                actions.Add(Bind(nest));
            if (isEnd)
                break;
        }

        return () =>
        {
            foreach (Action action in actions)
                action();
        };
    }

    private Action Bind(Nest nest)
    {
        switch (nest)
        {
            case Assign assign:
                Action<T[]> value = Bind(assign.Value);
                T[] target = Target(assign);
                return () => value(target);
            case Store store:
                Action<T[]> stored = Bind(store.Value);
                Func<int> place = Place(store.To);
                Memory memory = Buffer(store.To.Buffer);
                var vector = new T[_width];
                return () =>
                {
                    stored(vector);
                    vector.AsSpan(0, Width(store.To)).CopyTo(memory.Span(place(), Width(store.To)));
                };
            case Return { Value: { } returned }:
                return Bind(new Store(Access.Of(Returned, 0), returned));
            case Return:
                return () => { };
            case BeginDoubleSum:
                return () => Array.Fill(_doubleSums, TArithmetic.Number(0));
            case AddToDoubleSum added:
                return Bind(added);
            case ReturnDoubleSum total:
                Memory result = Buffer(Returned);
                return () => result.Span(0, 1)[0] = !total.HasLanes ? _doubleSums[DoubleLanes] : TArithmetic.Add(_doubleSums[DoubleLanes], Join(Reduction.Sum, [.. InPairs.Select(lane => _doubleSums[lane])]));
            case Loop loop:
                return Bind(loop);
            case Scope:
                return Inside(nest.Body);
            case UnlessPass unless when unless.LeftOutBy == _pass:
                return () => { };
            case Declare declare:
                foreach (LocalValue local in declare.Locals)
                    _locals.Add(local.ToString(), new T[_width]);
                return () => { };
            case Group or ReadAhead or Segment or UnlessPass or EndOfPass:
                return Bind(nest.Body);
            case TiledSums tiles:
                return Bind(tiles);
            case RowSums rows:
                return Bind(rows);
            case LaneProducts products:
                return Bind(products);
            case OuterProducts products:
                return Bind(products);
            case UnitLoop units:
                return Bind(new Loop(units.Index, new(0, units.Units, 1), units.Body));
            case UnitSums sums:
                return Bind(sums);
            case UnitGradients gradients:
                return Bind(gradients);
            case StepBack sums:
                return Bind(sums);
            case CallMethod call:
                Action method = Method(call.Method);
                int[] at = Index("s");
                return () =>
                {
                    int sample = at[0];
                    method();
                    at[0] = sample;
                };
            default:
                throw new InvalidOperationException($"{nest.GetType().Name} cannot be run.");
        }
    }

    private Action Bind(AddToDoubleSum added)
    {
        Action<T[]> value = Bind(added.Value);
        Func<int> lane = added.Lane is null ? () => DoubleLanes : added.Lane.Lanes > 1 ? () => 0 : Modulo(Place(Access.Of("", 0, new AccessTerm(added.Lane, 1))));
        int count = Math.Max(1, added.Lane?.Lanes ?? 0);
        var vector = new T[_width];
        return () =>
        {
            value(vector);
            int first = lane();
            for (int n = 0; n < count; n++)
            {
                ref T sum = ref _doubleSums[first + (n % DoubleLanes)];
                sum = TArithmetic.Add(sum, vector[n]);
            }
        };

        static Func<int> Modulo(Func<int> place) => () => place() % DoubleLanes;
    }

    private T[] Target(Assign assign)
    {
        string name = assign.Target.ToString();
        if (!assign.Declares)
            return _locals[name];
        var values = new T[_width];
        _locals.Add(name, values);
        return values;
    }

    private Action Bind(Loop loop)
    {
        LoopRange range = loop.Range;
        int[] index = Index(loop.Index);
        Action body = Inside(loop.Body);
        int end = range.End ?? _end, step = range.IsOfVectors ? _width : range.Step;
        return () =>
        {
            if (range.First is { } first)
                index[0] = first;
            for (; index[0] < end; index[0] += step)
                body();
        };
    }

    // What is declared inside ends with it; what was there before keeps its new value.
    private Action Inside(IReadOnlyList<Nest> body)
    {
        Dictionary<string, T[]> before = _locals;
        _locals = new(before);
        Action action = Bind(body);
        _locals = before;
        return action;
    }

    private int Width(Access access) => _isMixed ? Math.Max(1, access.Lanes) : _width;

    private Func<int> Place(Access access)
    {
        int constant = access.Offset + access.Terms.Sum(term => term.Index.Offset * term.Stride);
        (int[] Index, int Stride)[] terms = [.. access.Terms.Where(term => term.Index.Loop is not null).Select(term => (Index(term.Index.Loop!), term.Stride))];
        return () =>
        {
            int place = constant;
            foreach ((int[] index, int stride) in terms)
                place += index[0] * stride;
            return place;
        };
    }

    private int[] Index(string name) => _indices.TryGetValue(name, out int[]? index) ? index : _indices[name] = new int[1];

    private Memory Buffer(string name) => _buffers.TryGetValue(name, out Memory? memory) ? memory : _buffers[name] = new();

    private sealed class Memory
    {
        public T[] Values { get; set; } = [];

        public int First { get; set; }

        public Span<T> Span(int place, int count) => Values.AsSpan(First + place, count);
    }
}
