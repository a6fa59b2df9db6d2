using StaticNet.Symbolics.Derivations;

namespace StaticNet.Generator.Model;

/// <summary>What a class asks of the file that it names.</summary>
/// <param name="Path">The file, as the attribute names it.</param>
/// <param name="Loss">The loss; null: the one that suits the outputs.</param>
/// <param name="Precision">The number type that was asked for; null: the file's.</param>
/// <param name="Schedule">The schedule that was asked for; null: that of the file.</param>
/// <param name="Last">What is compiled last: the outputs, the loss or the gradient.</param>
internal sealed record ModelRequest(string Path, LossSpec? Loss, Precision? Precision, Schedule? Schedule, Phase Last);
