using Microsoft.VisualStudio.TestTools.UnitTesting;
using StaticNet;
using StaticNet.Data;
using StaticNet.Evaluation;

[assembly: Parallelize(Scope = ExecutionScope.MethodLevel)]

namespace StaticNetApp.Tests;

[TestClass]
public sealed class IrisNetTests
{
    [TestMethod]
    public void Its_gradient_is_that_of_the_reference_and_of_differences()
    {
        Dataset<float> data = IrisData.Read();
        GradientCheckReport report = GradientCheck.Run(new IrisNet(seed: 1), data.Inputs, data.Targets);
        Assert.IsTrue(report.Passed, report.ToString());
    }

    [TestMethod]
    public void It_names_the_species_of_unseen_flowers() => Assert.IsGreaterThan(0.85, IrisTraining.Run(seed: 1).Accuracy);

    [TestMethod]
    public void What_is_saved_answers_as_what_was_trained()
    {
        Predictor<float> trained = IrisTraining.Run(seed: 1).Predictor;
        using var file = new MemoryStream();
        trained.Save(file);
        file.Position = 0;
        Predictor<float> loaded = Predictor<float>.Load(new IrisNet(), file);
        float[] flower = [6.3f, 3.3f, 6f, 2.5f];
        Assert.AreEqual(trained.Predict(flower).ToString(), loaded.Predict(flower).ToString());
    }
}
