namespace StaticNet.Generator.Contract;

/// <summary>
/// The types that live in a generated file alone, as its class names them: from inside the class a nested or inherited type of the same name would be
/// found first.
/// </summary>
/// <param name="Definition">Holds topology and equations.</param>
/// <param name="Kernel">Computes the whole network.</param>
/// <param name="ThinnedKernel">Computes the network as dropout thins it.</param>
internal readonly record struct FileLocalNames(string Definition, string Kernel, string ThinnedKernel);
