using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>How the gradients of a shard are summed: one after the other, or in lanes and blocks.</summary>
internal sealed partial class CBatch
{
    private void GradientOfShard(string many)
    {
        _code.Line($"// The sum of the losses of up to {Numeral.Of(ShardSize)} samples; g becomes that of their gradients.");
        _code.Open($"static inline {T} {_prefix}_gradient_shard({Parameters}, {T} *g, int samples)");
        _code.Line($"for (int p = 0; p < {Numeral.Of(Count)}; p++)");
        _code.Line("    g[p] = 0;");
        bool isAlways = FromSamples <= 1;
        if (_blocks is { } blocks)
        {
            if (!isAlways)
            {
                _code.Line($"#if {Largest} >= {Numeral.Of(FromSamples)}");
                _code.Open($"if (samples >= {Numeral.Of(FromSamples)})");
            }

            Lanes(blocks, many);
            _code.Close();
            if (!isAlways)
                _code.Line("#endif");
        }

        if (!isAlways)
        {
            _code.Line($"{T} sum = 0;");
            _code.Line("for (int s = 0; s < samples; s++)");
            _code.Line($"    sum += {_prefix}_backward_one(w, x + (long)s * {Numeral.Of(Inputs)}, y + (long)s * {Numeral.Of(Outputs)}, {Pointers(variable => ("g", LaneMemory.Parameter(_topology, variable)))});");
            _code.Line("return sum;");
            _code.Close();
        }

        _code.Line();
    }

    // Gradients whose units lie in lanes in C# are summed sample after sample there, block by block; all others lane by lane.
    private void Lanes(LaneProgram blocks, string many)
    {
        Dictionary<IndexedVariable, int> laneOffsets = Offsets(isTransposed: false), blockOffsets = Offsets(isTransposed: true);
        int laneSize = laneOffsets.Keys.Sum(variable => variable.Size), blockSize = blockOffsets.Keys.Sum(variable => variable.Size);
        _code.Line($"static {T} lanes[{Numeral.Of(blocks.Lanes)} * {Numeral.Of(laneSize)}];{(blockSize > 0 ? $" static {T} block[{Numeral.Of(blockSize)}];" : "")}");
        _code.Line($"{T} losses[{Numeral.Of(blocks.Lanes)}] = {{0}};");
        _code.Line($"for (int n = 0; n < {Numeral.Of(blocks.Lanes)} * {Numeral.Of(laneSize)}; n++)");
        _code.Line("    lanes[n] = 0;");
        _code.Open("for (int s = 0; s < samples; s++)");
        if (blockSize > 0)
        {
            _code.Line($"if (s % {Numeral.Of(blocks.BlockSamples)} == 0)");
            _code.Line($"    for (int n = 0; n < {Numeral.Of(blockSize)}; n++)");
            _code.Line("        block[n] = 0;");
        }

        _code.Line($"{T} *const lane = lanes + (long)(s % {Numeral.Of(blocks.Lanes)}) * {Numeral.Of(laneSize)};");
        _code.Line($"losses[s % {Numeral.Of(blocks.Lanes)}] += {_prefix}_{many}(w, x + (long)s * {Numeral.Of(Inputs)}, y + (long)s * {Numeral.Of(Outputs)}, "
            + Pointers(variable => blockOffsets.TryGetValue(variable, out int offset) ? ("block", offset) : ("lane", laneOffsets[variable])) + ");");
        if (blockSize > 0)
        {
            _code.Open($"if (s % {Numeral.Of(blocks.BlockSamples)} == {Numeral.Of(blocks.BlockSamples - 1)} || s == samples - 1)");
            foreach (KeyValuePair<IndexedVariable, int> gradient in blockOffsets)
            {
                _code.Line($"for (int n = 0; n < {Numeral.Of(gradient.Key.Size)}; n++)");
                _code.Line($"    g[{At(LaneMemory.Parameter(_topology, gradient.Key))}] += block[{At(gradient.Value)}];");
            }

            _code.Close();
        }

        _code.Close();
        foreach (KeyValuePair<IndexedVariable, int> gradient in laneOffsets)
        {
            _code.Line($"for (int n = 0; n < {Numeral.Of(gradient.Key.Size)}; n++)");
            _code.Line($"    g[{At(LaneMemory.Parameter(_topology, gradient.Key))}] += {_prefix}_lane_sum(lanes + {At(gradient.Value)}, {Numeral.Of(laneSize)});");
        }

        _code.Line($"return {_prefix}_lane_sum(losses, 1);");
    }

    private string Pointers(Func<IndexedVariable, (string Buffer, int Place)> of) => string.Join(", ", _gradients.Select(gradient =>
    {
        (string buffer, int offset) = of(gradient.Variable);
        return offset == 0 ? buffer : $"{buffer} + {Numeral.Of(offset)}";
    }));

    private Dictionary<IndexedVariable, int> Offsets(bool isTransposed)
    {
        var offsets = new Dictionary<IndexedVariable, int>();
        int next = 0;
        foreach ((IndexedVariable variable, _) in _gradients.Where(gradient => gradient.IsTransposed == isTransposed))
        {
            offsets.Add(variable, next);
            next += variable.Size;
        }

        return offsets;
    }

    private static string At(int first) => first == 0 ? "n" : $"n + {Numeral.Of(first)}";
}
