namespace StaticNet.Benchmarks;

/// <summary>A table as text: a title, a line that says what it shows, headings, and cells.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Note">What the columns mean, and under which conditions.</param>
/// <param name="Headings">One a column; the first is aligned left, the others right.</param>
/// <param name="Cells">As many a row as there are headings.</param>
internal sealed record Grid(string Title, string Note, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Cells);
