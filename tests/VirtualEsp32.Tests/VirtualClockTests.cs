using InvertedAnodeBms.VirtualEsp32.Nano;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class VirtualClockTests
{
    [TestMethod]
    public void TimeMovesOnlyWhenItIsMoved()
    {
        VirtualChip chip = Chips.PlugIn();
        Assert.AreEqual(0, VirtualEnvironment.TickCount64);

        chip.Clock.Advance(1_999);
        Assert.AreEqual(1, VirtualEnvironment.TickCount64);

        chip.Clock.Advance(1);
        Assert.AreEqual(2, VirtualEnvironment.TickCount64);
    }

    [TestMethod]
    public void TimeNeverRunsBackwards()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new VirtualClock().Advance(-1));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 10)]
    [DataRow(10, 10)]
    [DataRow(11, 20)]
    [DataRow(95, 100)]
    public void ASleepIsRoundedUpToTenMilliseconds(int asked, int slept)
    {
        VirtualChip chip = Chips.PlugIn();
        VirtualThread.Sleep(asked);

        Assert.AreEqual(slept * 1000, chip.Clock.Microseconds);
    }
}
