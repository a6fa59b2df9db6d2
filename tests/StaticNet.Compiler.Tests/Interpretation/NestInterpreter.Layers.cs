using StaticNet.Compiler.Nests;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Tests.Interpretation;

/// <content>What the runtime computes for every layer alike.</content>
internal sealed partial class NestInterpreter<T, TArithmetic>
{
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
            for (sample[0] = 0; sample[0] < _end; sample[0] += _width)
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
    private Action Bind(RowSums sums)
    {
        Memory memory = Buffer("v");
        return () =>
        {
            for (int row = 0; row < sums.Count; row++)
            {
                for (int s = 0; s < _end; s++)
                {
                    if (s % _lanes < _width)
                    {
                        Span<T> sum = memory.Span(sums.Sums + (row * _lanes) + (s % _lanes), 1);
                        sum[0] = TArithmetic.Add(sum[0], memory.Span(sums.Rows + (row * sums.RowStride) + s, 1)[0]);
                    }
                }
            }
        };
    }

    private Action Bind(LaneProducts products)
    {
        Memory memory = Buffer("v");
        return () =>
        {
            for (int n = 0; n < products.Units * products.Inputs; n++)
            {
                int unit = n % products.Units, input = n / products.Units;
                for (int s = 0; s < _end; s++)
                {
                    if (s % _lanes < _width)
                    {
                        T delta = memory.Span(products.Deltas + (unit * products.RowStride) + s, 1)[0], value = memory.Span(products.Rows + (input * products.RowStride) + s, 1)[0];
                        Span<T> sum = memory.Span(products.Sums + (n * _lanes) + (s % _lanes), 1);
                        sum[0] = TArithmetic.MultiplyAdd(delta, value, sum[0]);
                    }
                }
            }
        };
    }

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

    // One sample, unit by unit.
    private Action Bind(UnitSums sums)
    {
        int[] unit = Index(sums.Index);
        (Memory weights, Memory inputs) = (Buffer(sums.Weights.Buffer), Buffer(sums.Inputs.Buffer));
        (Func<int> weight, Func<int> input) = (Place(sums.Weights), Place(sums.Inputs));
        Dictionary<string, T[]> before = _locals;
        var sum = new T[_width];
        _locals = new(before) { [sums.Sum.ToString()] = sum };
        Action taken = Bind(sums.Taken);
        _locals = before;
        var segments = new T[sums.Segments];
        return () =>
        {
            for (unit[0] = 0; unit[0] < sums.Units; unit[0]++)
            {
                int term = 0;
                for (int segment = 0; segment < sums.Segments; segment++)
                {
                    T partial = segment == 0 ? weights.Span(weight() + (sums.Units * sums.Terms) + unit[0], 1)[0] : TArithmetic.Number(0);
                    int end = term + (sums.Terms / sums.Segments) + (segment < sums.Terms % sums.Segments ? 1 : 0);
                    for (; term < end; term++)
                        partial = TArithmetic.MultiplyAdd(weights.Span(weight() + (term * sums.Units) + unit[0], 1)[0], inputs.Span(input() + term, 1)[0], partial);
                    segments[segment] = partial;
                }

                Array.Fill(sum, Join(Reduction.Sum, segments));
                taken();
            }
        };
    }

    // Nothing lies there before the first sample. The biases are a row of an input that is 1.
    private Action Bind(UnitGradients gradients)
    {
        Access input = gradients.Inputs ?? gradients.Deltas;
        (Memory deltas, Memory inputs, Memory sums) = (Buffer(gradients.Deltas.Buffer), Buffer(input.Buffer), Buffer(gradients.Gradients.Buffer));
        (Func<int> delta, Func<int> first, Func<int> sum) = (Place(gradients.Deltas), Place(input), Place(gradients.Gradients));
        int weights = gradients.Inputs is null ? 0 : gradients.Terms, rows = weights + (gradients.WithBiases || gradients.Inputs is null ? 1 : 0);
        return () =>
        {
            for (int row = 0; row < rows; row++)
            {
                T value = row < weights ? inputs.Span(first() + row, 1)[0] : TArithmetic.Number(1);
                for (int unit = 0; unit < gradients.Units; unit++)
                {
                    Span<T> gradient = sums.Span(sum() + (row * gradients.Units) + unit, 1);
                    gradient[0] = TArithmetic.MultiplyAdd(deltas.Span(delta() + unit, 1)[0], value, gradient[0]);
                }
            }
        };
    }

    // Term by term: which terms an element of a vector adds up, tests of the runtime say.
    private Action Bind(StepBack sums)
    {
        (Memory weights, Memory deltas, Memory results) = (Buffer(sums.Weights.Buffer), Buffer(sums.Deltas.Buffer), Buffer(sums.Sums.Buffer));
        (Func<int> weight, Func<int> delta, Func<int> result) = (Place(sums.Weights), Place(sums.Deltas), Place(sums.Sums));
        return () =>
        {
            for (int n = 0; n < sums.Count; n++)
            {
                T sum = TArithmetic.Number(0);
                for (int term = 0; term < sums.Terms; term++)
                    sum = TArithmetic.MultiplyAdd(weights.Span(weight() + (n * sums.Terms) + term, 1)[0], deltas.Span(delta() + term, 1)[0], sum);
                results.Span(result() + n, 1)[0] = sum;
            }
        };
    }
}
