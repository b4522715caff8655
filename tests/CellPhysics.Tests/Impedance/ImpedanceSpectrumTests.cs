using System.Numerics;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Impedance;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class ImpedanceSpectrumTests
{
    private static readonly Parameter s_noBudget = new(0, "mAh/cm2", Evidence.Assumed, "test");

    [TestMethod]
    [DataRow("sym-cloth-inverted")]
    [DataRow("sym-cloth-upright")]
    [DataRow("sym-foil")]
    public void AtLowFrequencyItIsTheSlopeOfVoltageOverCurrentAtSteadyState(string design)
    {
        CellSpec spec = WithoutFibres(DesignCatalogue.Find(design));
        CellModel up = new(spec, 1);
        CellModel down = new(spec, 1);
        const double Current = 1e-3;

        for (int i = 0; i < 400; i++)
        {
            up.Step(Current, Physics.ReferenceKelvin, 50);
            down.Step(-Current, Physics.ReferenceKelvin, 50);
        }

        double slope = (up.Volts - down.Volts) / (2 * Current);
        Complex low = new ImpedanceSpectrum(new CellModel(spec, 1)).At(1e-7);

        Assert.AreEqual(slope, low.Real, 1e-3 * slope);
        Assert.AreEqual(0, low.Imaginary, 1e-3 * slope);
    }

    [TestMethod]
    [DataRow("sym-cloth-inverted")]
    [DataRow("sym-cloth-upright")]
    [DataRow("lfp-cloth-inverted")]
    [DataRow("half-cloth-upright")]
    [DataRow("sym-foil")]
    public void AtHighFrequencyItIsTheOhmicSum(string design)
    {
        // Half a finite volume at each front answers at once at any frequency: a fine mesh makes it small.
        CellModel cell = new(DesignCatalogue.Find(design), 1, new GridSpec(2000, 1000, 100, 16, 2e-8));
        SaltResponse salt = new(cell, Physics.ReferenceKelvin);

        // Both fronts of a host are shorts, so its pores are shorted by the face.
        double right = cell.Right is null ? (salt.RightOhms / 3) + (cell.Cathode?.ContactOhms ?? 0) : 0;
        double sum = right + salt.SeparatorOhms;

        Complex high = new ImpedanceSpectrum(cell).At(1e14);

        Assert.AreEqual(sum, high.Real, 5e-3 * sum);
        Assert.AreEqual(0, high.Imaginary, 1e-3 * sum);
    }

    [TestMethod]
    [DataRow(1e-3)]
    [DataRow(1e-2)]
    [DataRow(0.1)]
    [DataRow(1.0)]
    public void DiffusionInASymmetricFoilCellIsTheFiniteWarburgElement(double hertz)
    {
        CellSpec spec = DesignCatalogue.Find("sym-foil");
        CellModel cell = new(spec, 1, GridSpec.Standard with { Separator = 200 });
        double omega = 2 * Math.PI * hertz;
        double length = spec.SeparatorThickness * 1e-6;
        double tortuous = Math.Pow(spec.SeparatorPorosity, spec.Bruggeman);
        double diffusivity = spec.Electrolyte.Diffusivity(1000, Physics.ReferenceKelvin) * tortuous;
        double transference = spec.Electrolyte.Transference;
        double perConcentration = 2 * Physics.Gas * Physics.ReferenceKelvin / Physics.Faraday * (1 - transference) / 1000;
        double resistance = perConcentration * (1 - transference) / Physics.Faraday * length / diffusivity;
        Complex root = Complex.Sqrt(new Complex(0, omega * spec.SeparatorPorosity * length * length / (4 * diffusivity)));
        Complex warburg = resistance * Complex.Tanh(root) / root;

        SaltResponse salt = new(cell, Physics.ReferenceKelvin);
        Complex front = HostImpedance.Of(cell.Left.Top.SmallSignal(1000, Physics.ReferenceKelvin), omega);
        Complex diffusion = new ImpedanceSpectrum(cell).At(hertz) - salt.SeparatorOhms - (2 * front);

        Assert.IsLessThan(2e-4 * resistance, Complex.Abs(diffusion - warburg));
        Assert.AreEqual(length / (spec.Electrolyte.Conductivity(1000, Physics.ReferenceKelvin) * tortuous), salt.SeparatorOhms, 1e-12);
    }

    [TestMethod]
    [DataRow("sym-cloth-inverted", 3e-3)]
    [DataRow("sym-cloth-inverted", 0.1)]
    [DataRow("sym-cloth-inverted", 200.0)]
    [DataRow("sym-cloth-inverted", 3e4)]
    [DataRow("sym-cloth-upright", 0.01)]
    [DataRow("sym-bare-upright", 1e3)]
    [DataRow("lfp-cloth-inverted", 0.1)]
    [DataRow("lfp-cloth-inverted", 0.02)]
    [DataRow("lfp-cloth-upright", 10.0)]
    public void ASmallSineThroughTheModelMeetsTheSameImpedance(string design, double hertz)
    {
        CellSpec spec = WithoutHysteresis(DesignCatalogue.Find(design)) with { InitialStoichiometry = 0.5 };
        Complex linear = new ImpedanceSpectrum(new CellModel(spec, 1)).At(hertz);

        Complex measured = SmallSine.Measure(new CellModel(spec, 1), hertz);

        Console.WriteLine($"{design} at {hertz} Hz: linear {linear * 1e4}, sine {measured * 1e4} ohm cm2");
        Assert.IsLessThan(0.01 * Complex.Abs(linear), Complex.Abs(measured - linear));
    }

    [TestMethod]
    public void ASmallSineThroughAnAgedCellMeetsItsImpedance()
    {
        SymmetricCycling cycling = new(DesignCatalogue.Find("sym-cloth-inverted"), 0.25, 1, StepControl.Life);
        cycling.RunToEnd(20);
        cycling.Runner.Rest(36_000);
        Complex linear = new ImpedanceSpectrum(cycling.Cell).At(0.05);

        Complex measured = SmallSine.Measure(cycling.Cell, 0.05);

        Assert.IsLessThan(0.01 * Complex.Abs(linear), Complex.Abs(measured - linear));
    }

    [TestMethod]
    public void EveryDesignIsPassiveAtEveryFrequency()
    {
        foreach (CellSpec spec in DesignCatalogue.All)
        {
            Complex[] spectrum = new ImpedanceSpectrum(new CellModel(spec, 1)).At(ImpedanceSpectrum.Frequencies());

            for (int i = 0; i < spectrum.Length; i++)
            {
                Assert.IsGreaterThan(0, spectrum[i].Real, spec.Name);
                Assert.IsLessThanOrEqualTo(0, spectrum[i].Imaginary, spec.Name);
                Assert.IsTrue(i == 0 || spectrum[i].Real >= spectrum[i - 1].Real, $"{spec.Name}: real part falls towards low frequency");
            }
        }
    }

    [TestMethod]
    [DataRow("sym-cloth-inverted")]
    [DataRow("sym-cloth-upright")]
    public void RealAndImaginaryPartObeyKramersAndKronig(string design)
    {
        ImpedanceSpectrum spectrum = new(new CellModel(WithoutFibres(DesignCatalogue.Find(design)), 1));
        const double Hertz = 100;
        double low = spectrum.At(1e-8).Real;
        double high = spectrum.At(1e12).Real;

        // Area under -Im Z over ln omega is pi/2 times the drop of Re Z from low to high frequency.
        double area = 0;
        const int PerDecade = 40;

        foreach (double hertz in ImpedanceSpectrum.Frequencies(1e11, 1e-7, PerDecade))
        {
            area -= spectrum.At(hertz).Imaginary * Math.Log(10) / PerDecade;
        }

        Assert.AreEqual(Math.PI / 2 * (low - high), area, 1e-3 * area);
        Assert.IsLessThan(low, spectrum.At(Hertz).Real);
        Assert.IsGreaterThan(high, spectrum.At(Hertz).Real);
    }

    [TestMethod]
    public void AContactLiesBesideTheCell()
    {
        CellModel cell = new(DesignCatalogue.Find("sym-cloth-upright"), 1);
        Complex without = new ImpedanceSpectrum(cell).At(1);
        cell.Contacts.Place(1000);

        Complex with = new ImpedanceSpectrum(cell).At(1);

        Complex expected = 1 / ((1 / without) + (1 / (1000 * cell.SquareMetres)));
        Assert.IsLessThan(1e-15, Complex.Abs(with - expected));
    }

    [TestMethod]
    public void FrequenciesFallFromOneMegahertzToOneMillihertz()
    {
        double[] hertz = ImpedanceSpectrum.Frequencies();

        Assert.HasCount(91, hertz);
        Assert.AreEqual(1e6, hertz[0]);
        Assert.AreEqual(1e-3, hertz[^1], 1e-12);
    }

    private static CellSpec WithoutFibres(CellSpec spec)
    {
        return spec with { Anode = spec.Anode with { Host = spec.Anode.Host with { FibreCapacity = s_noBudget } } };
    }

    /// <summary>A branch that switches with the sign of the current is not linear: it adds 0.5 ohm cm2 at 0.02 Hz.</summary>
    private static CellSpec WithoutHysteresis(CellSpec spec)
    {
        return spec with { Cathode = spec.Cathode is null ? null : spec.Cathode with { Hysteresis = new(0, "mV", Evidence.Assumed, "test") } };
    }
}
