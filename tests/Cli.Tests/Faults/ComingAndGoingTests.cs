using System.Collections.Concurrent;
using InvertedAnodeBms.Cli.Faults;
using InvertedAnodeBms.Cli.Faults.Table;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Tests.Faults;

/// <summary>
/// Faults that come and go with the ticks, so that no delay ever passes: the judge of the campaign looks, and gives them two seconds.
/// </summary>
[TestClass]
public sealed class ComingAndGoingTests
{
    private const double MostMs = 2_000;
    private const int Ticks = 150;

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(1, 2)]
    [DataRow(2, 2)]
    [DataRow(5, 5)]
    public void NoFaultIsUnsafeForLongBecauseItComesAndGoes(int on, int off)
    {
        ConcurrentBag<string> found = [];
        (InjectionKind Kind, double Magnitude, PackState State, string Board)[] cases = [.. Cases()];
        Parallel.ForEach(cases, one => Judge(one.Kind, one.Magnitude, one.State, one.Board, on, off).ForEach(found.Add));

        Assert.IsGreaterThan(800, cases.Length);
        Assert.IsEmpty(found, string.Join('\n', found.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<(InjectionKind Kind, double Magnitude, PackState State, string Board)> Cases()
    {
        foreach (string board in SimulatedBoard.Names)
        {
            LivePack pack = new(board, 50, 25, 1);
            IEnumerable<InjectionKind> kinds = FaultCatalog.All.Select(fault => InjectionCatalogue.Find(fault.Name)!);

            foreach (InjectionKind kind in kinds.Where(kind => kind.Supported(pack, 0)))
            {
                foreach (double magnitude in ExpectationTable.MagnitudesOf(kind.Name))
                {
                    yield return (kind, magnitude, PackState.ChargeCc, board);
                    yield return (kind, magnitude, PackState.Discharge, board);
                }
            }
        }
    }

    private static List<string> Judge(InjectionKind kind, double magnitude, PackState state, string board, int on, int off)
    {
        LivePack pack = new(board, PackPreparation.ChargePercent(state, board), 25, 1);
        PackPreparation.Bring(pack, state, 1, pack.Loop.Tick);
        SafetyJudge judge = new(pack, board);

        for (int i = 0; i < Ticks; i++)
        {
            int at = i % (on + off);

            if (at == 0)
            {
                kind.Begin(pack, 0, magnitude);
            }
            else if (at == on)
            {
                kind.End(pack, 0);
            }

            double before = pack.Seconds;
            pack.Loop.Tick();
            judge.Follow(before, at < on && kind.Name == "short-in-cell-hard" ? magnitude : double.PositiveInfinity);
        }

        IEnumerable<Violation> violations = judge.Voltage.Concat(judge.Current).Concat(judge.Temperature).Concat(judge.Latch);
        string name = FormattableString.Invariant($"{kind.Name} {magnitude} {PackStates.NameOf(state)} {board}");
        return [.. violations.Where(seen => seen.Ms > MostMs).Select(seen => FormattableString.Invariant($"{name}: {seen.Rule} for {seen.Ms:0} ms"))];
    }
}
