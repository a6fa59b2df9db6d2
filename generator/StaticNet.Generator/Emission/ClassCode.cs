using StaticNet.Compiler.Emission;
using StaticNet.Compiler.Writing;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Model;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator.Emission;

/// <summary>Writes the generated part of the user's class: it forwards to the kernel, and its docs carry the equations.</summary>
/// <param name="code">Where to.</param>
/// <param name="model">The class.</param>
/// <param name="derivation">Its equations.</param>
/// <param name="whole">The equations of the whole network: the same unless there is dropout.</param>
/// <param name="kernel">The name of the kernel.</param>
internal sealed class ClassCode(CodeWriter code, NetworkModel model, NetworkDerivation derivation, NetworkDerivation whole, string kernel)
{
    private readonly NetworkTopology _topology = model.Topology;
    private readonly string _type = NumberType.Keyword(model.Topology.Precision);

    private string Holder => model.TypeName("Definition");

    public void Write()
    {
        foreach (ContainingType type in model.ContainingTypes)
            code.Open($"partial {type.Keyword} {type.Name}");
        var docs = new MemberDocs(code, _topology, whole, model.Last, model.Source?.File);
        var dropoutDocs = new MemberDocs(code, _topology, derivation, model.Last, model.Source?.File);
        docs.Class();
        string predictor = model.Source?.HasPredictor == true ? $", {ClassMembers.PredictorModel}" : "";
        code.Open($"partial class {model.ClassName} : {(model.Last == Phase.Backward ? ClassMembers.Network : ClassMembers.InferenceNetwork)}<{_type}>{predictor}");
        var members = new MemberCode(code);
        bool isFirst = true;
        foreach (ClassMember member in Members())
        {
            if (!isFirst)
                code.Line();
            isFirst = false;
            (member.IsWithDropout ? dropoutDocs : docs).Write(member);
            members.Write(member, member.Body);
        }

        code.Close();
        foreach (ContainingType _ in model.ContainingTypes)
            code.Close();
    }

    private IEnumerable<ClassMember> Members() =>
        new ClassMembers(
            model.ClassName,
            _type,
            NetworkSizes.Of(_topology),
            new(GeneratedCode.Qualified(Holder), GeneratedCode.Qualified(kernel), GeneratedCode.Qualified(KernelCode.NameWithDropout(kernel))),
            fromModel: model.Source is not null,
            hasPredictor: model.Source?.HasPredictor == true)
        .Of(_topology.HasLoss && LossRule.Of(_topology.Loss.Function).IsOverClasses, _topology.MaskSize > 0, model.Last)
        .Where(member => !(model.HasRequiredMembers && member.Name == "Load"));

    /// <summary>Writes the topology and the equations, which are made on first use, and trimmed away where nothing uses them.</summary>
    public void WriteDefinition()
    {
        code.Line(GeneratedCode.Attributes);
        code.Open($"internal static class {Holder}");
        code.Line("private static global::StaticNet.NetworkEquations? _equations;");
        code.Line();
        code.Line($"public static global::StaticNet.NetworkTopology Topology {{ get; }} = {TopologyCode.Of(_topology)};");
        code.Line();
        code.Line($"public static global::StaticNet.NetworkEquations Equations => _equations ??= global::StaticNet.NetworkEquations.Of(Topology, \"{DerivationHash.Of(derivation)}\");");
        if (model.Source is { } source)
            ModelCode.Write(code, source, _type, Holder);
        code.Close();
    }
}
