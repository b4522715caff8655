using System.Globalization;
using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>
/// What --only asks for, in words of any order: faults (alone, or with part and magnitude as in <c>cell-reading-offset:2=-100</c>), states, boards,
/// seeds. Several of a sort are alternatives; a sort that is not named is not limited.
/// </summary>
public sealed class CaseFilter
{
    private static readonly IReadOnlyList<string> s_known =
        [.. InjectionCatalogue.All.Select(kind => kind.Name), .. PackStates.Names, .. SimulatedBoard.Names];

    private readonly HashSet<string> _faults = [];
    private readonly HashSet<string> _states = [];
    private readonly HashSet<string> _boards = [];
    private readonly List<long> _seeds = [];

    /// <summary>Understands the words.</summary>
    /// <exception cref="InputException">One stands for nothing.</exception>
    public CaseFilter(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            if (long.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out long seed))
            {
                _seeds.Add(seed);
                continue;
            }

            string name = word.Split(':', '=')[0];
            HashSet<string> sort = InjectionCatalogue.Find(name) is not null ? _faults
                : PackStates.Names.Contains(word) ? _states
                : SimulatedBoard.Names.Contains(word) ? _boards
                : throw new InputException($"--only '{word}' is no fault, state, board or seed. {Spelling.Suggest(name, s_known)}");
            sort.Add(word);
        }
    }

    /// <summary>Seeds that are named; empty for none.</summary>
    public IReadOnlyList<long> Seeds => _seeds;

    /// <summary>A case is asked for; its seed is not looked at.</summary>
    public bool Wants(FaultCase one)
    {
        return (_faults.Count == 0 || _faults.Contains(one.Fault) || _faults.Contains(one.What))
            && (_states.Count == 0 || _states.Contains(PackStates.NameOf(one.State)))
            && (_boards.Count == 0 || _boards.Contains(one.Board));
    }
}
