namespace StaticNet;

/// <summary>The paper that a document is set for.</summary>
public enum PaperSize
{
    /// <summary>210 by 297 mm.</summary>
    A4 = 0,

    /// <summary>8.5 by 11 inches.</summary>
    Letter = 1,
}
