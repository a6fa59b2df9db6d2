using System.Text;
using Samples.Softmax;

Console.OutputEncoding = Encoding.UTF8;     // δ and ∂ on Windows too
return SoftmaxSample.Run(Console.Out);
