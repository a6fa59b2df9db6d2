using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Tests.Interpretation;

/// <summary>
/// Runs nests as they are printed, vector by vector. A local that is read before it has a value, declared twice, or read outside its scope is an error, and so is an
/// address outside its buffer. Each method is bound once: names become places in arrays, statements become delegates.
/// </summary>
/// <typeparam name="T">What is computed.</typeparam>
/// <typeparam name="TArithmetic">How.</typeparam>
internal sealed class NestInterpreter<T, TArithmetic>
    where TArithmetic : IArithmetic<T>
{
    private readonly int _width;
    private readonly int _lanes;
    private readonly bool _isMixed;
    private readonly Dictionary<string, NestMethod> _methods;
    private readonly Dictionary<string, Action> _bound = [];
    private readonly int _end;
    private readonly Dictionary<string, int[]> _indices = [];
    private readonly Dictionary<string, Memory> _buffers = [];
    private Dictionary<string, T[]> _locals = [];

    /// <param name="width">The numbers of a vector.</param>
    /// <param name="lanes">Those of 512 bits, by which samples advance.</param>
    /// <param name="methods">The methods that may be called.</param>
    /// <param name="end">The samples, a multiple of the width.</param>
    /// <param name="isMixed">Whether numbers and parts of vectors stand beside vectors; what a part of one does not hold is no number.</param>
    public NestInterpreter(int width, int lanes, IEnumerable<NestMethod> methods, int end, bool isMixed = false)
    {
        (_width, _lanes, _end, _isMixed) = (width, lanes, end, isMixed);
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
        Action[] actions = [.. nests.Where(nest => nest is not (Remark or Heading)).Select(Bind)];
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
            case SumLanes sums:
                (Func<int> first, Func<int> to) = (Place(sums.From), Place(sums.To));
                (Memory vectors, Memory totals) = (Buffer(sums.From.Buffer), Buffer(sums.To.Buffer));
                return () =>
                {
                    for (int n = 0; n < sums.Count; n++)
                        totals.Span(to() + n, 1)[0] = vectors.Span(first() + (n * _width), _width).ToArray().Aggregate(TArithmetic.Add);
                };
            case Loop loop:
                return Bind(loop);
            case Scope:
                return Inside(nest.Body);
            case Group or ReadAhead or Segment:
                return Bind(nest.Body);
            case TiledSums sums:
                return Bind(sums);
            case OuterProducts products:
                return Bind(products);
            case CallMethod call:
                Action method = Method(call.Method);
                int[] at = Index("s");
                return () =>
                {
                    int sample = at[0];
                    method();
                    at[0] = sample;
                };
            case IfLeftOver rest:
                Action body = Bind(rest.Body);
                int[] reached = Index("s");
                return () =>
                {
                    if (reached[0] < _end)
                        body();
                };
            case BeginSamples begin:
                int[] index = Index(begin.Index);
                return () => index[0] = 0;
            default:
                throw new InvalidOperationException($"{nest.GetType().Name} cannot be run.");
        }
    }

    // As the runtime does, whatever its tiles: the terms of each segment in their order, and the segments by the pairwise tree.
    private Action Bind(TiledSums sums)
    {
        int[] unit = Index(sums.Unit), term = Index(sums.Term), sample = Index("s");
        (Func<int> factor, Func<int> row) = (Place(sums.Factor), Place(sums.Row));
        (Memory weights, Memory rows) = (Buffer(sums.Factor.Buffer), Buffer(sums.Row.Buffer));
        Action<T[]> first = Bind(sums.First);
        T[][] segments = [.. Enumerable.Range(0, sums.Segments).Select(_ => new T[_width])];
        Dictionary<string, T[]> before = _locals;
        var sum = new T[_width];
        _locals = new(before) { [sums.Sum.ToString()] = sum };
        Action taken = Bind(sums.Taken);
        _locals = before;
        return () =>
        {
            for (sample[0] = 0; sample[0] < _end; sample[0] += _lanes)
            {
                for (unit[0] = 0; unit[0] < sums.Units; unit[0]++)
                {
                    term[0] = 0;
                    for (int segment = 0; segment < sums.Segments; segment++)
                    {
                        T[] partial = segments[segment];
                        if (segment == 0)
                            first(partial);
                        else
                            Array.Fill(partial, TArithmetic.Number(0));
                        int rest = sums.Terms % sums.Segments, end = term[0] + (sums.Terms / sums.Segments) + (segment < rest ? 1 : 0);
                        for (; term[0] < end; term[0]++)
                        {
                            T weight = weights.Span(factor(), 1)[0];
                            Span<T> values = rows.Span(row(), _width);
                            for (int element = 0; element < _width; element++)
                                partial[element] = TArithmetic.MultiplyAdd(weight, values[element], partial[element]);
                        }
                    }

                    for (int element = 0; element < _width; element++)
                        sum[element] = Join(Reduction.Sum, [.. segments.Select(partial => partial[element])]);
                    taken();
                }
            }
        };
    }

    // Each unit adds up the samples in their order; the units of a vector that are not there are left out.
    private Action Bind(OuterProducts products)
    {
        (Memory rows, Memory gradients) = (Buffer("v"), Buffer("g"));
        return () =>
        {
            for (int input = 0; input < products.Inputs; input++)
            {
                for (int unit = 0; unit < products.Units; unit++)
                {
                    T sum = TArithmetic.Number(0);
                    for (int s = 0; s < _end; s++)
                        sum = TArithmetic.MultiplyAdd(rows.Span(products.Rows + (input * products.RowStride) + s, 1)[0], rows.Span(products.Delta + (unit * products.RowStride) + s, 1)[0], sum);
                    Span<T> gradient = gradients.Span(products.Gradients + (input * products.Units) + unit, 1);
                    gradient[0] = TArithmetic.Add(gradient[0], sum);
                }
            }
        };
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
        int end = range.End ?? (range.OnlyWhole ? _end - range.Step + 1 : _end);
        return () =>
        {
            if (range.First is { } first)
                index[0] = first;
            for (; index[0] < end; index[0] += range.Step)
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

    private Action<T[]> Bind(Value value)
    {
        switch (value)
        {
            case NumberValue number:
                return Same(TArithmetic.Number(number.Number));
            case HyperparameterValue { Indices: [] } hyperparameter:
                return Same(TArithmetic.Number(hyperparameter.Family.Value));
            case HyperparameterValue hyperparameter:
                Func<int> which = Place(Access.Of("", 0, new AccessTerm(hyperparameter.Indices[0], 1)));
                return result => Array.Fill(result, TArithmetic.Number(hyperparameter.Family.Values[which()]));
            case LocalValue local:
                T[] values = _locals[local.ToString()];
                return result => values.CopyTo(result, 0);
            case LoadValue load:
                (Func<int> place, Memory memory) = (Place(load.From), Buffer(load.From.Buffer));
                int width = Width(load.From);
                return result =>
                {
                    Array.Fill(result, width == 1 ? memory.Span(place(), 1)[0] : TArithmetic.Number(load.IsAlone ? 0 : double.NaN));
                    memory.Span(place(), width).CopyTo(result);
                };
            case SumSoFarValue sum: // nothing lies there before the first sample
                return Bind(new LoadValue(sum.From));
            case BroadcastValue broadcast:
                (Func<int> at, Memory from) = (Place(broadcast.From), Buffer(broadcast.From.Buffer));
                return result => Array.Fill(result, from.Span(at(), 1)[0]);
            case SplatValue splat:
                return Bind(splat.Number);
            case LaneValue lane:
                Action<T[]> whole = Bind(lane.Vector);
                return result =>
                {
                    whole(result);
                    Array.Fill(result, result[lane.Lane]);
                };
            case PermuteValue permute:
                Action<T[]> permuted = Bind(permute.Vector);
                var before = new T[_width];
                return result =>
                {
                    permuted(before);
                    for (int n = 0; n < _width; n++)
                        result[n] = before[permute.Name == "Cycle" ? (permute.From + n) % permute.Count : Math.Min(_width - 1, (permute.From + n) / permute.Count)];
                };
            case NegateValue:
                return Each(value, arguments => TArithmetic.Negate(arguments[0]));
            case BinaryValue binary:
                Func<T, T, T> operation = Operation(binary.Operator);
                return Each(value, arguments => operation(arguments[0], arguments[1]));
            case MultiplyAddValue: // operands: the sum, then the factors
                return Each(value, arguments => TArithmetic.MultiplyAdd(arguments[1], arguments[2], arguments[0]));
            case CallValue call:
                return Each(value, arguments => TArithmetic.Call(call.Function, arguments));
            case JoinValue join:
                return Each(value, arguments => Join(join.Reduction, arguments));
            case WhereValue:
                return Each(value, arguments => TArithmetic.Where(arguments[0], arguments[1]));
            default:
                throw new InvalidOperationException($"{value.GetType().Name} cannot be evaluated.");
        }
    }

    private Action<T[]> Each(Value value, Func<T[], T> function)
    {
        Action<T[]>[] operands = [.. value.Operands.Select(Bind)];
        T[][] vectors = [.. operands.Select(_ => new T[_width])];
        var arguments = new T[operands.Length];
        return result =>
        {
            for (int n = 0; n < operands.Length; n++)
                operands[n](vectors[n]);
            for (int element = 0; element < _width; element++)
            {
                for (int n = 0; n < arguments.Length; n++)
                    arguments[n] = vectors[n][element];
                result[element] = function(arguments);
            }
        };
    }

    private static Action<T[]> Same(T value) => result => Array.Fill(result, value);

    private static Func<T, T, T> Operation(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Add => TArithmetic.Add,
        BinaryOperator.Subtract => TArithmetic.Subtract,
        BinaryOperator.Multiply => TArithmetic.Multiply,
        _ => TArithmetic.Divide,
    };

    private static T Join(Reduction reduction, ReadOnlySpan<T> parts)
    {
        if (parts.Length == 1)
            return parts[0];
        int left = (parts.Length + 1) / 2;
        (T u, T v) = (Join(reduction, parts[..left]), Join(reduction, parts[left..]));
        return reduction == Reduction.Maximum ? TArithmetic.Call("Max", [u, v]) : TArithmetic.Add(u, v);
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
