using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>A number that was right in one boot is not right in another, to the millisecond the same as it may be.</summary>
[TestClass]
public sealed class PresenceBootTests
{
    [TestMethod]
    public void TheNumbersOfManyBootsAreAllDifferent()
    {
        uint[] nonces = new uint[200];

        for (int boot = 0; boot < nonces.Length; boot++)
        {
            ButtonBench bench = new ButtonBench(false);
            bench.Button.Seed(boot);
            bench.Press(4_000);
            nonces[boot] = bench.Button.Nonce;
            Assert.IsTrue(nonces[boot] != 0);

            for (int i = 0; i < boot; i++)
            {
                Assert.IsTrue(nonces[i] != nonces[boot]);
            }
        }
    }

    [TestMethod]
    public void TheNumberOfAnEarlierBootClearsNothing()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Reboot();
        uint old = Press(bench);
        bench.Reboot();
        uint present = Press(bench);
        Assert.IsTrue(old != 0 && present != 0 && old != present);
        bench.Rig.Link.SendClear(old);
        bench.Rig.Run(1_000);

        Assert.IsTrue(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void ThePresentNumberClears()
    {
        LockBench bench = new LockBench();
        bench.Charge();
        bench.OverVoltage();
        bench.Reboot();
        bench.Rig.Link.SendClear(Press(bench));
        bench.Rig.Run(1_000);

        Assert.IsFalse(bench.IsLatched(DiagnosisId.CellOverVoltageCritical));
    }

    // The same in every boot.
    private static uint Press(LockBench bench)
    {
        bench.Rig.Run(3_000);
        bench.Rig.FrontEnd.ButtonPressed = true;
        bench.Rig.Run(5_000);
        bench.Rig.FrontEnd.ButtonPressed = false;
        bench.Rig.Run(1_100);
        return bench.Rig.Link.Status.ClearNonce;
    }
}
