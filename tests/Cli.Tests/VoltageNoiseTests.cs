using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class VoltageNoiseTests
{
    [TestMethod]
    public void ATrendIsNoNoise()
    {
        VoltageNoise noise = Follow(t => 3.4 + (t * 1e-5), _ => 0.007, 0.5);

        Assert.IsLessThan(1e-9, noise.Volts!.Value);
    }

    [TestMethod]
    public void ADipOfAMillivoltIsSeenInItsDepthAndIsOverSoon()
    {
        VoltageNoise noise = Follow(t => t < 1000 ? 3.4 : 3.399, _ => 0.007, 0.5);

        Assert.AreEqual(1e-3, noise.DeepestDipVolts, 3e-5);
        Assert.AreEqual(Math.Sqrt(1e-6 * 10 / 4 / noise.CountedSeconds), noise.Volts!.Value, 2e-6);
    }

    [TestMethod]
    [DataRow(0.1)]
    [DataRow(0.9)]
    public void OffThePlateauNothingCounts(double stateOfCharge)
    {
        Assert.IsNull(Follow(t => t < 1000 ? 3.4 : 3.3, _ => 0.007, stateOfCharge).Volts);
    }

    [TestMethod]
    public void AStepOfTheCurrentIsNoNoise()
    {
        VoltageNoise noise = Follow(t => t < 1000 ? 3.45 : 3.40, t => t < 1000 ? 0.007 : -0.012, 0.5);

        Assert.IsLessThan(1e-9, noise.Volts!.Value);
    }

    [TestMethod]
    public void AtRestNothingCounts()
    {
        Assert.IsNull(Follow(_ => 3.4, _ => 0, 0.5).Volts);
    }

    private static VoltageNoise Follow(Func<double, double> volts, Func<double, double> amperes, double stateOfCharge)
    {
        VoltageNoise noise = new();

        for (int i = 1; i <= 20_000; i++)
        {
            noise.Follow(volts(i * 0.1), amperes(i * 0.1), stateOfCharge, 0.1);
        }

        return noise;
    }
}
