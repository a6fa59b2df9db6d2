using System.Reflection;
using System.Runtime.Loader;

namespace StaticNet.Tool.Sources;

/// <summary>Loads an assembly apart from the tool's own, but for StaticNet, which both share, and finds the networks in it.</summary>
internal sealed class NetworkAssembly : AssemblyLoadContext
{
    private static readonly string[] Shared = ["StaticNet", "StaticNet.Symbolics"];

    private readonly AssemblyDependencyResolver _resolver;

    private NetworkAssembly(string path)
        : base(Path.GetFileName(path)) => _resolver = new(path);

    /// <summary>The networks of an assembly, in the order of their names.</summary>
    /// <exception cref="ToolException">It is no assembly, or was built with a later StaticNet.</exception>
    public static IReadOnlyList<LoadedNetwork> Load(string path)
    {
        Type[] types;
        try
        {
            // From bytes the file is not held: it can be built again.
            var context = new NetworkAssembly(path);
            using var image = new MemoryStream(File.ReadAllBytes(path));
            types = Types(context.LoadFromStream(image));
        }
        catch (BadImageFormatException)
        {
            throw new ToolException($"'{Path.GetFileName(path)}' is no .NET assembly: give the .dll that the project was built to.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be read: {error.Message}");
        }

        return [.. types.Where(IsNetwork).OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Of)];
    }

    /// <summary>An instance of a network's class with the parameters of a seed.</summary>
    public static object Create(Type type, int seed)
    {
        try
        {
            return type.GetConstructor([typeof(int)]) is { } drawn ? drawn.Invoke([seed]) : Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException error)
        {
            throw new ToolException($"{type.Name} cannot be created: {error.InnerException?.Message}");
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Shared.Contains(assemblyName.Name))
            return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    // A type whose base is missing is no network that could be run.
    private static Type[] Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            if (partly.LoaderExceptions.OfType<FileLoadException>().FirstOrDefault(error => error.FileName?.StartsWith("StaticNet", StringComparison.Ordinal) == true) is { } version)
                throw new ToolException($"'{assembly.GetName().Name}' was built with another StaticNet ({version.FileName}) than this tool carries: update the one that is older.");
            return [.. partly.Types.OfType<Type>()];
        }
    }

    private static bool IsNetwork(Type type) => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && type.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IInferenceNetwork<>));

    private static LoadedNetwork Of(Type type)
    {
        object network = Create(type, seed: 0);
        return new(network is IInferenceNetwork<double> wide ? wide.Topology : ((IInferenceNetwork<float>)network).Topology, false, () => Create(type, seed: 0));
    }
}
