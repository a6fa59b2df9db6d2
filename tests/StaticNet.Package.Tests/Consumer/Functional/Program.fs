open System
open Consumer.Networks
open StaticNet.Data
open StaticNet.Training

let inputs = [| 0.0f; 0.0f; 0.0f; 1.0f; 1.0f; 0.0f; 1.0f; 1.0f |]
let targets = [| 0.0f; 1.0f; 1.0f; 0.0f |]
let net = XorNet(seed = 1)
let data = Dataset<float32>(ReadOnlySpan inputs, ReadOnlySpan targets, XorNet.InputSize, XorNet.OutputSize)
let result = Trainer.Fit(net, data, TrainingOptions(Epochs = 200, Optimizer = Adam(0.05)))
let outputs : float32[] = Array.zeroCreate 4
net.Forward(ReadOnlySpan inputs, Span outputs)
printfn "learned: %b" (outputs[1] > outputs[0] && result.History.Count = 200)
