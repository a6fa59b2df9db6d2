namespace StaticNet.Tests.RandomNetworks;

/// <summary>A network does not do what it should; anything else that is thrown is a fault of the harness or of the network's code.</summary>
internal sealed class CheckFailure(string message) : Exception(message);
