using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>
/// Writes the functions of a header that a program calls, and how they sum over samples: few one after the other; many in the lanes that C# gives them, each lane its own sum, the
/// lanes by a tree; shards of 256 by a tree of their own. The order is part of the network, so that the bits are those of the C# class.
/// </summary>
internal sealed partial class CBatch
{
    private const int ShardSize = 256;

    private readonly CodeWriter _code;
    private readonly string _prefix;
    private readonly CType _type;
    private readonly NetworkTopology _topology;
    private readonly LaneProgram? _blocks;
    private readonly List<(IndexedVariable Variable, bool IsTransposed)> _gradients = [];

    public CBatch(CodeWriter code, ScheduledProgram program, string prefix, CType type)
    {
        (_code, _prefix, _type, _topology, _blocks) = (code, prefix, type, program.Derivation.Topology, program.Lanes);
        HashSet<IndexedVariable> transposed = [.. program.Lanes?.Backward.OfType<UnitGradientLanes>().Select(block => block.Definition.Target.Variable) ?? []];
        _gradients.AddRange(program.Derivation.CompiledProgram.Select(definition => definition.Target.Variable).Where(ScheduledProgram.IsGradient)
            .OrderBy(variable => LaneMemory.Parameter(_topology, variable)).Select(variable => (variable, transposed.Contains(variable))));
    }

    /// <summary>The parameters of a function that adds the gradients of a sample: a pointer for each variable.</summary>
    public string GradientParameters => string.Join(", ", _gradients.Select(gradient => $"{T} *{NameTable.Array(gradient.Variable)}"));

    /// <summary>The macro that says how many samples a batch may have.</summary>
    public string Largest => $"{_prefix.ToUpperInvariant()}_LARGEST_BATCH";

    /// <summary>From so many samples on a shard is summed in lanes; beyond every number where it never is.</summary>
    public int FromSamples => _blocks?.FromSamples ?? int.MaxValue;

    /// <summary>The numbers of the buffers of a shard that is summed in lanes.</summary>
    public int Size => _blocks is null ? 0 : _gradients.Sum(gradient => gradient.Variable.Size * (gradient.IsTransposed ? 1 : _blocks.Lanes));

    private string T => _type.Keyword;

    private string Parameters => $"const {T} *w, const {T} *x, const {T} *y";

    private int Inputs => _topology.InputSize;

    private int Outputs => _topology.OutputSize;

    private int Count => _topology.ParameterCount;

    /// <summary>Writes the functions.</summary>
    /// <param name="many">The function of one sample of a batch that is summed in lanes.</param>
    public void Write(string many)
    {
        if (_blocks is { } blocks)
            Tree(blocks);
        LossOfShard();
        Recursion(
            "loss_sum", Parameters, "", $"return {_prefix}_loss_shard(w, x, y, samples);",
            $"{T} sum = {_prefix}_loss_sum(w, x, y, left);",
            $"return sum + {_prefix}_loss_sum(w, x + (long)left * {Numeral.Of(Inputs)}, y + (long)left * {Numeral.Of(Outputs)}, samples - left);");
        GradientOfShard(many);
        _code.Line($"#if {Largest} > {Numeral.Of(ShardSize)}");
        Recursion(
            "gradient_sum", $"{Parameters}, {T} *g", $", {T} *waiting", $"return {_prefix}_gradient_shard(w, x, y, g, samples);",
            $"{T} sum = {_prefix}_gradient_sum(w, x, y, g, left, waiting + {Numeral.Of(Count)});",
            $"sum += {_prefix}_gradient_sum(w, x + (long)left * {Numeral.Of(Inputs)}, y + (long)left * {Numeral.Of(Outputs)}, waiting, samples - left, waiting + {Numeral.Of(Count)});",
            $"for (int p = 0; p < {Numeral.Of(Count)}; p++)",
            "    g[p] = g[p] + waiting[p];",
            "return sum;");
        _code.Line("#endif");
        _code.Line();
        Entries();
    }

    private void Tree(LaneProgram blocks)
    {
        _code.Line($"// The sum of {Numeral.Of(blocks.Lanes)} lanes: the upper half is added to the lower, until one is left.");
        _code.Open($"static inline {T} {_prefix}_lane_sum(const {T} *lane, int apart)");
        _code.Line($"{T} sums[{Numeral.Of(blocks.Lanes / 2)}];");
        _code.Line($"for (int n = 0; n < {Numeral.Of(blocks.Lanes / 2)}; n++)");
        _code.Line($"    sums[n] = lane[(long)n * apart] + lane[(long)(n + {Numeral.Of(blocks.Lanes / 2)}) * apart];");
        _code.Line($"for (int half = {Numeral.Of(blocks.Lanes / 4)}; half > 0; half /= 2)");
        _code.Indented(() =>
        {
            _code.Line("for (int n = 0; n < half; n++)");
            _code.Line("    sums[n] = sums[n] + sums[n + half];");
        });
        _code.Line("return sums[0];");
        _code.Close();
        _code.Line();
    }

