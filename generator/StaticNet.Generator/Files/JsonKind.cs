namespace StaticNet.Generator.Files;

/// <summary>What a value of a JSON text is.</summary>
internal enum JsonKind
{
    Object,
    List,
    String,
    Number,

    /// <summary>true, false or null.</summary>
    Word,
}
