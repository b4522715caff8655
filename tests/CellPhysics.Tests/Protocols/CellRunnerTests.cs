using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class CellRunnerTests
{
    private const double Unit = Physics.MilliampereHoursPerSquareCentimetre;

    [TestMethod]
    public void ASegmentOfChargeEndsAtItsChargeToTheLastBitOfTime()
    {
        CellRunner runner = Runner("sym-cloth-inverted");

        Assert.AreEqual(StopReason.Charge, runner.ConstantCurrent(2.5, 0.5 * Unit));

        Assert.AreEqual(0.5 * Unit, runner.SegmentCharge, 1e-6);
        Assert.AreEqual(0.5 * Unit / 2.5, runner.Seconds, 1e-6);
    }

    [TestMethod]
    public void AVoltageLimitIsMetWithinATenthOfAMillivolt()
    {
        CellRunner runner = Runner("lfp-cloth-inverted");

        Assert.AreEqual(StopReason.Voltage, runner.ConstantCurrent(17.6, 5 * Unit, 2.5, 3.65));

        Assert.AreEqual(3.65, runner.Cell.Volts, 1e-4);
    }

    [TestMethod]
    public void ConstantVoltageHoldsItAndEndsAtTheCurrent()
    {
        CellRunner runner = Runner("lfp-cloth-inverted");
        runner.ConstantCurrent(17.6, 5 * Unit, 2.5, 3.6);
        double last = 17.6;
        runner.OnStep = current =>
        {
            Assert.AreEqual(3.6, runner.Cell.Volts, 1e-3);
            Assert.IsLessThan(last + 0.5, current);
            last = current;
        };

        Assert.AreEqual(StopReason.Current, runner.ConstantVoltage(3.6, 0.88, 17.6, 36_000));

        Assert.IsLessThanOrEqualTo(0.88, Math.Abs(last));
    }

    [TestMethod]
    public void DepletionEndsASegmentAndLeavesTheLastGoodState()
    {
        CellRunner runner = Runner("sym-cloth-inverted");

        Assert.AreEqual(StopReason.Depletion, runner.ConstantCurrent(300, 20 * Unit));

        Assert.IsTrue(double.IsFinite(runner.Cell.Volts));
        Assert.IsTrue(Array.TrueForAll(runner.Cell.Salt.Salt, salt => salt > 0));
    }

    [TestMethod]
    public void ACancelledRunStopsBetweenSteps()
    {
        CellRunner runner = Runner("sym-cloth-inverted");
        using CancellationTokenSource source = new();
        runner.Cancellation = source.Token;
        runner.OnStep = _ => source.Cancel();

        Assert.ThrowsExactly<OperationCanceledException>(() => runner.ConstantCurrent(2.5, Unit));

        Assert.AreEqual(1, runner.Steps);
    }

    private static CellRunner Runner(string design)
    {
        return new CellRunner(new CellModel(DesignCatalogue.Find(design), 1), StepControl.Life);
    }
}
