using StaticNet;

namespace Samples.Course;

/// <summary>A line: too little for a wave.</summary>
[Input(1)]
[Dense(1)]
[Loss(LossFunction.SquaredError)]
[Compile(Precision = Precision.Double)]
public partial class LineNet;
