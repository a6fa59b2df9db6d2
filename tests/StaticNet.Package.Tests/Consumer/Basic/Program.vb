Imports Consumer.Networks
Imports StaticNet.Data
Imports StaticNet.Training

Module Program
    Sub Main()
        Dim inputs As Single() = {0, 0, 0, 1, 1, 0, 1, 1}
        Dim targets As Single() = {0, 1, 1, 0}
        Dim net As New XorNet(seed:=1)
        Dim result = Trainer.Fit(net, New Dataset(Of Single)(inputs, targets, XorNet.InputSize, XorNet.OutputSize), New TrainingOptions With {.Epochs = 200, .Optimizer = New Adam(0.05)})
        Dim outputs(3) As Single
        net.Forward(inputs, outputs)
        Console.WriteLine("learned: " & (outputs(1) > outputs(0) AndAlso result.History.Count = 200).ToString())
    End Sub
End Module
