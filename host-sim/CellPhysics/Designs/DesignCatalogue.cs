using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Every system of the paper, and a wearable pouch, as designs.</summary>
public static class DesignCatalogue
{
    private static readonly Electrolyte s_ether = new EtherElectrolyte();
    private static readonly Electrolyte s_carbonate = new CarbonateElectrolyte();
    private static readonly Parameter s_none = new(0, "mAh/cm2", Evidence.Measured, "paper: lithium on one side only");

    private static readonly CellSpec s_coin = new()
    {
        Name = string.Empty,
        About = string.Empty,
        Electrolyte = s_ether,
        ElectrolyteVolume = new(42, "uL/cm2", Evidence.Assumed, "paper: 40, of which one cloth absorbs 20; two cloths and a separator need 41.4"),
        Anode = Inverted(HostLibrary.Cloth, FrontLibrary.FibresInEther, FrontLibrary.FaceInEther, FaceLibrary.Lithiophilic, FaceLibrary.Carbon, 6),
        Counter = CounterKind.Mirror,
        SeparatorThickness = new(25, "um", Evidence.Measured, "Celgard 2500"),
        SeparatorPorosity = new(0.55, "1", Evidence.Measured, "Celgard 2500 data sheet (from memory)"),
        Bruggeman = new(1.5, "1", Evidence.Assumed, "spheres; as in the sources of the transport data"),
        Area = new(1.13, "cm2", Evidence.Assumed, "12 mm disc in a CR2025"),
        Contacts = ContactLibrary.Lithium,
    };

    /// <summary>All designs by name.</summary>
    public static IReadOnlyList<CellSpec> All { get; } =
    [
        Symmetric("sym-cloth", HostLibrary.Cloth, true, FaceLibrary.Lithiophilic, FaceLibrary.Carbon),
        Symmetric("sym-cloth", HostLibrary.Cloth, false, FaceLibrary.Lithiophilic, FaceLibrary.Carbon),
        Bare(Symmetric("sym-bare", HostLibrary.Cloth, true, FaceLibrary.WettedCarbon, FaceLibrary.Carbon)),
        Bare(Symmetric("sym-bare", HostLibrary.Cloth, false, FaceLibrary.WettedCarbon, FaceLibrary.Carbon)),
        Symmetric("sym-foam", HostLibrary.Foam, true, FaceLibrary.WettedCopper, FaceLibrary.Copper),
        Symmetric("sym-foam", HostLibrary.Foam, false, FaceLibrary.WettedCopper, FaceLibrary.Copper),
        SymmetricFoil(),
        Half("half-cloth", true),
        Half("half-cloth", false),
        Full("lfp-cloth", HostLibrary.Cloth, true, FaceLibrary.Lithiophilic, FaceLibrary.Carbon, 10),
        Full("lfp-cloth", HostLibrary.Cloth, false, FaceLibrary.Lithiophilic, FaceLibrary.Carbon, 10),
        Full("lfp-pet", HostLibrary.Fabric, true, FaceLibrary.WettedCopper, FaceLibrary.Copper, 5),
        Full("lfp-pet", HostLibrary.Fabric, false, FaceLibrary.WettedCopper, FaceLibrary.Copper, 5),
        FullFoil("lfp-foil"),
        Pouch(Full("pouch", HostLibrary.Cloth, true, FaceLibrary.Lithiophilic, FaceLibrary.Carbon, 10)),
        Pouch(Full("pouch", HostLibrary.Cloth, false, FaceLibrary.Lithiophilic, FaceLibrary.Carbon, 10)),
        Pouch(FullFoil("pouch-foil")),
    ];

    /// <summary>Finds a design.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists all.</exception>
    public static CellSpec Find(string name)
    {
        return All.FirstOrDefault(spec => spec.Name == name)
            ?? throw new ArgumentException($"unknown cell design '{name}'; known: {string.Join(", ", All.Select(spec => spec.Name))}");
    }

    private static AnodeSpec Inverted(
        HostGeometry host, FrontMaterial fibres, FrontMaterial face, FaceNucleation coated, FaceNucleation bare, double lithium)
    {
        return new AnodeSpec(host, fibres, face, coated, bare, Lithium(lithium), s_none);
    }

