using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Protection;

/// <summary>Whatever a critical row watches: what it takes away is gone and latched 200 ms after the first bad sample, ticks of 100 ms.</summary>
[TestClass]
public sealed class ReactionTimeProperties
{
    private const int Cases = 60;

    public static IEnumerable<object[]> CriticalRows()
    {
        foreach (int design in (int[])[1, 2, 3])
        {
            foreach (LimitRow row in DiagnosisTable.Create(Designs.Create(design)))
            {
                // Where the configuration does not fit, nothing has ever been permitted.
                if (row.Severity == Severity.Critical && row.Id != DiagnosisId.ConfigurationOutOfBounds)
                {
                    yield return [design, row.Id];
                }
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(CriticalRows))]
    public void ACriticalDiagnosisActsWithinTwoHundredMilliseconds(int design, DiagnosisId id)
    {
        Property.Holds((ulong)(((int)id * 10) + design), Cases, Property.Numbers(0, 1_000_000), numbers =>
        {
            ProtectionBench bench = new(Designs.Create(design));
            LimitRow row = DiagnosisTable.Create(bench.Design).Single(candidate => candidate.Id == id);
            Prepare(bench, row);
            bench.Run(4_000);

            if (!bench.Stage.Result.ChargePermitted || bench.IsLatched((int)id))
            {
                return false;
            }

            int beyond = numbers.Length == 0 ? 0 : numbers[0] % 1_000;
            Provoke(bench, row, beyond);
            bench.Run(300);
            Permissions result = bench.Stage.Result;
            bool chargeGone = !result.ChargePermitted;
            bool dischargeGone = !result.DischargePermitted || row.Reaction == Reaction.LatchCharge;
            return chargeGone && dischargeGone && bench.IsLatched((int)id);
        });
    }

    private static void Prepare(ProtectionBench bench, LimitRow row)
    {
        if (row.Signal is LimitSignal.UncommandedChargeMicroamps or LimitSignal.UncommandedDischargeMicroamps)
        {
            bench.CommandFollows = false;
            bench.Commanded.ChargeGateOn = false;
            bench.Commanded.DischargeGateOn = false;
        }

        foreach (Signal cell in bench.Measurements.CellMicrovolts)
        {
            cell.Quality = SignalQuality.Good;
            cell.Value = bench.Measurements.HighestCellMicrovolts;
        }
    }

    private static void Provoke(ProtectionBench bench, LimitRow row, int beyond)
    {
        switch (row.Signal)
        {
            case LimitSignal.UncommandedChargeMicroamps:
                bench.Measurements.PackMicroamps.Value = row.Trip + beyond;
                return;
            case LimitSignal.UncommandedDischargeMicroamps:
                bench.Measurements.PackMicroamps.Value = -row.Trip - beyond;
                return;
            case LimitSignal.Condition:
                Provoke(bench, row.Id, beyond);
                return;
            default:
                bench.Set(row.Signal, row.Direction == LimitDirection.Above ? row.Trip + beyond : row.Trip - beyond);
                return;
        }
    }

    private static void Provoke(ProtectionBench bench, DiagnosisId id, int beyond)
    {
        ChargeSession session = bench.Estimates.Session;

        switch (id)
        {
            case DiagnosisId.PrechargeTimeout:
                session.Active = true;
                session.FittingNanocoulombs = long.MaxValue / 2;
                session.PrechargingMilliseconds = bench.Design.PrechargeTimeoutMilliseconds + beyond;
                return;
            case DiagnosisId.ChargeTimeout:
                session.Active = true;
                session.FittingNanocoulombs = long.MaxValue / 2;
                session.ChargingMilliseconds = bench.Design.ChargeTimeoutMilliseconds + beyond;
                return;
            case DiagnosisId.OverCharge:
                session.Active = true;
                session.FittingNanocoulombs = -1_000 - beyond;
                return;
            case DiagnosisId.SoftShort:
                bench.Detection.LatchDue = true;
                return;
            case DiagnosisId.HardShort:
                bench.Measurements.CellMicrovolts[1].Value -= ProtectionSettings.HardShortMicrovolts + 1 + beyond;
                return;
            case DiagnosisId.RecordsLost:
                bench.Storage.RecordsLost = true;
                return;
            case DiagnosisId.RepeatedReboots:
                bench.Storage.RebootedWhileCharging = true;
                bench.Storage.UncleanBoots = ProtectionSettings.UncleanBoots + beyond;
                return;
            case DiagnosisId.RepeatedShortBoots:
                bench.Storage.ShortBoots = ProtectionSettings.ShortBoots + beyond;
                return;
            case DiagnosisId.ChargeNotKept:
                Fill(bench);
                Fill(bench);
                Fill(bench);
                return;
            case DiagnosisId.RepeatedTrips:
                bench.Measurements.PackMicroamps.Quality = SignalQuality.OutOfRange;
                return;
            default:
                Assert.Fail($"no way is known to provoke {id}");
                return;
        }
    }

    // The tick that sees the pack full comes with the next run.
    private static void Fill(ProtectionBench bench)
    {
        bench.Commanded.State = BmsState.Full;
        bench.Run(100);
        bench.Commanded.State = BmsState.Charge;
        bench.Run(100);
        bench.Commanded.State = BmsState.Full;
    }
}
