using Consumer.Networks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using StaticNet.Data;
using StaticNet.Training;

namespace Consumer.Coverage;

/// <summary>A user's tests of a network of their own.</summary>
[TestClass]
public class XorNetTests
{
    /// <summary>Calls what was generated and what was written by hand.</summary>
    [TestMethod]
    public void ItLearns()
    {
        var net = new XorNet(seed: 1);
        var data = new Dataset<float>(inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], inputSize: 2, targetSize: 1);
        Trainer.Fit(net, data, new TrainingOptions { Epochs = 200, Optimizer = new Adam(0.05) });
        Assert.IsGreaterThan(0.5f, net.Differ(0, 1));
    }
}
