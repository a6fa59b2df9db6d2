using StaticNet.Compiler.Lowering;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Writes the functions of one sample: outputs, loss, and gradient. Each says how many numbers its buffer has.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network.</param>
/// <param name="prefix">What every name begins with.</param>
/// <param name="type">The number type.</param>
/// <param name="functions">Names what is called.</param>
internal sealed class CSample(CodeWriter code, ScheduledProgram program, string prefix, CType type, CFunctions functions)
{
    private const string Backward = "backward_one", Many = "backward_many";

    // The step back of one sample is summed in another order than that of a sample of many.
    private readonly bool _differs = program.Lanes is not null && program.Derivation.CompiledProgram.Any(definition => LaneStepBack.Of(definition, program.Derivation.Topology) is not null);

    /// <summary>The function of a sample of a batch that is summed in lanes.</summary>
    public string BackwardOfMany => _differs ? Many : Backward;

    private string T => type.Keyword;

    public int WriteForward() => Write("forward_one", "The outputs of a sample.", "void", $"const {T} *w, const {T} *x, {T} *a", isAlone: false, IsOutput, writesOutputs: true);

    public int WriteLoss() => Write("loss_one", "The loss of a sample.", T, $"const {T} *w, const {T} *x, const {T} *y", isAlone: false, IsLoss, writesOutputs: false);

    /// <summary>The gradient of a sample, and of one of many where that differs.</summary>
    /// <param name="batch">What calls them.</param>
    public int WriteBackward(CBatch batch)
    {
        string parameters = $"const {T} *w, const {T} *x, const {T} *y, {batch.GradientParameters}";
        int size = Write(
            Backward, $"The loss of a sample; its gradient is added to the sums.{(_differs ? " One of few samples: the step back is summed as C# does for them." : "")}",
            T, parameters, isAlone: true, IsWantedBackward, writesOutputs: false);
        if (!_differs)
            return size;
        code.Line($"#if {batch.Largest} >= {Numeral.Of(batch.FromSamples)}");
        size += Write(Many, "The same for a sample of a batch, whose step back is summed unit after unit.", T, parameters, isAlone: false, IsWantedBackward, writesOutputs: false);
        code.Line("#endif");
        code.Line();
        return size;
    }

    private int Write(string name, string summary, string result, string parameters, bool isAlone, Func<IndexedVariable, bool> wanted, bool writesOutputs)
    {
        (IReadOnlyList<Nests.Nest> nests, SampleMemory memory, int scratch) = new SampleLowering(program, isAlone).Lower(wanted, writesOutputs);
        code.Line($"// {summary}");
        code.Open($"static inline {result} {prefix}_{name}({parameters})");
        if (scratch > 0)
            code.Line($"static {T} v[{Numeral.Of(scratch)}];");
        foreach (KeyValuePair<IndexedVariable, int> value in memory.Offsets.OrderBy(value => value.Value))
            code.Line($"{T} *const {NameTable.Array(value.Key)} = v{(value.Value == 0 ? "" : $" + {Numeral.Of(value.Value)}")};");
        new CNestPrinter(code, type, functions).Print(nests);
        if (result != "void")
            code.Line($"return {NameTable.Array(program.Derivation.CompiledProgram.First(definition => IsLoss(definition.Target.Variable)).Target.Variable)};");
        code.Close();
        code.Line();
        return scratch;
    }

    private bool IsOutput(IndexedVariable variable) => ScheduledProgram.IsOutput(variable, program.Derivation.Topology);

    private static bool IsLoss(IndexedVariable variable) => variable.Kind == VariableKind.Loss;

    private static bool IsWantedBackward(IndexedVariable variable) => IsLoss(variable) || ScheduledProgram.IsGradient(variable);
}
