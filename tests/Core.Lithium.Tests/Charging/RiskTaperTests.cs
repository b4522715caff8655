using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

/// <summary>g of PHYSICS 5.2: 1 up to 0.3, 0.25 at 0.7, 0 from 0.9, in whole permille of 7.2 mA.</summary>
[TestClass]
public sealed class RiskTaperTests
{
    [DataRow(0, 7_200)]
    [DataRow(300, 7_200)]
    [DataRow(301, 7_192)]
    [DataRow(500, 4_500)]
    [DataRow(699, 1_814)]
    [DataRow(700, 1_800)]
    [DataRow(800, 900)]
    [DataRow(899, 7)]
    [DataRow(900, 0)]
    [DataRow(1_000, 0)]
    [TestMethod]
    public void EvidenceLowersTheCurrentToNothing(int evidence, int microamps)
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.EvidencePermille = evidence;
        bench.Advice.RiskPermille = evidence;
        bench.Tick();

        bench.Check(microamps, microamps < 7_200 ? CurrentReason.Risk : CurrentReason.RateCap);
        Assert.AreEqual(evidence, bench.Stage.Result.RiskPermille);
    }

    [DataRow(300, 7_200)]
    [DataRow(500, 4_500)]
    [DataRow(566, 3_614)]
    [DataRow(600, 3_600)]
    [DataRow(900, 3_600)]
    [DataRow(1_000, 3_600)]
    [TestMethod]
    public void BeliefAloneOnlySlowsDown(int belief, int microamps)
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.BeliefPermille = belief;
        bench.Advice.RiskPermille = belief;
        bench.Tick();

        bench.Check(microamps, microamps < 7_200 ? CurrentReason.Risk : CurrentReason.RateCap);
    }

    // Believed contact, and something measured beside it: what is left is the gentle current, tapered by what was measured.
    [DataRow(0, 3_600)]
    [DataRow(300, 3_600)]
    [DataRow(500, 2_250)]
    [DataRow(700, 900)]
    [DataRow(900, 0)]
    [TestMethod]
    public void WhereLithiumIsBelievedToTouchEvidenceDecides(int evidence, int microamps)
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.BeliefPermille = 1_000;
        bench.Advice.EvidencePermille = evidence;
        bench.Advice.RiskPermille = 1_000;
        bench.Tick();

        bench.Check(microamps, CurrentReason.Risk);
    }

    [TestMethod]
    public void ACurrentBelowTheGentleOneIsNotRaisedToIt()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Design.ChargeMicroamps = 2_000;
        bench.Advice.BeliefPermille = 1_000;
        bench.Advice.RiskPermille = 1_000;
        bench.Tick();

        bench.Check(2_000, CurrentReason.RateCap);
    }

    [TestMethod]
    public void AsTheRiskFallsTheCurrentRisesByTheSlew()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.EvidencePermille = 1_000;
        bench.Advice.RiskPermille = 1_000;
        bench.Tick();
        bench.Advice.EvidencePermille = 0;
        bench.Advice.RiskPermille = 0;
        bench.Tick();

        bench.Check(180, CurrentReason.Slew);
    }
}
