namespace StaticNet.Tests.RandomNetworks;

/// <summary>What a check says of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Errors">How far it is off; none where it fails.</param>
/// <param name="Failure">Why it fails; null when it passes.</param>
internal sealed record CheckResult(RandomCase Case, NetworkErrors Errors, Exception? Failure);
