namespace InvertedAnodeBms.Fuzz;

/// <summary>The fuzzer itself: what goes wrong is found, kept and told.</summary>
[TestClass]
public sealed class FuzzerTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(1);

    [TestMethod]
    public void AnInputThatCrashesIsFoundWithItsBytes()
    {
        FuzzOutcome outcome = Run(input => input[0] == 77 ? throw new InvalidOperationException("seventy-seven") : true, 5_000);

        Assert.IsNotEmpty(outcome.Finds);
        Assert.IsTrue(outcome.Finds.All(find => find.Input[0] == 77 && find.What.Contains("seventy-seven", StringComparison.Ordinal)));
        Assert.AreEqual(outcome.Cases, outcome.Taken + outcome.Finds.Count);
    }

    [TestMethod]
    public void AnInputThatHangsIsFoundAndEndsTheRun()
    {
        FuzzOutcome outcome = Run(_ => { Thread.Sleep(Timeout.Infinite); return true; }, 5_000);

        Assert.HasCount(1, outcome.Finds);
        Assert.AreEqual(1, outcome.Cases);
        StringAssert.Contains(outcome.Finds[0].What, "No end after 1 s");
    }

    [TestMethod]
    public void ARefusedInputIsNoFind()
    {
        FuzzOutcome outcome = Run(input => input[0] % 2 == 0, 1_000);

        Assert.IsEmpty(outcome.Finds);
        Assert.AreEqual(1_000, outcome.Taken + outcome.Refused);
        Assert.IsGreaterThan(400, outcome.Refused);
    }

    private static FuzzOutcome Run(Func<byte[], bool> check, int cases)
    {
        return new Fuzzer("sample", new Sample(check), 1, _limit).Run(cases, _ => { });
    }

    private sealed class Sample(Func<byte[], bool> check) : IFuzzTarget
    {
        public byte[] Make(Random random)
        {
            return [(byte)random.Next(256)];
        }

        public bool Check(byte[] input)
        {
            return check(input);
        }
    }
}
