using System.Runtime.InteropServices;
using Consumer.Model;
using StaticNet;
using StaticNet.Evaluation;

// What the classes of the files answer. With a path, the first changes before, and is saved there.
var flower = new Flower();
if (args is [string path])
{
    foreach (ref float parameter in flower.Parameters)
        parameter *= 0.5f;
    Predictor<float>.OfModel(flower).Save(path);
}

var named = new NamedFlower { Name = "named" };
var outputs = new float[Flower.OutputSize];
flower.Forward([5.1f, 3.5f, 1.4f, 0.2f], outputs);
Console.WriteLine($"flower: {Convert.ToHexString(MemoryMarshal.AsBytes(outputs.AsSpan()))}");
Console.WriteLine($"answer: {Predictor<float>.OfModel(flower).Predict([5.1f, 3.5f, 1.4f, 0.2f])}");
named.Forward([5.1f, 3.5f, 1.4f, 0.2f], outputs);
Console.WriteLine($"{named.Name}: {Convert.ToHexString(MemoryMarshal.AsBytes(outputs.AsSpan()))}");
var actions = new float[Policy.OutputSize];
new Policy().Forward(new float[Policy.InputSize], actions);
Console.WriteLine($"policy: {Convert.ToHexString(MemoryMarshal.AsBytes(actions.AsSpan()))}");
