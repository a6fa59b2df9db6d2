namespace StaticNet;

/// <summary>
/// The methods of a network that are compiled, by what they compute. What is asked for brings what it is made of: the loss is one of outputs, and the gradient one of a loss.
/// </summary>
/// <example><code>[Compile(Entries = Entries.Forward)]</code></example>
[Flags]
public enum Entries
{
    /// <summary>The outputs: <c>Forward</c>. Every network has it; of one without <c>[Loss]</c> it is all there is.</summary>
    Forward = 1,

    /// <summary>The loss: <c>Loss</c>, <c>MeanLoss</c>, <c>Penalty</c>, and what takes classes in place of targets; with it <see cref="Forward"/>.</summary>
    Loss = 2,

    /// <summary>The gradient: <c>Backward</c>, and all of <c>INetwork&lt;T&gt;</c> that trainers call; with it <see cref="Loss"/> and <see cref="Forward"/>.</summary>
    Backward = 4,

    /// <summary>Everything: what a network with a loss has unless something is left out.</summary>
    All = Forward | Loss | Backward,
}
