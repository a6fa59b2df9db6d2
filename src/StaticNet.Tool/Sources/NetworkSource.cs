namespace StaticNet.Tool.Sources;

/// <summary>Where networks come from: text, an assembly, a project, a solution, or a folder with one of these.</summary>
/// <param name="Text">What the user gave.</param>
/// <param name="Name">The class that is meant; null: all of them.</param>
/// <param name="Configuration">How a project is built.</param>
internal sealed record NetworkSource(string Text, string? Name, string Configuration)
{
    private static readonly string[] Buildable = [".csproj", ".sln", ".slnx"];

    /// <summary>Every network that is meant; at least one.</summary>
    public IReadOnlyList<LoadedNetwork> All()
    {
        if (TextNetwork.IsText(Text))
        {
            NetworkTopology topology = TextNetwork.Parse(Text);
            return Named([new(topology, true, () => Compiling.InMemoryNetwork.Of(topology).Create())]);
        }

        string path = Path.GetFullPath(Text);
        if (Directory.Exists(path))
            path = OnlyProjectIn(path);
        else if (!File.Exists(path))
            throw new ToolException($"'{Text}' is no file, no folder and no network as text: give a project, a solution, a .dll, or \"2 > 3 tanh > 1 sigmoid, bce\".");
        string kind = Path.GetExtension(path).ToLowerInvariant();
        if (kind is ".dll" or ".exe")
            return Named(NetworkAssembly.Load(path));
        if (!Buildable.Contains(kind))
            throw new ToolException($"'{Text}' is a {(kind.Length == 0 ? "file without an extension" : kind)}: give a .csproj, a .sln, a .slnx or a .dll.");
        IReadOnlyList<LoadedNetwork> networks = [.. ProjectBuild.Assemblies(path, Configuration).SelectMany(NetworkAssembly.Load)];
        if (networks.Count == 0)
            throw new ToolException($"'{Path.GetFileName(path)}' has no network: put [Input(2)], [Dense(1, Activation.Sigmoid)] and [Loss(LossFunction.BinaryCrossEntropy)] on a partial class.");
        return Named(networks);
    }

    /// <summary>The one network that is meant.</summary>
    public LoadedNetwork One()
    {
        IReadOnlyList<LoadedNetwork> all = All();
        return all.Count == 1 ? all[0] : throw new ToolException($"'{Text}' has {all.Count} networks: name one with --network, {Names(all)}.");
    }

    private IReadOnlyList<LoadedNetwork> Named(IReadOnlyList<LoadedNetwork> networks)
    {
        if (networks.Count == 0)
            throw new ToolException($"'{Path.GetFileName(Text)}' has no network: no class in it was compiled by StaticNet.");
        if (Name is null)
            return networks;
        LoadedNetwork[] named = [.. networks.Where(network => network.Topology.Name.Equals(Name, StringComparison.OrdinalIgnoreCase))];
        return named.Length > 0 ? named : throw new ToolException($"there is no network {Name}{Nearest.Hint(Name, networks.Select(network => network.Topology.Name))} There is {Names(networks)}.");
    }

    private static string Names(IReadOnlyList<LoadedNetwork> networks) =>
        string.Join(", ", networks.Take(8).Select(network => network.Topology.Name)) + (networks.Count > 8 ? " and others" : "");

    private string OnlyProjectIn(string folder)
    {
        string[] solutions = [.. Directory.EnumerateFiles(folder, "*.sln").Concat(Directory.EnumerateFiles(folder, "*.slnx")).Order()];
        string[] projects = [.. Directory.EnumerateFiles(folder, "*.csproj").Order()];
        string[] found = projects.Length == 1 ? projects : solutions.Length == 1 ? solutions : [.. projects, .. solutions];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new ToolException($"'{Text}' holds no project and no solution: give one, a .dll, or a network as text, \"2 > 3 tanh > 1 sigmoid, bce\"."),
            _ => throw new ToolException($"'{Text}' holds {found.Length} projects and solutions: give one of them, {string.Join(", ", found.Take(4).Select(Path.GetFileName))}."),
        };
    }
}
