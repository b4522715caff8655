using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Cli.Tests.Telemetry;

/// <summary>The bounds of a calibration leave room for what the parts of the boards need, and little more.</summary>
[TestClass]
public sealed class CalibrationOfBoardsTests
{
    private const int Seeds = 40;
    private const int LowMicrovolts = 2_000_000;
    private const int HighMicrovolts = 3_650_000;
    private const int Microamps = 20_000;

    public static IEnumerable<object[]> Boards => SimulatedBoard.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void EveryIndividualOfABoardCanBeCalibrated(string name)
    {
        SimulatedBoard board = SimulatedBoard.Find(name);
        int cells = board.Rig.CellCount;
        CalibrationBounds bounds = new(new BmsConfiguration { Cell = LfpLithiumPouch36.Create(), CellCount = cells });
        int most = 0;
        int mostGain = 0;
        int mostCurrent = 0;
        int mostOffset = 0;

        for (int seed = 1; seed <= Seeds; seed++)
        {
            BoardCalibration measured = VirtualCalibration.Measure(board, seed);
            CalibrationSet set = new() { CellCount = cells };

            for (int i = 0; i < cells; i++)
            {
                int low = measured.Cells[i].Apply(LowMicrovolts);
                int high = measured.Cells[i].Apply(HighMicrovolts);
                set.Set(i, LowMicrovolts, low, HighMicrovolts, high);
                most = Math.Max(most, Math.Max(Math.Abs(low - LowMicrovolts), Math.Abs(high - HighMicrovolts)));
                mostGain = Math.Max(mostGain, Ppm(high - low, HighMicrovolts - LowMicrovolts));
            }

            int down = measured.Pack.Apply(-Microamps);
            int up = measured.Pack.Apply(Microamps);
            set.Set(CalibrationSet.PackChannel, -Microamps, down, Microamps, up);
            mostCurrent = Math.Max(mostCurrent, Ppm(up - down, 2 * Microamps));
            mostOffset = Math.Max(mostOffset, Math.Abs(measured.Pack.Apply(0)));
            Assert.IsTrue(bounds.Contains(set), $"{name}, seed {seed}: channel {bounds.Channel} {bounds.Fault}");
        }

        Console.WriteLine($"{name}, seeds 1 to {Seeds}: voltage by {most} uV, its gain by {mostGain} ppm");
        Console.WriteLine($"current by {mostCurrent} ppm and {mostOffset} uA");
    }

    private static int Ppm(int real, int nominal)
    {
        return (int)(Math.Abs((long)real - nominal) * 1_000_000 / nominal);
    }
}
