using InvertedAnodeBms.Cli.Detect.Sensing;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class ChannelTests
{
    private const int Samples = 200_000;

    /// <summary>Voltages of a plateau, so that the ripple of the non-linearity takes part; without the gain error of the individual.</summary>
    [TestMethod]
    [DataRow("esp32x1", 8.0e-3, 10.0e-3)]
    [DataRow("esp32x64", 1.35e-3, 1.65e-3)]
    [DataRow("ina226", 0.32e-3, 0.40e-3)]
    [DataRow("ads1115", 0.09e-3, 0.12e-3)]
    [DataRow("sd24", 0.009e-3, 0.012e-3)]
    public void NoiseInAllIsWhatPhysicsSays(string name, double low, double high)
    {
        double squares = 0;

        for (ulong seed = 1; seed <= 8; seed++)
        {
            double[] errors = Errors(Find(name).Voltage with { Gain = 0 }, seed);
            double mean = errors.Average();
            squares += errors.Average(error => (error - mean) * (error - mean)) / 8;
        }

        double sigma = Math.Sqrt(squares);
        Assert.IsTrue(sigma >= low && sigma <= high, $"{name}: {sigma * 1e3} mV");
    }

    [TestMethod]
    [DataRow("esp32x1", 1.611e-3)]
    [DataRow("ina226", 1.25e-3)]
    [DataRow("ads1115", 0.25e-3)]
    public void ReadsWholeSteps(string name, double step)
    {
        Channel channel = new(Find(name).Voltage, 5);

        for (int i = 0; i < 1000; i++)
        {
            double steps = channel.Read(3.4 + (i * 1e-5), 25) / step;
            Assert.AreEqual(Math.Round(steps), steps, 1e-6);
        }
    }

    [TestMethod]
    public void SpikesComeAsOftenAsStatedAndNoSmallerThanAQuarter()
    {
        ChannelErrors errors = new() { Step = 1e-6, White = 1e-9, SpikeEvery = 500, Spike = 0.04 };
        Channel channel = new(errors, 3);
        double[] spikes = [.. Enumerable.Range(0, Samples).Select(_ => Math.Abs(channel.Read(3.4, 25) - 3.4)).Where(error => error > 1e-3)];

        Assert.AreEqual(Samples / 500.0, spikes.Length, 80);
        Assert.IsGreaterThan(0.0099, spikes.Min());
        Assert.IsLessThan(0.0401, spikes.Max());
    }

    [TestMethod]
    public void DriftIsSlowWhiteNoiseIsNot()
    {
        Assert.IsGreaterThan(0.99, Correlation(new ChannelErrors { Step = 1e-9, White = 0, Drift = 1e-3 }));
        Assert.IsLessThan(0.02, Math.Abs(Correlation(new ChannelErrors { Step = 1e-9, White = 1e-3 })));
    }

    [TestMethod]
    public void TheSameSeedReadsTheSame()
    {
        ChannelErrors errors = FrontEndCatalogue.Esp32Single.Voltage;

        CollectionAssert.AreEqual(Errors(errors, 7), Errors(errors, 7));
        CollectionAssert.AreNotEqual(Errors(errors, 7), Errors(errors, 8));
    }

    [TestMethod]
    public void TheFrontEndsAreTheFiveOfTheIssueCoarsestFirst()
    {
        string[] names = [.. FrontEndCatalogue.All.Select(model => model.Name)];
        double[] sigmas = [.. FrontEndCatalogue.All.Select(model => model.SigmaVolts)];

        CollectionAssert.AreEqual(new[] { "esp32x1", "esp32x64", "ina226", "ads1115", "sd24" }, names);
        CollectionAssert.AreEqual(sigmas.OrderDescending().ToArray(), sigmas);
    }

    private static double Correlation(ChannelErrors errors)
    {
        double[] values = Errors(errors, 11);
        double squares = values.Sum(value => value * value);
        return values.Zip(values.Skip(1), (a, b) => a * b).Sum() / squares;
    }

    private static double[] Errors(ChannelErrors errors, ulong seed)
    {
        Channel channel = new(errors, seed);
        double[] values = new double[Samples];

        for (int i = 0; i < Samples; i++)
        {
            double volts = 3.40 + (i * 0.1 / Samples);
            values[i] = channel.Read(volts, 25) - volts;
        }

        return values;
    }

    private static FrontEndModel Find(string name)
    {
        return FrontEndCatalogue.All.Single(model => model.Name == name);
    }
}
