using InvertedAnodeBms.Cli.Link.Log;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Link.Log;

[TestClass]
public sealed class SampleLedgerTests
{
    [TestMethod]
    public void SamplesInARowAreNextAndTimeIsThatOfTheDevice()
    {
        SampleLedger ledger = new(null);

        Assert.AreEqual(SampleVerdict.First, ledger.Take(Sample(7, 5), 1_000));
        Assert.AreEqual(SampleVerdict.Next, ledger.Take(Sample(7, 6, 620), 1_000));
        Assert.AreEqual(0.12, ledger.Last!.TestSeconds, 1e-9);
        Assert.AreEqual(0, ledger.MissingCount);
    }

    [TestMethod]
    public void ANumberThatIsSkippedIsMissing()
    {
        SampleLedger ledger = new(null);
        ledger.Take(Sample(7, 5), 1_000);

        Assert.AreEqual(SampleVerdict.AfterGap, ledger.Take(Sample(7, 9), 1_000));
        Assert.AreEqual(3, ledger.MissingBefore);
        Assert.AreEqual(3, ledger.MissingCount);
        Assert.AreEqual(1, ledger.GapCount);
        Assert.AreEqual(0.4, ledger.Last!.TestSeconds, 1e-9);
    }

    [TestMethod]
    [DataRow(5u)]
    [DataRow(4u)]
    [DataRow(0u)]
    public void ANumberThatIsThereAlreadyIsKnownAndChangesNothing(uint number)
    {
        SampleLedger ledger = new(null);
        ledger.Take(Sample(7, 5), 1_000);

        Assert.AreEqual(SampleVerdict.Known, ledger.Take(Sample(7, number), 1_001));
        Assert.AreEqual(SampleVerdict.Next, ledger.Take(Sample(7, 6), 1_001));
        Assert.AreEqual(1, ledger.KnownCount);
    }

    [TestMethod]
    [DataRow(1_000.5, SampleVerdict.Known)]
    [DataRow(1_002.0, SampleVerdict.AfterBoot)]
    [DataRow(900.0, SampleVerdict.AfterBoot)]
    public void AnotherDeviceOrAnErasedOneIsNotTakenForADoubledFrame(double unixSeconds, SampleVerdict expected)
    {
        SampleLedger ledger = new(new LogPosition(20, 1_000, 1, 50, 5_000));

        Assert.AreEqual(expected, ledger.Take(Sample(1, 7), unixSeconds));
    }

    [TestMethod]
    public void TheNumberWraps()
    {
        SampleLedger ledger = new(null);
        ledger.Take(Sample(7, uint.MaxValue), 1_000);

        Assert.AreEqual(SampleVerdict.AfterGap, ledger.Take(Sample(7, 1, (uint.MaxValue * 100L) + 200), 1_000));
        Assert.AreEqual(1, ledger.MissingBefore);
    }

    [TestMethod]
    public void AnotherBootIsABootWhateverItsNumber()
    {
        SampleLedger ledger = new(null);
        ledger.Take(Sample(7, 50), 1_000);

        Assert.AreEqual(SampleVerdict.AfterBoot, ledger.Take(Sample(8, 51), 1_010));
        Assert.AreEqual(51, ledger.MissingBefore);
        Assert.AreEqual(10, ledger.Last!.TestSeconds, 1e-9);
    }

    [TestMethod]
    public void ALogGoesOnWhereAnotherRunOfTheToolLeftIt()
    {
        SampleLedger ledger = new(new LogPosition(20, 1_000, 7, 50, 5_000));

        Assert.AreEqual(SampleVerdict.Known, ledger.Take(Sample(7, 50), 1_003));
        Assert.AreEqual(SampleVerdict.AfterGap, ledger.Take(Sample(7, 80), 1_003));
        Assert.AreEqual(29, ledger.MissingBefore);
        Assert.AreEqual(23, ledger.Last!.TestSeconds, 1e-9);
    }

    [TestMethod]
    [DataRow(80u, 1_003.0, SampleVerdict.AfterGap)]
    [DataRow(80u, 1_060.0, SampleVerdict.AfterBoot)]
    [DataRow(10u, 1_060.0, SampleVerdict.AfterBoot)]
    [DataRow(50u, 1_000.1, SampleVerdict.Known)]
    public void WithoutStorageTheClockOfTheComputerTellsABoot(uint number, double unixSeconds, SampleVerdict expected)
    {
        SampleLedger ledger = new(new LogPosition(20, 1_000, 1, 50, 5_000));

        Assert.AreEqual(expected, ledger.Take(Sample(1, number, flags: StatusFlags.NoStorage), unixSeconds));
    }

    [TestMethod]
    public void TimeOfTheComputerThatWasSetBackDoesNotTurnTheLogBack()
    {
        SampleLedger ledger = new(new LogPosition(20, 1_000, 7, 50, 5_000));
        ledger.Take(Sample(8, 3), 500);

        Assert.IsGreaterThan(20, ledger.Last!.TestSeconds);
    }

    private static SampleMessage Sample(int boot, uint number, long? uptime = null, StatusFlags flags = StatusFlags.None)
    {
        return new SampleMessage { Boot = boot, Number = number, UptimeMilliseconds = uptime ?? number * 100L, Flags = flags };
    }
}
