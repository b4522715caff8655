using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class ContactJudgeTests
{
    [TestMethod]
    public void OnlyDischargeIsInDoubt()
    {
        ContactJudge judge = new ContactJudge(0.001f);
        Assert.IsTrue(judge.Possible(-0.002f));
        Assert.IsFalse(judge.Possible(-0.001f));
        Assert.IsFalse(judge.Possible(0.01f));
    }

    [TestMethod]
    public void DipsAlikeAtUnlikeCurrentsAreShortLikeAfterThreeComparisons()
    {
        ContactJudge judge = new ContactJudge(0.001f);

        for (int i = 0; i < 3; i++)
        {
            judge.TakeDip(0.005f, (i & 1) == 0 ? -0.01f : -0.03f);
            Assert.IsFalse(judge.ShortLike());
        }

        judge.TakeDip(0.005f, -0.03f);
        judge.TakeDip(0.005f, -0.01f);
        Assert.IsTrue(judge.ShortLike());
    }

    [TestMethod]
    public void DipsInProportionToTheCurrentAreNever()
    {
        ContactJudge judge = new ContactJudge(0.001f);

        for (int i = 0; i < 20; i++)
        {
            float amps = (i & 1) == 0 ? 0.01f : 0.03f;
            judge.TakeDip(amps * 0.5f, -amps);
        }

        Assert.IsFalse(judge.ShortLike());
        Assert.IsTrue(judge.Suspected());
    }

    [TestMethod]
    public void DipsAtOneCurrentSayNothing()
    {
        ContactJudge judge = new ContactJudge(0.001f);

        for (int i = 0; i < 20; i++)
        {
            judge.TakeDip(0.005f, (i & 1) == 0 ? -0.01f : -0.019f);
        }

        Assert.IsFalse(judge.ShortLike());
        Assert.IsFalse(judge.Suspected());
    }

    [TestMethod]
    public void ARiseInChargeSpeaksForAContact()
    {
        ContactJudge judge = new ContactJudge(0.001f);
        judge.TakeRise(-0.01f);
        Assert.IsFalse(judge.Suspected());
        judge.TakeRise(0.01f);
        Assert.IsTrue(judge.Suspected());
    }
}
