namespace StaticNet.Benchmarks;

/// <summary>A library that can do rows of the table.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Its name and version.</summary>
    string Name { get; }

    /// <summary>A contender for the row whose results have been compared with ours; null where the library cannot do it.</summary>
    /// <exception cref="PeerDisagreesException">Its results are not ours.</exception>
    Contender? Enter(Row row);
}
