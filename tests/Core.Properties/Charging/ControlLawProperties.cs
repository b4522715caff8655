using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Charging;

/// <summary>The charge stage under random beliefs, evidence, requests and permissions; each number seeds one stretch of the sequence.</summary>
[TestClass]
public sealed class ControlLawProperties
{
    private static readonly float[] _wild = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, -1f, 0f, 1e-30f];

    [TestMethod]
    public void TheCurrentIsNeverAboveAnyLimiterAndNothingFlowsWithoutPermission()
    {
        Property.Holds(91, 300, Property.Numbers(0, int.MaxValue), seeds =>
        {
            ChargeBench bench = new ChargeBench(25_000);
            bench.ChargerPresent = true;

            foreach (int stretch in seeds)
            {
                Random random = new Random(stretch);
                Disturb(bench, random);
                int ticks = 1 + random.Next(60);

                for (int i = 0; i < ticks; i++)
                {
                    int before = bench.Stage.Result.ChargeMicroamps;
                    bench.Tick();

                    if (!Holds(bench, before))
                    {
                        return false;
                    }
                }
            }

            return true;
        });
    }

    [TestMethod]
    public void WhateverModelsAndDetectorsSayTheAdviceIsInRangeAndTheCurrentNeverRaisedByIt()
    {
        Property.Holds(92, 300, Property.Numbers(0, int.MaxValue), seeds =>
        {
            AdviceBench beliefs = new AdviceBench();

            foreach (int seed in seeds)
            {
                Random random = new Random(seed);
                Believe(beliefs.Cell, random);
                Believe(beliefs.Other, random);
                beliefs.Deposition.HighestSandFraction = Any(random);
                beliefs.Detection.HighestEvidence = Any(random);
                ChargeAdvice advice = beliefs.Advise();

                bool inRange = advice.SandMicroamps >= 0 && advice.BarrierMicroamps >= 0
                    && advice.BeliefPermille is >= 0 and <= 1_000 && advice.EvidencePermille is >= 0 and <= 1_000
                    && advice.RiskPermille <= 1_000 && advice.MissingSaltPermille is >= 0 and <= 1_000
                    && advice.RiskPermille >= Math.Max(advice.BeliefPermille, advice.EvidencePermille);

                if (!inRange || Settled(advice) > Settled(new ChargeAdvice()))
                {
                    return false;
                }
            }

            return true;
        });
    }

    // A current that flows is at most each offer; 0 without permission; it rises no faster than the slew.
    private static bool Holds(ChargeBench bench, int before)
    {
        Decision decision = bench.Stage.Result;
        CellDesign design = bench.Design;
        ChargePolicy policy = design.Policy;
        bool fast = bench.Stage.Requests.Mode == ChargeMode.Fast;
        int cap = fast ? policy.FastMicroamps : design.ChargeMicroamps;
        int derated = design.ChargeTemperature.LimitMicroamps(bench.Measurements.ColdestDeciCelsius, bench.Measurements.HottestDeciCelsius, cap);
        long taper = new RiskTaper(policy, bench.Advice).LimitMicroamps(cap);
        long sand = Math.Max(bench.Advice.SandMicroamps, policy.GentleMicroamps);
        long barrier = Math.Max(bench.Advice.BarrierMicroamps * (long)policy.NucleationMarginPermille / 1000, policy.GentleMicroamps);
        long formed = policy.FormationCycles * design.CapacityNanocoulombs;
        bool forming = bench.Stage.Requests.NewCells && bench.Estimates.LifeChargedNanocoulombs < formed;
        long least = new[] { cap, Math.Max(0, bench.ChargerMicroamps), derated, taper, sand, barrier, before + 180L }.Min();
        least = forming || bench.Detection.Level == 2 ? Math.Min(least, policy.GentleMicroamps) : least;
        least = bench.Detection.Level > 0 ? Math.Min(least, cap / 2) : least;
        least = bench.Permissions.ChargePermitted && !bench.Permissions.IsFault() && bench.Detection.Level < 2 ? least : 0;
        bool gate = decision.ChargeGateOn && (!bench.Permissions.ChargePermitted || bench.Permissions.IsFault() || decision.DischargeGateOn);
        bool carried = decision.ChargeMicroamps == 0 || decision.ChargeGateOn;
        return decision.ChargeMicroamps >= 0 && decision.ChargeMicroamps <= least && carried && !gate;
    }

    private static void Disturb(ChargeBench bench, Random random)
    {
        bench.Permissions.ChargePermitted = random.Next(5) != 0;
        bench.Permissions.DischargePermitted = random.Next(5) != 0;
        bench.Permissions.LatchedMask = random.Next(8) == 0 ? 6 : 0;
        bench.Permissions.ChargeLatchedMask = bench.Permissions.LatchedMask & (random.Next(2) == 0 ? 6 : 4);
        bench.ChargerPresent = random.Next(8) != 0;
        bench.LoadRequested = random.Next(2) == 0;
        bench.ChargerMicroamps = random.Next(4) == 0 ? random.Next(-5, 8_000) : 25_000;
        bench.SetCells(random.Next(4) == 0 ? 2_300_000 + random.Next(1_400_000) : 3_430_000);
        bench.SetTemperatures(random.Next(0, 260), random.Next(260, 460));
        bench.Advice.SandMicroamps = random.Next(2) == 0 ? int.MaxValue : random.Next(20_000);
        bench.Advice.BarrierMicroamps = random.Next(2) == 0 ? int.MaxValue : random.Next(20_000);
        bench.Advice.MissingSaltPermille = random.Next(1_001);
        bench.Advice.BeliefPermille = random.Next(2) * random.Next(1_001);
        bench.Advice.EvidencePermille = random.Next(2) * random.Next(1_001);
        bench.Advice.RiskPermille = Whole.Either(bench.Advice.BeliefPermille, bench.Advice.EvidencePermille);
        bench.Detection.Level = random.Next(4) == 0 ? random.Next(3) : 0;
        bench.Detection.AlarmBegins = random.Next(20) == 0;
        bench.Stage.Requests.Mode = random.Next(2) == 0 ? ChargeMode.Fast : ChargeMode.Normal;
        bench.Stage.Requests.UntilUseMilliseconds = random.Next(3) == 0 ? random.NextInt64(long.MaxValue) >> random.Next(60) : 0;
        bench.Estimates.PackChargePpm = random.Next(1_000_001);
        bench.Stage.Requests.NewCells = random.Next(2) == 0;
        bench.Estimates.LifeChargedNanocoulombs = random.Next(4) == 0 ? 0 : 1_000_000_000_000L;
        bench.Estimates.Health[0].CapacityNanocoulombs = random.Next(2) == 0 ? 0 : random.NextInt64(long.MinValue, long.MaxValue);
    }

    private static void Believe(CellDeposition cell, Random random)
    {
        cell.LithiumBelow = random.Next(2) == 0;
        cell.SandMicroamps = Any(random);
        cell.BarrierMicroamps = Any(random);
        cell.SandFraction = Any(random);
        cell.NucleationMargin = Any(random);
        cell.MossMicrometres = Any(random);
        cell.TopCoverage = Any(random);
    }

    private static float Any(Random random)
    {
        return random.Next(3) switch
        {
            0 => _wild[random.Next(_wild.Length)],
            1 => random.NextSingle(),
            _ => (random.NextSingle() - 0.3f) * 50_000f,
        };
    }

    private static int Settled(ChargeAdvice advice)
    {
        ChargeBench bench = new ChargeBench(25_000);
        bench.ChargerPresent = true;
        bench.Advice.SandMicroamps = advice.SandMicroamps;
        bench.Advice.BarrierMicroamps = advice.BarrierMicroamps;
        bench.Advice.MissingSaltPermille = advice.MissingSaltPermille;
        bench.Advice.BeliefPermille = advice.BeliefPermille;
        bench.Advice.EvidencePermille = advice.EvidencePermille;
        bench.Advice.RiskPermille = advice.RiskPermille;
        bench.Run(4_500);
        return bench.Stage.Result.ChargeMicroamps;
    }
}