    /// <summary>The same anode turned over: the coated side with its lithium faces the separator.</summary>
    private static AnodeSpec TurnedOver(AnodeSpec anode)
    {
        return anode with
        {
            BottomFace = anode.TopFace,
            TopFace = anode.BottomFace,
            LithiumBelow = anode.LithiumAbove,
            LithiumAbove = anode.LithiumBelow,
        };
    }

    private static Parameter Lithium(double milliampereHours)
    {
        return new Parameter(milliampereHours, "mAh/cm2", Evidence.Measured, "paper, experimental section and captions");
    }

    private static CellSpec Symmetric(string name, HostGeometry host, bool inverted, FaceNucleation coated, FaceNucleation bare)
    {
        AnodeSpec anode = Inverted(host, FrontLibrary.FibresInEther, FrontLibrary.FaceInEther, coated, bare, 6);
        return s_coin with
        {
            Name = Side(name, inverted),
            About = $"Li|Li symmetric coin cell, {host.Name}, lithium {Place(inverted)}",
            Anode = inverted ? anode : TurnedOver(anode),
        };
    }

    private static CellSpec Bare(CellSpec cell)
    {
        return cell with { Anode = cell.Anode with { Bottom = FrontLibrary.BareFibresInEther } };
    }

    private static CellSpec SymmetricFoil()
    {
        AnodeSpec anode = Inverted(
            HostLibrary.Foil, FrontLibrary.FoilInEther, FrontLibrary.FoilInEther, FaceLibrary.WettedCopper, FaceLibrary.WettedCopper, 6);
        return s_coin with { Name = "sym-foil", About = "Li|Li symmetric coin cell on copper foil", Anode = TurnedOver(anode) };
    }

    private static CellSpec Half(string name, bool inverted)
    {
        AnodeSpec anode = Inverted(
            HostLibrary.Cloth, FrontLibrary.FibresInEther, FrontLibrary.FaceInEther, FaceLibrary.Lithiophilic, FaceLibrary.Carbon, 0);
        return s_coin with
        {
            Name = Side(name, inverted),
            About = $"half cell against LTO, empty cloth, coated side {Place(inverted)}",
            Anode = inverted ? anode : TurnedOver(anode),
            Counter = CounterKind.Constant,
            ElectrolyteVolume = new(40, "uL/cm2", Evidence.Measured, "paper"),
        };
    }

    private static CellSpec Full(string name, HostGeometry host, bool inverted, FaceNucleation coated, FaceNucleation bare, double lithium)
    {
        AnodeSpec anode = Inverted(host, FrontLibrary.FibresInCarbonate, FrontLibrary.FaceInCarbonate, coated, bare, lithium);
        return s_coin with
        {
            Name = Side(name, inverted),
            About = $"full coin cell with LFP, {host.Name}, lithium {Place(inverted)}",
            Electrolyte = s_carbonate,
            ElectrolyteVolume = new(40, "uL/cm2", Evidence.Measured, "paper"),
            Anode = inverted ? anode : TurnedOver(anode),
            Counter = CounterKind.Cathode,
            Cathode = CathodeLibrary.Lfp,
            Contacts = ContactLibrary.Cathode,
        };
    }

    private static CellSpec FullFoil(string name)
    {
        AnodeSpec anode = Inverted(
            HostLibrary.Foil, FrontLibrary.FoilInCarbonate, FrontLibrary.FoilInCarbonate, FaceLibrary.WettedCopper, FaceLibrary.WettedCopper, 10);
        return Full(name, HostLibrary.Foil, false, FaceLibrary.WettedCopper, FaceLibrary.WettedCopper, 10) with
        {
            Name = name,
            About = "full coin cell with LFP, lithium on copper foil",
            Anode = TurnedOver(anode),
        };
    }

    private static CellSpec Pouch(CellSpec coin)
    {
        return coin with
        {
            About = coin.About.Replace("coin", "wearable pouch", StringComparison.Ordinal),
            Area = new Parameter(25, "cm2", Evidence.Assumed, "the project's wearable cell, 36 mAh"),
        };
    }

    private static string Side(string name, bool inverted)
    {
        return name + (inverted ? "-inverted" : "-upright");
    }

    private static string Place(bool inverted)
    {
        return inverted ? "at the bottom, away from the separator" : "on top, facing the separator";
    }
}
