using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>Chooses experiments by name, or single targets of them by id.</summary>
public static class ExperimentSelection
{
    /// <summary>The experiments that patterns ask for, in the order of the catalogue.</summary>
    /// <param name="catalogue">Every experiment.</param>
    /// <param name="patterns">Names of experiments or ids of targets, with '*' and '?'; none for everything.</param>
    /// <exception cref="InputException">A pattern matches nothing.</exception>
    public static IReadOnlyList<SelectedExperiment> Select(IReadOnlyList<IExperiment> catalogue, IReadOnlyList<string> patterns)
    {
        if (catalogue.Count == 0)
        {
            throw new InputException("There is no experiment to run: the catalogue is empty.");
        }

        foreach (string pattern in patterns)
        {
            Check(pattern, catalogue);
        }

        return [.. catalogue.Select(experiment => Choose(experiment, patterns)).OfType<SelectedExperiment>()];
    }

    private static void Check(string pattern, IReadOnlyList<IExperiment> catalogue)
    {
        List<string> known = [.. catalogue.Select(experiment => experiment.Name)];
        known.AddRange(catalogue.SelectMany(experiment => experiment.Targets).Select(target => target.Id));

        if (!known.Exists(word => Spelling.Matches(word, pattern)))
        {
            throw new InputException($"--only is '{pattern}', no such experiment or target. {Spelling.Suggest(pattern, known)}");
        }
    }

    private static SelectedExperiment? Choose(IExperiment experiment, IReadOnlyList<string> patterns)
    {
        if (patterns.Count == 0 || patterns.Any(pattern => Spelling.Matches(experiment.Name, pattern)))
        {
            return new SelectedExperiment(experiment, null);
        }

        HashSet<string> ids = [.. experiment.Targets.Select(target => target.Id).Where(id => patterns.Any(pattern => Spelling.Matches(id, pattern)))];
        return ids.Count > 0 ? new SelectedExperiment(experiment, ids) : null;
    }
}
