namespace StaticNet;

/// <summary>The number type that a network computes in.</summary>
public enum Precision
{
    /// <summary><see cref="float"/>: 32 bits, about 7 digits.</summary>
    Single = 0,

    /// <summary><see cref="double"/>: 64 bits, about 16 digits.</summary>
    Double = 1,
}
