using System.Globalization;
using StaticNet;
using StaticNet.Models.Trainee;

// train CHECKPOINT EPOCHS RESULT: trains to the end, from the checkpoint if there is one, and saves the network.
// save PATH: saves a network, or says why that failed and ends with 1.
switch (args)
{
    case ["train", var checkpoint, var epochs, var result]:
        LongTraining.Run(checkpoint, int.Parse(epochs, CultureInfo.InvariantCulture), Console.WriteLine).Save(result);
        return 0;
    case ["save", var path]:
        try
        {
            new TraineeNet(seed: 5).Save(path);
            return 0;
        }
        catch (IOException failure)
        {
            Console.WriteLine(failure.Message);
            return 1;
        }

    default:
        return 2;
}
