using System.Collections.ObjectModel;
using System.Numerics;

namespace StaticNet.Training;

/// <summary>
/// What an optimizer remembers between two steps, by name: <see cref="OptimizerRun{T}.Save"/> makes it, <c>Optimizer.Resume</c> goes on from it with the same bits. It can be
/// written to a file and built again from what was read. Immutable. The learning rate is no part of it: it is the optimizer's, or the schedule's.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>
/// OptimizerState&lt;float> state = run.Save();
/// OptimizerRun&lt;float> later = new Adam(0.01).Resume(state);
/// </code></example>
public sealed class OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A state from its parts, which are copied.</summary>
    /// <param name="optimizer">The name of the optimizer's class: "Adam".</param>
    /// <param name="parameterCount">At least 1.</param>
    /// <param name="numbers">The single numbers, by name; counts are whole.</param>
    /// <param name="vectors">The vectors, by name; most have a number for each parameter.</param>
    /// <exception cref="ArgumentException">The optimizer has no name.</exception>
    /// <exception cref="ArgumentNullException">A part is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public OptimizerState(string optimizer, int parameterCount, IReadOnlyDictionary<string, double> numbers, IReadOnlyDictionary<string, ReadOnlyMemory<T>> vectors)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(optimizer);
        ArgumentOutOfRangeException.ThrowIfLessThan(parameterCount, 1);
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(vectors);
        (Optimizer, ParameterCount) = (optimizer, parameterCount);
        Numbers = new ReadOnlyDictionary<string, double>(numbers.ToDictionary());
        Vectors = new ReadOnlyDictionary<string, ReadOnlyMemory<T>>(vectors.ToDictionary(vector => vector.Key, vector => new ReadOnlyMemory<T>(vector.Value.ToArray())));
    }

    /// <summary>The name of the optimizer's class: "Adam".</summary>
    public string Optimizer { get; }

    /// <summary>The number of parameters of the network.</summary>
    public int ParameterCount { get; }

    /// <summary>The single numbers.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; }

    /// <summary>The vectors.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<T>> Vectors { get; }

    /// <summary>"Adam after its last step: 2 numbers and 2 vectors for 37 parameters".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Optimizer} after its last step: {Count(Numbers.Count, "number")} and {Count(Vectors.Count, "vector")} for {Count(ParameterCount, "parameter")}");

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
