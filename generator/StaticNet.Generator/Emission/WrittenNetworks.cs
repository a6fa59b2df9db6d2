using StaticNet.Generator.Model;

namespace StaticNet.Generator.Emission;

/// <summary>
/// The networks that were written last, and their files, which follow from the model alone. A compiler that stays builds a project again and again, after each edit and for each target
/// framework, and asks for every network anew: fifty of one to three layers of 8 to 128 units take half a second of a build to write, and nothing to find.
/// </summary>
/// <param name="most">The characters that are kept at most: the oldest networks make room.</param>
internal sealed class WrittenNetworks(int most)
{
    // Those of more than a hundred such networks, 16 MB.
    private const int MostOfProcess = 1 << 23;

    private readonly object _gate = new();
    private readonly Dictionary<NetworkModel, NetworkFiles> _files = [];
    private readonly Queue<NetworkModel> _order = [];
    private int _length;

    /// <summary>Those of this process.</summary>
    public static WrittenNetworks OfProcess { get; } = new(MostOfProcess);

    /// <summary>The files of a network; null: it was not written, or is forgotten.</summary>
    public NetworkFiles? Find(NetworkModel model)
    {
        lock (_gate)
            return _files.TryGetValue(model, out NetworkFiles files) ? files : null;
    }

    /// <summary>Keeps the files of a network.</summary>
    public void Keep(NetworkModel model, NetworkFiles files)
    {
        lock (_gate)
        {
            if (files.Length > most || _files.ContainsKey(model))
                return;
            _files.Add(model, files);
            _order.Enqueue(model);
            _length += files.Length;
            while (_length > most)
            {
                NetworkModel oldest = _order.Dequeue();
                _length -= _files[oldest].Length;
                _files.Remove(oldest);
            }
        }
    }
}
