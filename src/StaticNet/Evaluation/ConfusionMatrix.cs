using System.Text;

namespace StaticNet.Evaluation;

/// <summary>Which class was taken for which, counted: a row for each actual class, a column for each predicted one.</summary>
/// <example><code>
/// ConfusionMatrix matrix = Metrics.Confusion(net, test);
/// int mistaken = matrix[actual: 1, predicted: 2];
/// Console.WriteLine(matrix);
/// // actual \ predicted  setosa  versicolor  virginica
/// // setosa                  10           0          0
/// // versicolor               0           9          1
/// // virginica                0           0         10
/// </code></example>
public sealed class ConfusionMatrix
{
    private const string Corner = "actual \\ predicted";
    private readonly int[,] _counts;

    /// <summary>An empty matrix.</summary>
    /// <param name="classNames">One a class, at least one.</param>
    /// <exception cref="ArgumentException">There is no class.</exception>
    public ConfusionMatrix(IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(classNames);
        if (classNames.Count == 0)
            throw new ArgumentException("A confusion matrix needs at least one class.", nameof(classNames));
        ClassNames = [.. classNames];
        _counts = new int[classNames.Count, classNames.Count];
    }

    /// <summary>The classes, in the order of rows and columns.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The number of samples.</summary>
    public int Total { get; private set; }

    /// <summary>The number of samples whose class was predicted.</summary>
    public int Correct { get; private set; }

    /// <summary><see cref="Correct"/> / <see cref="Total"/>, in [0, 1]; NaN when there is no sample.</summary>
    public double Accuracy => (double)Correct / Total;

    /// <summary>The number of samples of one class that were taken for another, or for their own.</summary>
    /// <param name="actual">0-based.</param>
    /// <param name="predicted">0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such class.</exception>
    public int this[int actual, int predicted] => _counts[actual, predicted];

    /// <summary>Counts a sample.</summary>
    /// <param name="actual">Its class, 0-based.</param>
    /// <param name="predicted">The class it was taken for, 0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such class; nothing is counted.</exception>
    public void Add(int actual, int predicted)
    {
        _counts[actual, predicted]++;
        Total++;
        Correct += actual == predicted ? 1 : 0;
    }

    /// <summary>A table with the class names; lines end in LF.</summary>
    public override string ToString()
    {
        int first = Math.Max(Corner.Length, ClassNames.Max(name => name.Length));
        int[] widths = [.. ClassNames.Select((name, column) => 2 + Math.Max(name.Length, Widest(column)))];
        var text = new StringBuilder(Corner.PadRight(first));
        for (int column = 0; column < widths.Length; column++)
            text.Append(ClassNames[column].PadLeft(widths[column]));
        for (int row = 0; row < widths.Length; row++)
        {
            text.Append('\n').Append(ClassNames[row].PadRight(first));
            for (int column = 0; column < widths.Length; column++)
                text.Append($"{_counts[row, column]}".PadLeft(widths[column]));
        }

        return text.ToString();
    }

    /// <summary>What precision and recall of a class are computed from.</summary>
    internal ClassCounts CountsOf(int index)
    {
        (int predicted, int actual) = (0, 0);
        for (int other = 0; other < ClassNames.Count; other++)
            (predicted, actual) = (predicted + _counts[other, index], actual + _counts[index, other]);
        return new ClassCounts(_counts[index, index], predicted, actual);
    }

    private int Widest(int column) => Enumerable.Range(0, ClassNames.Count).Max(row => $"{_counts[row, column]}".Length);
}
