using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Measurement;

[TestClass]
public sealed class ChannelSettingsTests
{
    [TestMethod]
    public void AChannelWithoutStuckCheckNeedsNoStep()
    {
        ChannelSettings settings = new ChannelSettings(-350, 950, 150, 0, 0);

        Assert.AreEqual(0, settings.StuckAfterMilliseconds);
    }

    [TestMethod]
    public void SettingsThatCannotWorkAreRejected()
    {
        Expect.Rejected(() => new ChannelSettings(1, 1, 150, 0, 0));
        Expect.Rejected(() => new ChannelSettings(2, 1, 150, 0, 0));
        Expect.Rejected(() => new ChannelSettings(0, 1, 0, 0, 0));
        Expect.Rejected(() => new ChannelSettings(0, 1, 150, -1, 1));
        Expect.Rejected(() => new ChannelSettings(0, 1, 150, 1, 0));
        Expect.Rejected(() => new ChannelSettings(0, 1, 150, 1, -1));
    }
}
