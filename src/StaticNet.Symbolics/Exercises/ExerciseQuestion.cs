namespace StaticNet;

/// <summary>A question of an exercise, with its key.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Marks">What a right answer is worth.</param>
/// <param name="Name">The value that is asked for: "∂J/∂θ⁽¹⁾₁₁".</param>
/// <param name="Key">The answer: an equation, or the name and its number to six digits.</param>
/// <param name="Value">The number of what is asked for, at the numbers of the exercise.</param>
/// <param name="AsksForEquation">Whether an equation is asked for; otherwise a number.</param>
public sealed record ExerciseQuestion(int Number, string Text, int Marks, string Name, string Key, double Value, bool AsksForEquation)
{
    /// <summary>"3. (2 marks) Write down ∂J/∂θ⁽¹⁾₁₁."</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}. ({Marks} {(Marks == 1 ? "mark" : "marks")}) {Text}");
}
