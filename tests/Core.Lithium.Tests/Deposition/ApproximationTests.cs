using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Core.Tests.Deposition;

[TestClass]
public sealed class ApproximationTests
{
    [TestMethod]
    [DataRow(0f, 0)]
    [DataRow(0.01f, 9_950)]
    [DataRow(0.1f, 95_163)]
    [DataRow(0.5f, 393_469)]
    public void AnApproachIsOneLessTheExponential(float x, int millionths)
    {
        Expect.Near(millionths, (long)(Approximation.Approach(x) * 1e6f), 150);
    }

    [TestMethod]
    public void AVeryLongApproachArrivesAndDoesNotOvershoot()
    {
        Expect.Between(999_990, 1_000_000, (long)(Approximation.Approach(1e3f) * 1e6f));
        Expect.Between(999_990, 1_000_000, (long)(Approximation.Approach(1e8f) * 1e6f));
    }

    [TestMethod]
    [DataRow(0.1f, 904_837, 200)]
    [DataRow(1f, 367_879, 4_000)]
    [DataRow(4f, 18_316, 2_500)]
    [DataRow(36f, 0, 5)]
    public void ADecayIsTheExponentialWithinTheKnowledgeOfRates(float x, int millionths, int tolerance)
    {
        Expect.Near(millionths, (long)(Approximation.Decay(x) * 1e6f), tolerance);
    }

    [TestMethod]
    [DataRow(0.1f, 99_834)]
    [DataRow(0.5f, 481_212)]
    [DataRow(-0.5f, -481_212)]
    public void TheInverseHyperbolicSineIsExactAtTheCurrentsOfACell(float x, int millionths)
    {
        Expect.Near(millionths, (long)(Approximation.InverseHyperbolicSine(x) * 1e6f), 70);
    }

    [TestMethod]
    [DataRow(1000f, 1000f, 0)]
    [DataRow(1600f, 400f, 1_386_294)]
    [DataRow(400f, 1600f, -1_386_294)]
    public void TheLogarithmOfARatioIsAntisymmetric(float a, float b, int millionths)
    {
        Expect.Near(millionths, (long)(Approximation.LogarithmOfRatio(a, b) * 1e6f), 150);
    }

    [TestMethod]
    [DataRow(0f, 1_000_000)]
    [DataRow(0.6f, 1_316_301)]
    [DataRow(-1f, 812_252)]
    public void TheExchangeCurrentSlowsWithTheSalt(float missing, int millionths)
    {
        Expect.Near(millionths, (long)(Approximation.ExchangeSlowdown(missing) * 1e6f), 1_500);
    }
}
