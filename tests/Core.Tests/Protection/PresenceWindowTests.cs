using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class PresenceWindowTests
{
    [TestMethod]
    public void TheWindowClosesAfterThirtySeconds()
    {
        ButtonBench bench = Pressed();
        bench.Wait(29_900);
        Assert.IsTrue(bench.Button.Nonce != 0);

        bench.Wait(100);
        Assert.AreEqual(0u, bench.Button.Nonce);
    }

    [TestMethod]
    public void TheRightNumberIsAcceptedOnce()
    {
        ButtonBench bench = Pressed();
        uint nonce = bench.Button.Nonce;

        Assert.IsTrue(bench.Button.Consume(nonce));
        Assert.IsFalse(bench.Button.Consume(nonce));
    }

    [TestMethod]
    public void AWrongNumberUsesThePressUp()
    {
        ButtonBench bench = Pressed();
        uint nonce = bench.Button.Nonce;

        Assert.IsFalse(bench.Button.Consume(nonce + 1));
        Assert.IsFalse(bench.Button.Consume(nonce));
    }

    [TestMethod]
    public void WithoutAPressNoNumberIsRight()
    {
        ButtonBench bench = new ButtonBench(false);

        Assert.IsFalse(bench.Button.Consume(0));
        Assert.IsFalse(bench.Button.Consume(1));
    }

    [TestMethod]
    public void AnOldNumberIsWrongAfterTheNextPress()
    {
        ButtonBench bench = Pressed();
        uint old = bench.Button.Nonce;
        bench.Press(4_000);

        Assert.IsFalse(bench.Button.Consume(old));
    }

    [TestMethod]
    public void ANewPressOpensAFullWindow()
    {
        ButtonBench bench = Pressed();
        bench.Wait(20_000);
        bench.Press(4_000);
        bench.Wait(29_900);

        Assert.IsTrue(bench.Button.Nonce != 0);
    }

    [DataRow(0)]
    [DataRow(-1)]
    [DataRow(401)]
    [DataRow(int.MaxValue)]
    [TestMethod]
    public void AClockThatCannotBeTrustedClosesTheWindow(int jumpMilliseconds)
    {
        ButtonBench bench = Pressed();
        bench.Tick(false, jumpMilliseconds);

        Assert.AreEqual(0u, bench.Button.Nonce);
    }

    private static ButtonBench Pressed()
    {
        ButtonBench bench = new ButtonBench(false);
        bench.Press(4_000);
        return bench;
    }
}
