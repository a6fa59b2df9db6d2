using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Tests.Interpretation;

/// <content>Values, vector by vector.</content>
internal sealed partial class NestInterpreter<T, TArithmetic>
{
    private Action<T[]> Bind(Value value)
    {
        switch (value)
        {
            case NumberValue number:
                return Same(TArithmetic.Number(number.Number));
            case HyperparameterValue { Indices: [] } hyperparameter:
                return Same(TArithmetic.Number(hyperparameter.Variable.Value));
            case HyperparameterValue hyperparameter:
                Func<int> which = Place(Access.Of("", 0, new AccessTerm(hyperparameter.Indices[0], 1)));
                int next = hyperparameter.Indices[0].Lanes > 1 ? 1 : 0, last = hyperparameter.Variable.Size - 1;
                return result =>
                {
                    for (int n = 0; n < result.Length; n++)
                        result[n] = TArithmetic.Number(hyperparameter.Variable.Values[Math.Min(last, which() + (n * next))]);
                };
            case LocalValue local:
                T[] values = _locals[local.ToString()];
                return result => values.CopyTo(result, 0);
            case LoadValue load:
                (Func<int> place, Memory memory) = (Place(load.From), Buffer(load.From.Buffer));
                int width = Width(load.From);
                return result =>
                {
                    Array.Fill(result, width == 1 ? memory.Span(place(), 1)[0] : TArithmetic.Number(double.NaN));
                    memory.Span(place(), width).CopyTo(result);
                };
            case ColumnValue column when _isMixed:
                (Func<int> start, Memory matrix) = (Place(column.From), Buffer(column.From.Buffer));
                return result =>
                {
                    Array.Fill(result, TArithmetic.Number(double.NaN));
                    for (int n = 0; n < column.Rows; n++)
                        result[n] = matrix.Span(start() + (n * column.Width), 1)[0];
                };
            case ColumnValue column:
                return Bind(new LoadValue(column.From));
            case LoadOrZeroValue sum: // nothing lies there before the first sample
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
            case Tile4Value tile:
                return Moved(tile.Vector, n => tile.From + (n % 4));
            case BroadcastLaneValue { From: null } lane:
                return Moved(lane.Tile, n => lane.Lane);
            case BroadcastLaneValue { From: { } number } lane: // the processor decides which is taken: both must be the same
                Action<T[]> moved = Moved(lane.Tile, n => lane.Lane), inMemory = Bind(new BroadcastValue(number));
                T[] same = new T[_width];
                return result =>
                {
                    moved(result);
                    inMemory(same);
                    if (!EqualityComparer<T>.Default.Equals(result[0], same[0]))
                        Array.Fill(result, TArithmetic.Number(double.NaN));
                };
            case PairedSumValue sum:
                return Bind(sum);
            case PermuteValue permute:
                return Moved(permute.Vector, n => permute.Name == "Tile" ? (permute.From + n) % permute.Count : Math.Min(_width - 1, (permute.From + n) / permute.Count));
            case NegateValue:
                return Each(value, arguments => TArithmetic.Negate(arguments[0]));
            case BinaryValue binary:
                Func<T, T, T> operation = Operation(binary.Operator);
                return Each(value, arguments => operation(arguments[0], arguments[1]));
            case MultiplyAddValue: // operands: the sum, then the factors
                return Each(value, arguments => TArithmetic.MultiplyAdd(arguments[1], arguments[2], arguments[0]));
            case CallValue { Function: "Sums" } sums: // each element adds up a vector
                Action<T[]>[] rows = [.. sums.Arguments.Select(Bind)];
                var summed = new T[_width];
                return result =>
                {
                    for (int n = 0; n < rows.Length; n++)
                    {
                        rows[n](summed);
                        result[n] = Join(Reduction.Sum, summed);
                    }
                };
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

    // Each element from another.
    private Action<T[]> Moved(Value vector, Func<int, int> from)
    {
        Action<T[]> read = Bind(vector);
        var before = new T[_width];
        return result =>
        {
            read(before);
            for (int n = 0; n < _width; n++)
                result[n] = before[from(n)];
        };
    }

    // Two units, two segments.
    private Action<T[]> Bind(PairedSumValue sum)
    {
        (Memory biases, Memory weights, Memory inputs) = (Buffer(sum.Biases.Buffer), Buffer(sum.Weights.Buffer), Buffer(sum.Inputs.Buffer));
        (Func<int> bias, Func<int> weight, Func<int> input) = (Place(sum.Biases), Place(sum.Weights), Place(sum.Inputs));
        int half = sum.Terms / 2;
        return result =>
        {
            for (int unit = 0; unit < 2; unit++)
            {
                T[] segments = [biases.Span(bias() + unit, 1)[0], TArithmetic.Number(0)];
                for (int term = 0; term < sum.Terms; term++)
                    segments[term / half] = TArithmetic.MultiplyAdd(weights.Span(weight() + (2 * term) + unit, 1)[0], inputs.Span(input() + term, 1)[0], segments[term / half]);
                result[unit] = Join(Reduction.Sum, segments);
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
}
