using InvertedAnodeBms.VirtualEsp32.Nano;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class ProgramClockTests
{
    [TestMethod]
    public void AfterARebootTheProgramsTimeBeginsAtZeroAndTheWorldsGoesOn()
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Clock.Advance(5_000_000);
        chip.Reboot();
        Assert.AreEqual(0, VirtualEnvironment.TickCount64);

        chip.Clock.Advance(1_000_000);
        Assert.AreEqual(1_000, VirtualEnvironment.TickCount64);
        Assert.AreEqual(6_000_000, chip.Clock.Microseconds);
    }

    [TestMethod]
    [DataRow(60_000_000L)]
    [DataRow(-60_000_000L)]
    public void AJumpMovesTheProgramsTimeAloneAndOnce(long microseconds)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Clock.Advance(5_000_000);
        chip.Time.Jump(microseconds);
        chip.Clock.Advance(1_000_000);

        Assert.AreEqual(6_000 + (microseconds / 1000), VirtualEnvironment.TickCount64);
        Assert.AreEqual(6_000_000, chip.Clock.Microseconds);

        chip.Reboot();
        Assert.AreEqual(0, VirtualEnvironment.TickCount64);
    }

    [TestMethod]
    public void AClockThatStandsStillGoesOnFromWhereItStood()
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Clock.Advance(5_000_000);
        chip.Time.StandsStill = true;
        chip.Time.StandsStill = true;
        chip.Clock.Advance(2_000_000);
        Assert.AreEqual(5_000, VirtualEnvironment.TickCount64);

        chip.Time.StandsStill = false;
        Assert.AreEqual(5_000, VirtualEnvironment.TickCount64);
        chip.Clock.Advance(1_000_000);
        Assert.AreEqual(6_000, VirtualEnvironment.TickCount64);
    }

    [TestMethod]
    public void AClockThatStandsStillDoesSoThroughAReboot()
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Time.StandsStill = true;
        chip.Clock.Advance(2_000_000);
        chip.Reboot();
        chip.Clock.Advance(2_000_000);
        Assert.AreEqual(0, VirtualEnvironment.TickCount64);

        chip.Time.StandsStill = false;
        chip.Clock.Advance(2_000_000);
        Assert.AreEqual(2_000, VirtualEnvironment.TickCount64);
    }

    [TestMethod]
    [DataRow(9_999L, false)]
    [DataRow(10_000L, true)]
    public void TheWorldIsToldOfALongWait(long microseconds, bool told)
    {
        VirtualClock clock = new();
        long seen = -1;
        clock.LongWaitEnded += () => seen = clock.Microseconds;
        clock.Advance(microseconds);

        Assert.AreEqual(told ? microseconds : -1, seen);
    }
}
