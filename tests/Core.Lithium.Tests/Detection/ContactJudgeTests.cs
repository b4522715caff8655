using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class ContactJudgeTests
{
    [TestMethod]
    public void OnlyDischargeIsInDoubt()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);
        Assert.IsTrue(judge.Possible(-0.002f));
        Assert.IsFalse(judge.Possible(-0.001f));
        Assert.IsFalse(judge.Possible(0.01f));
    }

    [TestMethod]
    public void DipsAlikeAtUnlikeCurrentsAreShortLikeAfterThreeComparisons()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);

        for (int i = 0; i < 3; i++)
        {
            judge.TakeDip(0.005f, 0.001f, (i & 1) == 0 ? -0.01f : -0.03f);
            Assert.IsFalse(judge.ShortLike());
        }

        judge.TakeDip(0.005f, 0.001f, -0.03f);
        judge.TakeDip(0.005f, 0.001f, -0.01f);
        Assert.IsTrue(judge.ShortLike());
    }

    [TestMethod]
    public void DipsInProportionToTheCurrentAreNever()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);

        for (int i = 0; i < 20; i++)
        {
            float amps = (i & 1) == 0 ? 0.01f : 0.03f;
            judge.TakeDip(amps * 0.5f, 0.0001f, -amps);
        }

        Assert.IsFalse(judge.ShortLike());
    }

    [TestMethod]
    public void ADipThatDoesNotFollowThreePulsesOfTheLoadIsShortLike()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);
        judge.TakeDip(0.005f, 0.001f, -0.01f);

        for (int i = 0; i < 3; i++)
        {
            Assert.IsFalse(judge.ShortLike());
            judge.TakePulse(0.005f, 0.0005f, -0.02f);
        }

        Assert.IsTrue(judge.ShortLike());
    }

    [DataRow(0.01f, 0.0005f, -0.02f)]
    [DataRow(0.0075f, 0.0005f, -0.02f)]
    [DataRow(0.005f, 0.0011f, -0.02f)]
    [DataRow(0.005f, 0.0005f, -0.014f)]
    [DataRow(0.005f, 0.0005f, 0.02f)]
    [DataRow(0f, 0.0001f, -0.04f)]
    [TestMethod]
    public void ADipThatFollowsThePulseOrCannotBeToldFromOneIsNot(float depth, float noise, float amps)
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);
        judge.TakeDip(0.005f, 0.001f, -0.01f);

        for (int i = 0; i < 10; i++)
        {
            judge.TakePulse(depth, noise, amps);
        }

        Assert.IsFalse(judge.ShortLike());
    }

    [TestMethod]
    public void APulseThatADipFollowsSpeaksForAContact()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);
        judge.TakeDip(0.005f, 0.001f, -0.01f);
        judge.TakePulse(0.01f, 0.0005f, -0.02f);

        for (int i = 0; i < 4; i++)
        {
            judge.TakePulse(0.005f, 0.0005f, -0.02f);
            Assert.IsFalse(judge.ShortLike());
        }

        judge.TakePulse(0.005f, 0.0005f, -0.02f);
        Assert.IsTrue(judge.ShortLike());
    }

    [TestMethod]
    public void DipsAtOneCurrentSayNothing()
    {
        // A tenth more current is 0.5 mV of a contact: less than five deviations.
        ContactJudge judge = new ContactJudge(0.001f, 1f);

        for (int i = 0; i < 20; i++)
        {
            judge.TakeDip(0.005f, 0.000101f, (i & 1) == 0 ? -0.01f : -0.011f);
        }

        Assert.IsFalse(judge.ShortLike());
    }

    [DataRow(0.00009f, true)]
    [DataRow(0.00011f, false)]
    [TestMethod]
    public void ATenthMoreCurrentIsEnoughWhereTheNoiseIsSmall(float noise, bool shortLike)
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);

        for (int i = 0; i < 4; i++)
        {
            judge.TakeDip(0.005f, noise, (i & 1) == 0 ? -0.01f : -0.011f);
        }

        Assert.AreEqual(shortLike, judge.ShortLike());
    }

    [TestMethod]
    public void ADipWaitsForAnotherCurrentToBeCompared()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);

        for (int i = 0; i <= 15; i++)
        {
            judge.TakeDip(0.005f, 0.00015f, -0.01f - (0.0005f * i));
        }

        Assert.IsTrue(judge.ShortLike());
    }

    [DataRow(0.0051f, 0.01f, false)]
    [DataRow(0.0049f, 0.01f, true)]
    [DataRow(0.0051f, -0.01f, true)]
    [DataRow(0.0051f, 0f, true)]
    [TestMethod]
    public void PlainDipsInChargeWithoutARiseTakeSuspicionAway(float depth, float amps, bool suspected)
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);
        judge.TakeRise(0.001f, 0.01f);
        judge.TakeEnd(depth, 0.001f, amps);
        Assert.IsTrue(judge.Suspected(0.001f, 0.01f));
        judge.TakeEnd(depth, 0.001f, amps);
        Assert.AreEqual(suspected, judge.Suspected(0.001f, 0.01f));
    }

    [TestMethod]
    public void DipsInChargeDoNotMakeDipsInDischargeShortLike()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);

        for (int i = 0; i < 20; i++)
        {
            judge.TakeEnd(0.01f, 0.001f, 0.01f);
        }

        Assert.IsFalse(judge.ShortLike());
    }

    [TestMethod]
    public void ARiseInChargeExplainsDipsInChargeThatAreNotMoreThanTwiceAsDeep()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);
        judge.TakeRise(0.001f, -0.01f);
        Assert.IsFalse(judge.Suspected(0.001f, 0.01f));
        judge.TakeRise(0.001f, 0.01f);
        Assert.IsTrue(judge.Suspected(0.0019f, 0.01f));
        Assert.IsFalse(judge.Suspected(0.0021f, 0.01f));
        Assert.IsTrue(judge.Suspected(0.0039f, 0.02f));
        Assert.IsFalse(judge.Suspected(0.001f, -0.01f));
    }

    [TestMethod]
    public void ADipInDischargeDeeperThanTheWorstContactIsNone()
    {
        ContactJudge judge = new ContactJudge(0.001f, 1f);

        Assert.IsTrue(judge.Possible(0.009f, -0.01f));
        Assert.IsFalse(judge.Possible(0.011f, -0.01f));
        Assert.IsFalse(judge.Possible(0.001f, -0.0005f));
        Assert.IsFalse(judge.Possible(0.001f, 0.01f));
    }
}
