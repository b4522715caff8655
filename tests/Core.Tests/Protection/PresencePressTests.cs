using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class PresencePressTests
{
    [DataRow(100, false)]
    [DataRow(2_900, false)]
    [DataRow(3_000, true)]
    [DataRow(5_000, true)]
    [DataRow(10_000, true)]
    [DataRow(10_100, false)]
    [DataRow(60_000, false)]
    [TestMethod]
    public void OnlyAPressOfThreeToTenSecondsCounts(int milliseconds, bool counts)
    {
        ButtonBench bench = new ButtonBench(false);
        bench.Press(milliseconds);

        Assert.AreEqual(counts, bench.Button.Nonce != 0);
    }

    [TestMethod]
    public void APressCountsOnlyOnceItIsReleased()
    {
        ButtonBench bench = new ButtonBench(false);
        bench.Hold(5_000);
        Assert.AreEqual(0u, bench.Button.Nonce);

        bench.Tick(false, 100);
        Assert.IsTrue(bench.Button.Nonce != 0);
    }

    [TestMethod]
    public void AButtonThatIsDownAtBootProvesNothing()
    {
        ButtonBench bench = new ButtonBench(true);
        bench.Press(5_000);
        Assert.AreEqual(0u, bench.Button.Nonce);

        bench.Press(5_000);
        Assert.IsTrue(bench.Button.Nonce != 0);
    }

    [TestMethod]
    public void ABounceBeginsThePressAnew()
    {
        ButtonBench bench = new ButtonBench(false);
        bench.Hold(2_000);
        bench.Tick(false, 100);
        bench.Press(2_000);

        Assert.AreEqual(0u, bench.Button.Nonce);
    }

    [TestMethod]
    public void TwoPressesGiveTwoNumbers()
    {
        ButtonBench bench = new ButtonBench(false);
        bench.Press(4_000);
        uint first = bench.Button.Nonce;
        bench.Press(4_000);

        Assert.IsTrue(bench.Button.Nonce != 0);
        Assert.IsTrue(bench.Button.Nonce != first);
    }

    [TestMethod]
    public void ThePressAtAnotherMomentGivesAnotherNumber()
    {
        ButtonBench early = new ButtonBench(false);
        ButtonBench late = new ButtonBench(false);
        early.Press(4_000);
        late.Wait(100);
        late.Press(4_000);

        Assert.IsTrue(early.Button.Nonce != late.Button.Nonce);
    }

    [DataRow(0)]
    [DataRow(-100)]
    [DataRow(5_000)]
    [TestMethod]
    public void AClockThatCannotBeTrustedVoidsThePress(int jumpMilliseconds)
    {
        ButtonBench bench = new ButtonBench(false);
        bench.Hold(1_000);
        bench.Tick(true, jumpMilliseconds);
        bench.Press(4_000);
        Assert.AreEqual(0u, bench.Button.Nonce);

        bench.Press(4_000);
        Assert.IsTrue(bench.Button.Nonce != 0);
    }
}
