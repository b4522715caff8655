using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Settings;

/// <summary>Whatever numbers are sent: what is accepted loosens nothing, and can be built.</summary>
[TestClass]
public sealed class SettingsProperties
{
    private const int Cases = 20_000;
    private const int LowMicrovolts = 2_000_000;
    private const int HighMicrovolts = 3_650_000;

    [TestMethod]
    public void AnAcceptedConfigurationIsTighterEverywhereAndPassesTheCheckOfProtection()
    {
        const int Seed = 81;
        Random random = new(Seed);
        BmsConfiguration board = Configurations.Pack(2, 2);
        ConfigurationBounds bounds = new(board);
        ConfigurationValues values = new();
        int accepted = 0;

        for (int i = 0; i < Cases; i++)
        {
            Fill(random, bounds, values);

            if (!bounds.Contains(values))
            {
                Assert.AreNotEqual(BoundFault.None, bounds.Fault);
                continue;
            }

            accepted++;
            CellDesign cell = ConfigurationApply.To(board, bounds.Own, values).Cell;
            Assert.IsTrue(ConfigurationCheck.Fits(cell), $"seed {Seed}, case {i}");
            Assert.IsTrue(IsTighter(cell, board.Cell), $"seed {Seed}, case {i}");
        }

        Console.WriteLine($"seed {Seed}: {accepted} of {Cases} accepted");
        Assert.IsGreaterThan(Cases / 100, accepted);
        Assert.IsLessThan(Cases, accepted);
    }

    [TestMethod]
    public void AnAcceptedCalibrationMovesNoVoltageByMoreThanFiftyMillivoltsBetweenTheLimits()
    {
        const int Seed = 82;
        Random random = new(Seed);
        CalibrationBounds bounds = new(Configurations.Pack(1, 1));
        CalibrationSet set = new() { CellCount = 1 };
        int accepted = 0;

        for (int i = 0; i < Cases; i++)
        {
            Fill(random, set, 0, 2_000_000, 4_000_000, 60_000);
            Fill(random, set, CalibrationSet.PackChannel, -50_000, 50_000, 1_500);

            if (!bounds.Contains(set))
            {
                continue;
            }

            accepted++;
            BoardCalibration board = set.ToBoard();

            for (int step = 0; step <= 10; step++)
            {
                int shown = LowMicrovolts + (int)((long)(HighMicrovolts - LowMicrovolts) * step / 10);
                int moved = Math.Abs(board.Cells[0].Apply(shown) - shown);
                Assert.IsLessThanOrEqualTo(CalibrationBounds.VoltageMicrovolts + 1, moved, $"seed {Seed}, case {i}");
            }

            Assert.IsLessThanOrEqualTo(901, Math.Abs(board.Pack.Apply(0)), $"seed {Seed}, case {i}");
            Assert.IsLessThanOrEqualTo(901 + 1_081, Math.Abs(board.Pack.Apply(36_000) - 36_000), $"seed {Seed}, case {i}");
        }

        Console.WriteLine($"seed {Seed}: {accepted} of {Cases} accepted");
        Assert.IsGreaterThan(Cases / 100, accepted);
        Assert.IsLessThan(Cases, accepted);
    }

    // Mostly within the bounds, now and then beyond, at any place.
    private static void Fill(Random random, ConfigurationBounds bounds, ConfigurationValues values)
    {
        for (int i = 0; i < ConfigurationValues.Count; i++)
        {
            int own = bounds.Own.Values[i];
            long low = bounds.Lowest.Values[i] - (random.Next(60) == 0 ? 5 : 0);
            long high = bounds.Highest.Values[i] + (random.Next(60) == 0 ? 5L : 0);
            values.Values[i] = random.Next(2) == 0 ? own : (int)random.NextInt64(low, Math.Min(int.MaxValue, high) + 1);
        }

        if (random.Next(40) == 0)
        {
            values.Values[random.Next(ConfigurationValues.Count)] = random.Next(2) == 0 ? int.MinValue : int.MaxValue;
        }
    }

    private static void Fill(Random random, CalibrationSet set, int channel, int low, int high, int error)
    {
        int first = random.Next(low, high);
        int second = random.Next(10) == 0 ? random.Next(low, high) : Math.Min(high, first + random.Next((high - low) / 4, high - low));
        set.Set(channel, first, first + random.Next(-error, error) / 4, second, second + random.Next(-error, error) / 4);
    }

    private static bool IsTighter(CellDesign cell, CellDesign board)
    {
        bool rows = Enumerable.Range(0, board.Limits.Length).All(i => cell.Limits[i].Id == board.Limits[i].Id
            && cell.Limits[i].Reaction == board.Limits[i].Reaction
            && cell.Limits[i].DelayMilliseconds == board.Limits[i].DelayMilliseconds
            && (board.Limits[i].Direction == LimitDirection.Above
                ? cell.Limits[i].Trip <= board.Limits[i].Trip
                : cell.Limits[i].Trip >= board.Limits[i].Trip));
        return rows
            && cell.ChargeTargetMicrovolts <= board.ChargeTargetMicrovolts
            && cell.DischargeCutoffMicrovolts >= board.DischargeCutoffMicrovolts
            && cell.ChargeMicroamps <= board.ChargeMicroamps
            && cell.Policy.FastMicroamps <= board.Policy.FastMicroamps
            && cell.ChargeTemperature.ColdStopDeciCelsius >= board.ChargeTemperature.ColdStopDeciCelsius
            && cell.ChargeTemperature.ColdFullDeciCelsius >= board.ChargeTemperature.ColdFullDeciCelsius
            && cell.ChargeTemperature.HotFullDeciCelsius <= board.ChargeTemperature.HotFullDeciCelsius
            && cell.ChargeTemperature.HotStopDeciCelsius <= board.ChargeTemperature.HotStopDeciCelsius;
    }
}
