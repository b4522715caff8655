using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>Plans the runs: which cells, which shorts, which seeds.</summary>
public static class DetectPlan
{
    private const double CleanSeconds = 6 * 3600;
    private const double WarmUpSeconds = 900;
    private const double GapSeconds = 1800;
    private const int EpisodesPerRun = 8;
    private const int RunsPerPack = 10;
    private const int PackCells = 4;
    private const long SeedsPerSeed = 1_000_000_000;

    private static readonly string[] s_designs = ["pouch-inverted", "pouch-upright", "pouch-foil"];

    /// <summary>Resistances of the shorts, in ohm.</summary>
    public static IReadOnlyList<int> Ohms { get; } = [30, 100, 300, 750, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000];

    /// <summary>Seed of a run: even for training, odd for held out, whatever the seed of the command line.</summary>
    public static long SeedOf(DetectSet set, long seed, int run)
    {
        return unchecked((2 * ((seed * SeedsPerSeed) + run)) + (set == DetectSet.HeldOut ? 1 : 0));
    }

    /// <summary>All runs, longest kinds first, so that no worker ends up alone.</summary>
    public static IReadOnlyList<RunPlan> Of(DetectSettings settings)
    {
        List<RunPlan> runs = [];
        AddPersistent(runs, settings);
        AddTelegraph(runs, settings);
        AddClean(runs, settings);
        return runs;
    }

    private static void AddClean(List<RunPlan> runs, DetectSettings settings)
    {
        for (double left = settings.Hours; left > 1e-9;)
        {
            int cells = CellsOf(runs.Count, left * 3600 >= PackCells * CleanSeconds);
            double seconds = Math.Min(CleanSeconds, left * 3600 / cells);
            Add(runs, settings, RunKind.Clean, cells, seconds, []);
            left -= runs[^1].Hours;
        }
    }

    private static void AddTelegraph(List<RunPlan> runs, DetectSettings settings)
    {
        List<(int Ohms, DipClass Kind)> shorts = [];

        foreach (int ohms in Ohms)
        {
            foreach (DipClass kind in DipClasses.Telegraph)
            {
                shorts.AddRange(Enumerable.Repeat((ohms, kind), settings.Episodes));
            }
        }

        RandomStream random = new(SeedOf(settings.Set, settings.Seed, 0), "order of the shorts");
        Shuffle(shorts, random);

        foreach ((int Ohms, DipClass Kind)[] chunk in shorts.Chunk(EpisodesPerRun))
        {
            int cells = CellsOf(runs.Count, true);
            double start = WarmUpSeconds;
            List<ShortEpisode> episodes = [];

            foreach ((int ohms, DipClass kind) in chunk)
            {
                double seconds = DipClasses.ActiveSeconds(kind, ohms);
                start += random.Within(0, 60);
                episodes.Add(new ShortEpisode(start, seconds, ohms, kind, (int)random.Within(0, cells)));
                start += seconds + GapSeconds;
            }

            Add(runs, settings, RunKind.Telegraph, cells, start - GapSeconds + 1, episodes);
        }
    }

    private static void AddPersistent(List<RunPlan> runs, DetectSettings settings)
    {
        int each = (settings.Episodes + 4) / 5;

        foreach (int ohms in Ohms.SelectMany(ohms => Enumerable.Repeat(ohms, each)))
        {
            double seconds = DipClasses.ActiveSeconds(DipClass.Persistent, ohms);
            ShortEpisode episode = new(2 * WarmUpSeconds, seconds, ohms, DipClass.Persistent, 0);
            Add(runs, settings, RunKind.Persistent, 1, episode.EndSeconds + 1, [episode]);
        }
    }

    private static void Add(
        List<RunPlan> runs, DetectSettings settings, RunKind kind, int cells, double seconds, IReadOnlyList<ShortEpisode> episodes)
    {
        long seed = SeedOf(settings.Set, settings.Seed, runs.Count);
        string design = s_designs[runs.Count % s_designs.Length];
        runs.Add(new RunPlan(runs.Count, seed, kind, design, cells, seconds, episodes));
    }

    private static int CellsOf(int run, bool roomForAPack)
    {
        return roomForAPack && run % RunsPerPack == RunsPerPack - 1 ? PackCells : 1;
    }

    private static void Shuffle<T>(List<T> list, RandomStream random)
    {
        for (int i = list.Count - 1; i > 0; i--)
        {
            int other = (int)random.Within(0, i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }
    }
}
