using InvertedAnodeBms.Cli.Faults.Table;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>Every case of a campaign: fault x part x magnitude x state x board x individual, as far as a board has the part.</summary>
public static class CampaignPlan
{
    /// <summary>Lays it out.</summary>
    /// <exception cref="InputException">A word of --only stands for nothing, or all of them together do.</exception>
    /// <exception cref="InvalidOperationException">The table has no row for a case.</exception>
    public static IReadOnlyList<FaultCase> Of(FaultSettings settings)
    {
        CaseFilter filter = new(settings.Only);

        // A number among the words is a seed of its own, so that a failing case of any run can be run again.
        long[] seeds = filter.Seeds.Count > 0 ? [.. filter.Seeds] : [.. Enumerable.Range(0, settings.Count).Select(i => settings.Seed + i)];
        List<FaultCase> cases = [];

        foreach (string board in SimulatedBoard.Names)
        {
            LivePack pack = new(board, 50, 25, settings.Seed);

            foreach (InjectionKind kind in InjectionCatalogue.All)
            {
                foreach (int index in IndexesOf(kind, pack))
                {
                    cases.AddRange(
                        from magnitude in ExpectationTable.MagnitudesOf(kind.Name)
                        from state in PackStates.All
                        from seed in seeds
                        select new FaultCase(kind.Name, index, magnitude, state, board, seed, RowOf(kind.Name, magnitude, state, board)));
                }
            }
        }

        cases.RemoveAll(one => !filter.Wants(one));
        return cases.Count > 0 || settings.Count == 0
            ? cases
            : throw new InputException(
                $"--only '{string.Join(' ', settings.Only)}' asks for nothing: no board has that part, or the fault is not tried so.");
    }

    private static IEnumerable<int> IndexesOf(InjectionKind kind, LivePack pack)
    {
        int count = kind.Place == FaultPlace.Pack ? 1 : pack.Plant.Cells.Length;
        return Enumerable.Range(0, count).Where(index => kind.Supported(pack, index));
    }

    private static Expectation RowOf(string fault, double magnitude, PackState state, string board)
    {
        return ExpectationTable.Find(fault, magnitude, state, board)
            ?? throw new InvalidOperationException($"no row for {fault} {magnitude} {PackStates.NameOf(state)} {board}");
    }
}
