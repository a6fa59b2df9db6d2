namespace StaticNet.Compiler.Nests;

/// <summary>What one sample adds to the gradients of a layer, δⱼ aᵢ, or δⱼ to those of its biases; computed by the runtime.</summary>
/// <param name="Deltas">Where δ lies.</param>
/// <param name="Inputs">Where the inputs lie; null: the gradients are those of the biases.</param>
/// <param name="Gradients">Where the gradients lie, input-major.</param>
/// <param name="Units">The units.</param>
/// <param name="Terms">The inputs.</param>
/// <param name="WithBiases">Whether those of the biases, which lie behind them, are computed too.</param>
internal sealed record UnitGradients(Access Deltas, Access? Inputs, Access Gradients, int Units, int Terms, bool WithBiases = false) : Nest;
