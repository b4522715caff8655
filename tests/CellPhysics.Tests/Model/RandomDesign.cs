using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

/// <summary>Cells nobody has built, from wide but physical ranges.</summary>
internal static class RandomDesign
{
    /// <summary>A variation of a design of the catalogue.</summary>
    public static CellSpec Draw(RandomStream random)
    {
        CellSpec spec = DesignCatalogue.All[(int)random.Within(0, DesignCatalogue.All.Count)];
        HostGeometry host = spec.Anode.Host;
        Parameter thickness = host.Thickness > 0 ? Vary(random, host.Thickness, 0.1, 3) : host.Thickness;
        AnodeSpec anode = spec.Anode with
        {
            Host = host with
            {
                Thickness = thickness,
                Porosity = host.Porosity.At(random.Within(0.2, 0.98), "test"),
                FibreCapacity = Vary(random, host.FibreCapacity, 0.1, 5),
            },
            Bottom = Vary(random, spec.Anode.Bottom),
            Top = Vary(random, spec.Anode.Top),
            TopFace = Vary(random, spec.Anode.TopFace),
            BottomFace = Vary(random, spec.Anode.BottomFace),
            LithiumBelow = Vary(random, spec.Anode.LithiumBelow, 0, 3),
            LithiumAbove = Vary(random, spec.Anode.LithiumAbove, 0, 3),
        };

        CellSpec drawn = spec with
        {
            Name = "variation of " + spec.Name,
            Anode = anode,
            ElectrolyteVolume = Vary(random, spec.ElectrolyteVolume, 0.3, 2),
            SeparatorThickness = Vary(random, spec.SeparatorThickness, 0.3, 4),
            SeparatorPorosity = spec.SeparatorPorosity.At(random.Within(0.2, 0.9), "test"),
            Bruggeman = spec.Bruggeman.At(random.Within(1, 3), "test"),
            InitialStoichiometry = random.Within(0.02, 0.98),
        };

        // A cell is built wet: at least what its pores hold, and then nothing to spare.
        double cloths = drawn.Anode.Host.Thickness * drawn.Anode.Host.Porosity * (drawn.Counter == CounterKind.Mirror ? 2 : 1);
        double pores = 0.1 * (cloths + (drawn.SeparatorThickness * drawn.SeparatorPorosity) + 24);
        return drawn with { ElectrolyteVolume = drawn.ElectrolyteVolume.At(Math.Max(drawn.ElectrolyteVolume, pores), "test") };
    }

    private static FrontMaterial Vary(RandomStream random, FrontMaterial front)
    {
        return front with
        {
            ExchangeCurrent = Vary(random, front.ExchangeCurrent, 0.01, 10),
            FilmResistance = Vary(random, front.FilmResistance, 0.05, 10),
            Efficiency = front.Efficiency.At(random.Within(0.5, 1), "test"),
            SolventDiffusivity = Vary(random, front.SolventDiffusivity, 0, 1e4),
        };
    }

    private static FaceNucleation Vary(RandomStream random, FaceNucleation face)
    {
        return face with { Barrier = Vary(random, face.Barrier, 0, 4), Rate = Vary(random, face.Rate, 0.01, 1e4) };
    }

    private static Parameter Vary(RandomStream random, Parameter parameter, double low, double high)
    {
        double least = Math.Max(low, 1e-3);
        return parameter.At(parameter * least * Math.Pow(high / least, random.Within(0, 1)), "test");
    }
}
