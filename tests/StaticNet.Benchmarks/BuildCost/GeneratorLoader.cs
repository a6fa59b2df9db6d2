using System.Reflection;
using Microsoft.CodeAnalysis;

namespace StaticNet.Benchmarks;

/// <summary>Loads a generator into this process, as a compiler does.</summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
