namespace StaticNet.Tool.Tests;

/// <summary>A network for inference.</summary>
[Input(2)]
[Dense(3, Activation.Tanh)]
[Dense(2)]
[Compile(Entries = Entries.Forward)]
public partial class OutputsNet;
