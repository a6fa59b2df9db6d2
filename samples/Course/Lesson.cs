using StaticNet.Charts;
using StaticNet.Training;

namespace Samples.Course;

/// <summary>One thing to be seen about training: an experiment, a table, and a picture.</summary>
public abstract class Lesson
{
    /// <summary>All, in the order of a course.</summary>
    public static IReadOnlyList<Lesson> All { get; } =
        [new DescentLesson(), new CurvesLesson(), new FitLesson(), new L1Lesson(), new L2Lesson(), new DropoutLesson(), new AugmentationLesson(), new StoppingLesson()];

    /// <summary>Who sees every training of the lessons; nobody unless set.</summary>
    public static IReadOnlyList<TrainingCallback> Watchers { get; set; } = [];

    /// <summary>The command.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, in a sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>Trains with the seeds 0, 1, … and shows the mean in the table, and seed 0 in the picture.</summary>
    /// <param name="seeds">At least 1.</param>
    /// <param name="theme">Of the picture.</param>
    public abstract LessonOutcome Run(int seeds, ChartTheme theme);

    /// <summary>How many trainings <see cref="Run"/> takes.</summary>
    /// <param name="seeds">At least 1.</param>
    public abstract int TrainingsOf(int seeds);
}
