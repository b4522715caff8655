using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class DetectionSettingsTests
{
    [TestMethod]
    public void EveryDetectorIsOnByDefault()
    {
        DetectionSettings settings = new DetectionSettings();

        for (int i = 0; i < CellDetection.Detectors; i++)
        {
            Assert.IsTrue(settings.Enabled((DetectorId)i));
        }

        settings.EnabledMask = DetectionSettings.All & ~(1 << (int)DetectorId.Variance);
        Assert.IsFalse(settings.Enabled(DetectorId.Variance));
        Assert.IsTrue(settings.Enabled(DetectorId.Dip));
    }

    [TestMethod]
    public void WhatIsDividedByMustBeAboveZero()
    {
        Expect.Rejected(() => Create(new DetectionSettings { NoiseFloorMicrovolts = 0 }));
        Expect.Rejected(() => Create(new DetectionSettings { BaseMilliseconds = 0 }));
        Expect.Rejected(() => Create(new DetectionSettings { DipSigmas = 0f }));
        Expect.Rejected(() => Create(new DetectionSettings { SlowDipSigmas = float.NaN }));
        Expect.Rejected(() => Create(new DetectionSettings { SumThreshold = 0f }));
        Expect.Rejected(() => Create(new DetectionSettings { EnergyThreshold = -1f }));
        Expect.Rejected(() => Create(new DetectionSettings { ResistanceDrop = 0f }));
        Expect.Rejected(() => Create(new DetectionSettings { MedianThreshold = 0f }));
        Expect.Rejected(() => Create(new DetectionSettings { LeakPpmPerHour = 0 }));
        Expect.Rejected(() => Create(new DetectionSettings { DipsForAlarm = 1 }));
        Expect.Rejected(() => Create(new DetectionSettings { DipsForAlarm = 9 }));
    }

    private static void Create(DetectionSettings settings)
    {
        Assert.IsNotNull(new DetectionStage(LfpLithiumPouch36.Create(), Configurations.Measurement(1), settings, 1));
    }
}
