namespace StaticNet.Benchmarks;

/// <summary>What is done with a network.</summary>
internal enum Work
{
    /// <summary>The outputs of the samples.</summary>
    Inference,

    /// <summary>J of the batch and its gradient.</summary>
    Gradient,

    /// <summary>J, its gradient, and a step of Adam.</summary>
    Step,
}
