using System.Text.Json.Serialization;

namespace Samples.Deploy.Service;

/// <summary>How requests and answers are written, made at build time. A request that lacks a value is refused, with 400.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CartState))]
[JsonSerializable(typeof(Push))]
[JsonSerializable(typeof(long))]
internal sealed partial class ServiceJson : JsonSerializerContext;