    private void LossOfShard()
    {
        _code.Line($"// The sum of the losses of up to {Numeral.Of(ShardSize)} samples.");
        _code.Open($"static inline {T} {_prefix}_loss_shard({Parameters}, int samples)");
        if (_blocks is { } blocks)
        {
            _code.Line($"{T} lane[{Numeral.Of(blocks.Lanes)}] = {{0}};");
            _code.Line($"const int lanes = {(blocks.FromSamples <= 1 ? "" : $"samples < {Numeral.Of(blocks.FromSamples)} ? 1 : ")}{Numeral.Of(blocks.Lanes)};");
            _code.Line("for (int s = 0; s < samples; s++)");
            _code.Line($"    lane[s % lanes] += {_prefix}_loss_one(w, x + (long)s * {Numeral.Of(Inputs)}, y + (long)s * {Numeral.Of(Outputs)});");
            _code.Line($"return lanes == 1 ? lane[0] : {_prefix}_lane_sum(lane, 1);");
        }
        else
        {
            _code.Line($"{T} sum = 0;");
            _code.Line("for (int s = 0; s < samples; s++)");
            _code.Line($"    sum += {_prefix}_loss_one(w, x + (long)s * {Numeral.Of(Inputs)}, y + (long)s * {Numeral.Of(Outputs)});");
            _code.Line("return sum;");
        }

        _code.Close();
        _code.Line();
    }

    // The left half is the largest power of two of shards that leaves something to the right.
    private void Recursion(string name, string parameters, string behind, string shard, params string[] lines)
    {
        _code.Line($"// More than {Numeral.Of(ShardSize)} samples: shards by a pairwise tree.");
        _code.Open($"static inline {T} {_prefix}_{name}({parameters}, int samples{behind})");
        _code.Line($"int left = {Numeral.Of(ShardSize)};");
        _code.Line($"if (samples <= {Numeral.Of(ShardSize)})");
        _code.Line("    " + shard);
        _code.Line("while (left < samples - left)");
        _code.Line("    left *= 2;");
        foreach (string line in lines)
            _code.Line(line);
        _code.Close();
        _code.Line();
    }

    private void Entries()
    {
        _code.Line($"// The outputs of any number of samples: inputs holds {Numeral.Of(Inputs)} values each, outputs takes {Numeral.Of(Outputs)} each.");
        _code.Open($"static inline void {_prefix}_forward(const {T} *parameters, const {T} *inputs, {T} *outputs, int samples)");
        _code.Line("for (int s = 0; s < samples; s++)");
        _code.Line($"    {_prefix}_forward_one(parameters, inputs + (long)s * {Numeral.Of(Inputs)}, outputs + (long)s * {Numeral.Of(Outputs)});");
        _code.Close();
        _code.Line();
        _code.Line($"// J of any number of samples: the mean loss, and the penalty. targets holds {Numeral.Of(Outputs)} values each. A NaN where samples is below 1.");
        _code.Open($"static inline {T} {_prefix}_loss(const {T} *parameters, const {T} *inputs, const {T} *targets, int samples)");
        _code.Line("if (samples < 1)");
        _code.Line($"    return {_prefix}_nothing();");
        _code.Line($"{T} sum = {_prefix}_loss_sum(parameters, inputs, targets, samples);");
        _code.Line($"return (samples == 1 ? sum : sum / ({T})samples) + {_prefix}_penalty(parameters);");
        _code.Close();
        _code.Line();
        _code.Line($"// J and its gradient, ∂J/∂θ in the order of the parameters, overwritten. A NaN, and nothing is written, where samples is below 1 or above {Largest}.");
        _code.Open($"static inline {T} {_prefix}_backward(const {T} *parameters, const {T} *inputs, const {T} *targets, {T} *gradient, int samples)");
        _code.Line($"if (samples < 1 || samples > {Largest})");
        _code.Line($"    return {_prefix}_nothing();");
        _code.Line($"#if {Largest} > {Numeral.Of(ShardSize)}");
        _code.Line("// One gradient waits on each level of the tree.");
        _code.Line($"static {T} waiting[{Numeral.Of(Count)} * ({string.Join(" + ", Enumerable.Range(8, 23).Select(bit => $"({Largest} > {Numeral.Of(1 << bit)})"))})];");
        _code.Line($"{T} sum = {_prefix}_gradient_sum(parameters, inputs, targets, gradient, samples, waiting);");
        _code.Line("#else");
        _code.Line($"{T} sum = {_prefix}_gradient_shard(parameters, inputs, targets, gradient, samples);");
        _code.Line("#endif");
        _code.Open("if (samples > 1)");
        _code.Line($"const {T} one = 1, share = one / ({T})samples;");
        _code.Line($"for (int p = 0; p < {Numeral.Of(Count)}; p++)");
        _code.Line("    gradient[p] = gradient[p] * share;");
        _code.Close();
        _code.Line($"{_prefix}_add_penalty_slope(parameters, gradient);");
        _code.Line($"return (samples == 1 ? sum : sum / ({T})samples) + {_prefix}_penalty(parameters);");
        _code.Close();
    }
}
