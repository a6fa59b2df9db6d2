namespace StaticNet.Benchmarks;

/// <summary>What a network costs before it runs at full speed; milliseconds.</summary>
/// <param name="Topology">The network.</param>
/// <param name="Lines">The lines of its file.</param>
/// <param name="Generator">The generator, warm.</param>
/// <param name="Compiler">The C# compiler for that file, warm.</param>
/// <param name="ColdBuild">What it adds to a compiler that has just been started; null where that was not measured.</param>
/// <param name="Predict">The JIT's time for the first prediction of one sample.</param>
/// <param name="Learn">The JIT's time for the first gradient of one sample.</param>
/// <param name="LearnBatch">The JIT's time for the first gradient of a batch.</param>
internal sealed record BuildResult(
    NetworkTopology Topology, int Lines, double Generator, double Compiler, double? ColdBuild, double Predict, double Learn, double LearnBatch);
