namespace StaticNet.Data;

/// <summary>A column that becomes one input, or one a category.</summary>
/// <param name="Source">0-based among the columns of the table.</param>
/// <param name="Name">As errors and inputs name it.</param>
/// <param name="Column">How options of other tables name it.</param>
/// <param name="Labels">Its categories; null: it holds numbers.</param>
internal sealed record FeatureColumn(int Source, string Name, TableColumn Column, Labels? Labels)
{
    /// <summary>The number of inputs, as far as the categories are known.</summary>
    public int Width => Labels?.Count ?? 1;
}
