using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>The pouch cells whose lives are compared: the same individual and the same chance of shorts under every policy.</summary>
public static class LifeCells
{
    private const string Family = "pouch-";

    /// <summary>Names of the designs, as options and ids call them.</summary>
    public static IReadOnlyList<string> Designs { get; } = ["inverted", "upright", "foil"];

    /// <summary>An individual as built, discharged.</summary>
    /// <param name="design">One of <see cref="Designs"/>.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="number">Number of the individual, from 1.</param>
    public static CellModel Create(string design, long seed, int number)
    {
        CellSpec individual = CellIndividual.Draw(DesignCatalogue.Find(Family + design), new RandomStream(seed, $"cell {number}"));
        return new CellModel(individual, (long)new RandomStream(seed, $"soft shorts of cell {number}").NextBits());
    }
}
