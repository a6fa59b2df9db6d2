using StaticNet.Data;

namespace Samples.Course;

/// <summary>
/// Items of 10 features and 4 classes, made by a network with fixed weights and by noise. A teacher 10 → 6 tanh → 4 that looks at the first five features only
/// gives each class a score; noise is added to the scores; the largest names the class. So five features mean something, five mean nothing, and no
/// network can be right about every item.
/// </summary>
/// <param name="Training">800 of 1,000 items, unless others are asked for.</param>
/// <param name="Test">The rest, which no network learns from.</param>
public sealed record TaughtData(Dataset<float> Training, Dataset<float> Test)
{
    /// <summary>The features that the teacher looks at, from the first.</summary>
    public const int MeaningfulFeatures = 5;

    private const int Items = 1000, Features = 10, Classes = 4, TeacherSeed = 3;
    private const double Noise = 0.4, Sharpness = 2.5;

    /// <summary>Makes the items of a seed and splits them.</summary>
    /// <param name="seed">Draws features, noise and split; the teacher is always the same.</param>
    /// <param name="training">How many of the 1,000 are to learn from.</param>
    public static TaughtData Make(int seed, int training = 800)
    {
        var draws = new Draws((ulong)seed);
        TeacherNet teacher = Teacher();
        float[] inputs = new float[Items * Features];
        int[] classes = new int[Items];
        Span<float> scores = stackalloc float[Classes];
        for (int item = 0; item < Items; item++)
        {
            Span<float> features = inputs.AsSpan(item * Features, Features);
            for (int feature = 0; feature < Features; feature++)
                features[feature] = (float)draws.Normal(item, feature);
            teacher.Forward(features, scores);
            for (int index = 0; index < Classes; index++)
                scores[index] += (float)(Noise * draws.Normal(item, Features + index));
            classes[item] = Largest(scores);
        }

        var all = Dataset.FromClasses<float>(inputs, classes, Features, ["A", "B", "C", "D"]);
        var (first, second) = all.Split((double)training / Items, seed);
        return new TaughtData(first, second);
    }

    private static TeacherNet Teacher()
    {
        var teacher = new TeacherNet(TeacherSeed);
        for (int unit = 0; unit < 6; unit++)
        {
            for (int input = 0; input < Features; input++)
                teacher.Weight(0, unit, input) *= input < MeaningfulFeatures ? (float)Sharpness : 0;
        }

        return teacher;
    }

    private static int Largest(ReadOnlySpan<float> scores)
    {
        int largest = 0;
        for (int index = 1; index < scores.Length; index++)
            largest = scores[index] > scores[largest] ? index : largest;
        return largest;
    }
}
