using System.Globalization;
using StaticNet.Generator.Contract;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Emission;

/// <content>What a network computes: outputs, loss, gradients, a step.</content>
internal sealed partial class MemberDocs
{
    private void Forward(ClassMember member)
    {
        Summary(member.IsWithDropout
            ? $"Computes the outputs of m samples, of the network as dropout thins it{(last == Phase.Forward ? "" : ": those that Loss with the same key judges")}. Allocates nothing; a sample's place among the rows decides its masks, and nothing else."
            : "Computes the outputs of m samples. Allocates nothing; a sample has the same bits alone and in any batch.");
        Remarks(WrittenEquations.Forward(derivation));
        Given(member, () =>
        {
            Param("inputs", string.Format(CultureInfo.InvariantCulture, Rows, topology.InputSize));
            Param("outputs", $"m rows of {Number(topology.OutputSize)}; overwritten.");
            Errors("outputs overlap an input");
        });
    }

    private void Loss(ClassMember member)
    {
        Summary($"J: the mean loss of m samples, plus the penalty{WithDropout(member.IsWithDropout)}. Allocates nothing.");
        Remarks(WrittenEquations.Loss(derivation), ObjectiveText.Of(derivation));
        Given(member, () =>
        {
            Samples();
            Errors(null);
        });
    }

    private void MeanLoss(ClassMember member)
    {
        Summary("The mean loss of m samples, (1/m) Σₛ L⁽ˢ⁾, without the penalty: what validation measures. Loss is MeanLoss + Penalty(), rounded once. Allocates nothing.");
        AsOf(Reference("Loss", member.Parameters!.Split([", "], StringSplitOptions.None)));
    }

    private void Backward(ClassMember member)
    {
        Summary($"J and its gradient ∂J/∂θ{WithDropout(member.IsWithDropout)}; returns the same bits as Loss. Allocates nothing.");
        Remarks(WrittenEquations.DeltasAndGradients(derivation), ObjectiveText.Of(derivation));
        Given(member, () =>
        {
            Samples();
            Param("gradient", $"{Number(topology.ParameterCount)} values, laid out like Parameters; overwritten.");
            Errors("the gradient overlaps an input");
        });
    }

    private void Penalty() => Summary("The penalty that J includes; 0 for a network without one. MeanLoss is J without it.");

    private void LossForClasses(ClassMember member)
    {
        Summary($"J of m samples whose targets are class indices{WithDropout(member.IsWithDropout)}: the same bits as Loss with one-hot targets.");
        Given(member, () =>
        {
            Classes();
            Errors("a class index is out of range");
        });
    }

    private void MeanLossForClasses(ClassMember member)
    {
        Summary("The mean loss of m samples whose targets are class indices, without the penalty: the same bits as MeanLoss with one-hot targets.");
        AsOf(Reference("LossForClasses", member.Parameters!.Split([", "], StringSplitOptions.None)));
    }

    private void BackwardForClasses(ClassMember member)
    {
        Summary($"J and its gradient for m samples whose targets are class indices{WithDropout(member.IsWithDropout)}: the same bits as Backward with one-hot targets.");
        Given(member, () =>
        {
            Classes();
            Param("gradient", $"{Number(topology.ParameterCount)} values, laid out like Parameters; overwritten.");
            Errors("a class index is out of range, or the gradient overlaps an input");
        });
    }

    private void Learn(ClassMember member)
    {
        Summary($"One step of gradient descent on one sample, θ ← θ − η ∂J/∂θ{WithDropout(member.IsWithDropout)}: for a network that learns while it is in use. The same bits as Backward and a step of Sgd without momentum. Allocates nothing.");
        Given(member, () =>
        {
            Sample();
            Param("target", $"{Number(topology.OutputSize)} targets.");
            Rate();
            JBefore();
            Errors("the parameters overlap the sample, or η is not finite or below 0");
        });
    }

    private void LearnForClass(ClassMember member)
    {
        Summary($"One step of gradient descent on one sample of a class, θ ← θ − η ∂J/∂θ{WithDropout(member.IsWithDropout)}: the same bits as Learn with the one-hot target.");
        Given(member, () =>
        {
            Sample();
            Param("classIndex", $"The class, 0 to {Number(topology.OutputSize - 1)}.");
            Rate();
            JBefore();
            Errors("the class is out of range, the parameters overlap the sample, or η is not finite or below 0");
        });
    }
}
