namespace Samples.Deploy.Service;

/// <summary>What a request says.</summary>
/// <param name="Place">Of the cart, in metres from the middle.</param>
/// <param name="Speed">Of the cart, in metres a second.</param>
/// <param name="Angle">Of the pole, in radians from upright.</param>
/// <param name="AngleSpeed">In radians a second.</param>
internal readonly record struct CartState(float Place, float Speed, float Angle, float AngleSpeed);
