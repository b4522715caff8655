using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Validation;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>Everything a call of <c>life</c> runs.</summary>
public sealed class LifePlan
{
    private static readonly string[] s_leverDesigns = ["inverted", "upright"];

    /// <summary>Lays it out.</summary>
    public LifePlan(LifeSettings settings)
    {
        Settings = settings;
        Lives =
        [
            .. from design in settings.Designs
               from policy in settings.Policies
               from number in Enumerable.Range(1, settings.Individuals)
               select new LifeJob(settings, design, policy, number),
        ];
        Pairs = [.. Enumerable.Range(1, settings.Pairs).Select(number => new PairJob(settings, number))];
        Levers =
        [
            .. from design in s_leverDesigns
               where settings.Levers && settings.Designs.Contains(design)
               from lever in Lever.All.Prepend(Lever.Base)
               select new LeverJob(settings, design, lever),
        ];
    }

    /// <summary>What the command line says.</summary>
    public LifeSettings Settings { get; }

    /// <summary>Cells under policies.</summary>
    public IReadOnlyList<LifeJob> Lives { get; }

    /// <summary>Pairs with and without reaction.</summary>
    public IReadOnlyList<PairJob> Pairs { get; }

    /// <summary>Levers.</summary>
    public IReadOnlyList<LeverJob> Levers { get; }

    /// <summary>Everything, the longest work first, so that no thread is left alone with it.</summary>
    public IReadOnlyList<SelectedExperiment> Jobs
    {
        get
        {
            IEnumerable<IExperiment> slow = Lives.Where(job => job.Policy.Controller).OrderBy(job => job.Policy.Rate);
            IEnumerable<IExperiment> quick = Lives.Where(job => !job.Policy.Controller);
            return [.. slow.Concat(Pairs).Concat(Levers).Concat(quick).Select(job => new SelectedExperiment(job, null))];
        }
    }
}
