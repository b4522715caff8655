using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>
/// A configuration may tighten what the cell bounds, never loosen it beyond. It is told, not thrown: a chip must not boot for ever.
/// </summary>
[TestClass]
public sealed class ConfigurationCheckTests
{
    [DataRow((int)CellDesignId.LfpLithiumPouch36)]
    [DataRow((int)CellDesignId.Nmc21700)]
    [DataRow((int)CellDesignId.GraphiteLithiumCoin)]
    [TestMethod]
    public void TheDesignsThemselvesFit(int id)
    {
        Assert.IsTrue(ConfigurationCheck.Fits(Designs.Create(id)));
    }

    [TestMethod]
    public void ACellThatIsNotKnownHasNoBoundsAndFitsNothing()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        design.Id = CellDesignId.None;

        Assert.IsFalse(ConfigurationCheck.Fits(design));
    }

    [DataRow((int)DiagnosisId.CellOverVoltageCritical, 3_650_000, 3_650_001)]
    [DataRow((int)DiagnosisId.CellUnderVoltageCritical, 2_000_000, 1_999_999)]
    [DataRow((int)DiagnosisId.ChargeOverCurrentCritical, 72_000, 72_001)]
    [DataRow((int)DiagnosisId.DischargeOverCurrentCritical, 100_000, 100_001)]
    [DataRow((int)DiagnosisId.OverTemperatureCritical, 650, 651)]
    [DataRow((int)DiagnosisId.ChargeOverTemperature, 450, 451)]
    [DataRow((int)DiagnosisId.ChargeUnderTemperature, 50, 49)]
    [TestMethod]
    public void ALimitMayNotBeLoosenedBeyondTheCell(int id, int bound, int beyond)
    {
        Assert.IsTrue(ConfigurationCheck.Fits(WithTrip(id, bound)));
        Assert.IsFalse(ConfigurationCheck.Fits(WithTrip(id, beyond)));
    }

    [TestMethod]
    public void NoMoreIsPutInAndNoLongerThanTheCellAllows()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        design.CapacityNanocoulombs = 142_560_000_000L;
        Assert.IsTrue(ConfigurationCheck.Fits(design));
        design.CapacityNanocoulombs++;
        Assert.IsFalse(ConfigurationCheck.Fits(design));

        design = LfpLithiumPouch36.Create();
        design.ChargeTimeoutMilliseconds++;
        Assert.IsFalse(ConfigurationCheck.Fits(design));

        design = LfpLithiumPouch36.Create();
        design.PrechargeTimeoutMilliseconds = 3_600_000;
        Assert.IsTrue(ConfigurationCheck.Fits(design));
        design.PrechargeTimeoutMilliseconds++;
        Assert.IsFalse(ConfigurationCheck.Fits(design));
    }

    [TestMethod]
    public void WhatIsHeldForNothingOrForTooMuchIsBoundedToo()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        Assert.AreEqual(1_800, design.TerminationMicroamps);
        design.TerminationMicroamps++;
        Assert.IsFalse(ConfigurationCheck.Fits(design));
        design.TerminationMicroamps = 0;
        Assert.IsFalse(ConfigurationCheck.Fits(design));

        design = LfpLithiumPouch36.Create();
        design.MaximumMicroamps = 100_001;
        Assert.IsFalse(ConfigurationCheck.Fits(design));
    }

    [DataRow((int)DiagnosisId.CellOverVoltageCritical)]
    [DataRow((int)DiagnosisId.CellUnderVoltageCritical)]
    [DataRow((int)DiagnosisId.ChargeOverCurrentCritical)]
    [DataRow((int)DiagnosisId.DischargeOverCurrentCritical)]
    [DataRow((int)DiagnosisId.OverTemperatureCritical)]
    [DataRow((int)DiagnosisId.ChargeOverTemperature)]
    [DataRow((int)DiagnosisId.ChargeUnderTemperature)]
    [TestMethod]
    public void ALimitMayNotBeLeftOutOrLoseItsReaction(int id)
    {
        CellDesign without = LfpLithiumPouch36.Create();
        int index = IndexOf(without, id);
        LimitRow row = without.Limits[index];
        without.Limits[index] = without.Limits[0];
        CellDesign tame = LfpLithiumPouch36.Create();
        tame.Limits[index] = Copy(row, row.Trip, row.DelayMilliseconds, Reaction.BlockDischarge);

        Assert.IsFalse(ConfigurationCheck.Fits(without));
        Assert.IsFalse(ConfigurationCheck.Fits(tame));
    }

    [TestMethod]
    public void ALimitMayNotWatchAnotherSignalOrTheOtherSide()
    {
        CellDesign other = LfpLithiumPouch36.Create();
        int index = IndexOf(other, (int)DiagnosisId.CellOverVoltageCritical);
        other.Limits[index] = new LimitRow(
            DiagnosisId.CellOverVoltageCritical, LimitSignal.LowestCellMicrovolts, LimitDirection.Above, 3_650_000, 3_620_000, 100, Reaction.Latch);
        Assert.IsFalse(ConfigurationCheck.Fits(other));

        CellDesign side = LfpLithiumPouch36.Create();
        side.Limits[index] = new LimitRow(
            DiagnosisId.CellOverVoltageCritical, LimitSignal.HighestCellMicrovolts, LimitDirection.Below, 3_620_000, 3_650_000, 100, Reaction.Latch);
        Assert.IsFalse(ConfigurationCheck.Fits(side));
    }

    [DataRow((int)DiagnosisId.CellOverVoltageCritical, 200)]
    [DataRow((int)DiagnosisId.OverTemperatureCritical, 200)]
    [DataRow((int)DiagnosisId.ChargeOverTemperature, 2_500)]
    [TestMethod]
    public void ALimitMayNotActTooLate(int id, int longest)
    {
        Assert.IsTrue(ConfigurationCheck.Fits(WithDelay(id, longest)));
        Assert.IsFalse(ConfigurationCheck.Fits(WithDelay(id, longest + 1)));
    }

    [TestMethod]
    public void TargetCurrentsAndTemperaturesStayInside()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        design.ChargeTargetMicrovolts = 3_600_001;
        Assert.IsFalse(ConfigurationCheck.Fits(design));

        design = LfpLithiumPouch36.Create();
        design.Policy.FastMicroamps = 71_999;
        Assert.IsTrue(ConfigurationCheck.Fits(design));
        design.Policy.FastMicroamps = 72_000;
        Assert.IsFalse(ConfigurationCheck.Fits(design));

        design = LfpLithiumPouch36.Create();
        design.ChargeMicroamps = 0;
        Assert.IsFalse(ConfigurationCheck.Fits(design));

        design = LfpLithiumPouch36.Create();
        design.ChargeTemperature = new ChargeTemperatureWindow(49, 150, 400, 450);
        Assert.IsFalse(ConfigurationCheck.Fits(design));

        design = LfpLithiumPouch36.Create();
        design.ChargeTemperature = new ChargeTemperatureWindow(50, 150, 400, 451);
        Assert.IsFalse(ConfigurationCheck.Fits(design));

        design = LfpLithiumPouch36.Create();
        design.DischargeCutoffMicrovolts = 1_999_999;
        Assert.IsFalse(ConfigurationCheck.Fits(design));
    }

    [TestMethod]
    public void AControllerOutsideTheBoundsRunsSaysSoAndPermitsNothing()
    {
        BmsConfiguration configuration = Configurations.Pack(1, 1);
        configuration.Cell.ChargeTargetMicrovolts = 4_200_000;
        PackRig rig = new PackRig(configuration);
        rig.FrontEnd.ChargerPresent = true;
        rig.FrontEnd.LoadRequested = true;
        rig.Run(10_000);

        Assert.AreEqual(1L << (int)DiagnosisId.ConfigurationOutOfBounds, rig.Controller.Permissions.ActiveMask);
        Assert.IsFalse(rig.Controller.Permissions.ChargePermitted);
        Assert.IsFalse(rig.Controller.Permissions.DischargePermitted);
        Assert.IsTrue(rig.Link.Statuses > 0);
    }

    private static CellDesign WithTrip(int id, int trip)
    {
        CellDesign design = LfpLithiumPouch36.Create();
        int index = IndexOf(design, id);
        LimitRow row = design.Limits[index];
        design.Limits[index] = Copy(row, trip, row.DelayMilliseconds, row.Reaction);
        return design;
    }

    private static CellDesign WithDelay(int id, int delayMilliseconds)
    {
        CellDesign design = LfpLithiumPouch36.Create();
        int index = IndexOf(design, id);
        LimitRow row = design.Limits[index];
        design.Limits[index] = Copy(row, row.Trip, delayMilliseconds, row.Reaction);
        return design;
    }

    private static LimitRow Copy(LimitRow row, int trip, int delayMilliseconds, Reaction reaction)
    {
        return new LimitRow(row.Id, row.Signal, row.Direction, trip, row.Recover, delayMilliseconds, reaction);
    }

    private static int IndexOf(CellDesign design, int id)
    {
        int index = 0;

        while ((int)design.Limits[index].Id != id)
        {
            index++;
        }

        return index;
    }
}
