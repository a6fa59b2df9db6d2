namespace StaticNet.Data;

/// <summary>Where in a table something is read: what errors say.</summary>
internal interface ITablePlace
{
    /// <summary>An error at a column of the current row.</summary>
    /// <param name="column">0-based.</param>
    /// <param name="problem">What is wrong, and what to do about it.</param>
    DatasetException Error(int column, string problem);

    /// <summary>An error at a column that does not exist.</summary>
    /// <param name="column">As the options name it.</param>
    /// <param name="problem">What is wrong, and what to do about it.</param>
    DatasetException Error(TableColumn column, string problem);
}
