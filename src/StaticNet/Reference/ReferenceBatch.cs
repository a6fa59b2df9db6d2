namespace StaticNet.Reference;

/// <summary>Argument validation: the lengths of a batch fit, and what is written is not what is read.</summary>
internal static class ReferenceBatch
{
    /// <summary>m, from the length of the inputs; the other span must hold m rows of the outputs' size.</summary>
    public static int CountSamples(NetworkTopology topology, int inputs, int others, string name)
    {
        if (inputs == 0 || inputs % topology.InputSize != 0)
        {
            throw new ArgumentException(
                $"inputs: {inputs} numbers are not one or more rows of {topology.InputSize}.", nameof(inputs));
        }

        int samples = inputs / topology.InputSize;
        if (others != (long)samples * topology.OutputSize)
        {
            throw new ArgumentException(
                $"{name}: {samples} samples need {(long)samples * topology.OutputSize} numbers, {topology.OutputSize} a row; {others} were given.",
                name);
        }

        return samples;
    }

    /// <summary>One number for each parameter.</summary>
    public static void RequireLength(NetworkTopology topology, int length, string name)
    {
        if (length != topology.ParameterCount)
            throw new ArgumentException($"{name}: {topology.Name} has {topology.ParameterCount} parameters; {length} numbers were given.", name);
    }

    /// <summary>No overlap.</summary>
    public static void RequireApart(ReadOnlySpan<double> read, ReadOnlySpan<double> written, string name)
    {
        if (read.Overlaps(written))
            throw new ArgumentException($"{name} overlaps what is read from.", name);
    }
}
