using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Core.Tests.Deposition;

[TestClass]
public sealed class SaltModesTests
{
    // 10 mol/m3 per A/m2; 100, 10 and 1 s with shares 0.8, 0.15 and 0.05; counter electrode half as far, face a tenth of the slowest mode.
    // 10 A/m2: 80 (1 - exp(-t/100)) + 15 (1 - exp(-t/10)) + 5 (1 - exp(-t/1)) mol/m3.
    [TestMethod]
    [DataRow(1, 538)]
    [DataRow(10, 2_209)]
    [DataRow(100, 7_057)]
    [DataRow(1000, 10_000)]
    public void AStepRisesAsTheSumOfItsModes(int seconds, int hundredths)
    {
        SaltModes salt = Create(0f);
        Pass(salt, 10f, seconds * 10, 100);
        Expect.Near(hundredths, (long)((1_000f - salt.Front()) * 100f), 6);
    }

    [TestMethod]
    public void ShortAndLongTicksArriveAtTheSame()
    {
        SaltModes quick = Create(0f);
        SaltModes slow = Create(0f);
        Pass(quick, 10f, 600, 100);
        Pass(slow, 10f, 12, 5_000);

        Expect.Near((long)(quick.Front() * 100f), (long)(slow.Front() * 100f), 40);
    }

    [TestMethod]
    public void OneTickOfAnotherLengthIsNoStepAside()
    {
        SaltModes even = Create(0f);
        SaltModes uneven = Create(0f);
        Pass(even, 10f, 300, 100);
        Pass(uneven, 10f, 100, 100);
        Pass(uneven, 10f, 1, 370);
        Pass(uneven, 10f, 1, 1_630);
        Pass(uneven, 10f, 180, 100);

        Expect.Near((long)(even.Front() * 100f), (long)(uneven.Front() * 100f), 3);
    }

    [TestMethod]
    public void AtRestTheSaltComesBack()
    {
        SaltModes salt = Create(0f);
        Pass(salt, 10f, 6_000, 100);
        Pass(salt, 0f, 12_000, 100);

        Expect.Near(100_000, (long)(salt.Front() * 100f), 2);
        Expect.Near(100_000, (long)(salt.Counter() * 100f), 2);
    }

    [TestMethod]
    public void DischargeIsTheMirrorOfChargeWithAConstantDiffusivity()
    {
        SaltModes charge = Create(0f);
        SaltModes discharge = Create(0f);
        Pass(charge, 10f, 500, 100);
        Pass(discharge, -10f, 500, 100);

        Expect.Near(0, (long)((charge.Front() - 1_000f + discharge.Front() - 1_000f) * 1_000f), 2);
    }

    [TestMethod]
    public void TheCounterElectrodeAndTheFaceFollowTheirShares()
    {
        SaltModes salt = Create(0f);
        Pass(salt, 10f, 12_000, 100);

        Expect.Near(105_000, (long)(salt.Counter() * 100f), 5);
        Expect.Near(99_200, (long)(salt.Face() * 100f), 5);
    }

    [TestMethod]
    public void ACurvedDepletionIsLessThanALinearOne()
    {
        SaltModes curved = Create(0.2f);
        Pass(curved, 50f, 12_000, 100);

        // 500 / (1 + 0.2 x 0.5)
        Expect.Near(54_545, (long)(curved.Front() * 100f), 10);
    }

    [TestMethod]
    public void NoCurrentMakesTheSaltNegative()
    {
        SaltModes salt = Create(0.2f);
        Pass(salt, 1e6f, 12_000, 100);

        Expect.Near(20, (long)(salt.Front() + 0.5f), 0);

        Pass(salt, -1e6f, 12_000, 100);
        Expect.Near(20, (long)(salt.Counter() + 0.5f), 0);
    }

    [TestMethod]
    public void AFrontThatAdvancesPushesDepletedElectrolyteOut()
    {
        SaltModes salt = Create(0f);
        Pass(salt, 10f, 20_000, 100);
        salt.Displace(0.1f, 0f);
        Pass(salt, 10f, 1, 100);

        // A tenth of the electrolyte left 100 mol/m3 short: the rest has 10 more.
        Expect.Near(91_000, (long)(salt.Front() * 100f), 5);
        Expect.Near(106_000, (long)(salt.Counter() * 100f), 5);

        // As much comes back as filled: a tenth of the surplus is gone.
        salt.Displace(-0.1f, 0f);
        Pass(salt, 10f, 1, 100);
        Expect.Near(90_900, (long)(salt.Front() * 100f), 5);
    }

    [TestMethod]
    public void ColdSaltIsSlowerAndDepletesFarther()
    {
        SaltModes salt = Create(0f);
        salt.Refresh(Row(), 2f);
        Pass(salt, 10f, 2_000, 100);

        // After 200 s of 200 s: half of the way is behind the slowest mode; the end is 200 mol/m3.
        Expect.Near((long)((200f - (160f * 0.36788f)) * 100f), (long)((1_000f - salt.Front()) * 100f), 20);
    }

    // Half of the salt is 500 mol/m3. At rest, after 6 s: 80 (1 - exp(-0.06)) + 15 (1 - exp(-0.6)) + 5 (1 - exp(-6)) = 16.4 per 10 A/m2; after
    // 120 s: 80 x 0.6988 + 20 = 75.9.
    [TestMethod]
    public void AtRestTheFarHorizonBinds()
    {
        SaltModes salt = Create(0f);

        Expect.Near(6_588, (long)(salt.HighestCurrent() * 100f), 70);
    }

    // 640 mol/m3 in the slowest mode, 474 after 30 s of rest: in 120 s it lets go of 70 % of that and would leave room for 47 A/m2, but in 6 s only
    // of 6 %: 53 are free beside it, less 3 of the middle mode, and 10 A/m2 take 16.4.
    [TestMethod]
    public void AQuickModeMustFitBesideASlowOneThatHasNotRecovered()
    {
        SaltModes salt = Create(0f);
        Pass(salt, 80f, 20_000, 100);
        Pass(salt, 0f, 300, 100);

        Expect.Near(3_060, (long)(salt.HighestCurrent() * 100f), 100);
    }

    private static SaltModes Create(float curvature)
    {
        DepositionDesign design = LfpPouchDeposition.Inverted();
        design.DepletionCurvature = curvature;
        design.ExcessCurvature = curvature;
        SaltModes salt = new SaltModes(design);
        salt.Refresh(Row(), 1f);
        return salt;
    }

    private static float[] Row()
    {
        return new float[] { 0f, 10f, 100f, 10f, 1f, 0.8f, 0.15f, 0.5f, 0.5f, 0.5f, 0.1f };
    }

    private static void Pass(SaltModes salt, float current, int ticks, int milliseconds)
    {
        for (int i = 0; i < ticks; i++)
        {
            salt.Advance(current, 0f, milliseconds);
        }
    }
}
