using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Nests;

/// <summary>Where the values of the equations lie.</summary>
internal interface IElementMemory
{
    /// <summary>Whether a variable is in memory too, for others to read; else it stays in registers.</summary>
    bool IsStored(IndexedVariable variable);

    /// <summary>Where a value lies.</summary>
    Access At(ElementValue element);

    /// <summary>A value as it comes from memory: a vector, or one number in all elements of one.</summary>
    Value Read(ElementValue element);

    /// <summary>Whether it differs from sample to sample.</summary>
    bool IsOfSample(IndexedVariable variable);
}
