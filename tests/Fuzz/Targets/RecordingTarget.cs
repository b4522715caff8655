using System.Globalization;
using System.Text;
using InvertedAnodeBms.Fuzz.Mutation;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>Recorded cells in every format: reading ends in a recording that keeps its promises, or in a refusal that names the place.</summary>
public sealed class RecordingTarget : IFuzzTarget
{
    private const string FileName = "cell.csv";

    private static readonly string[] _words =
    [
        "", "NaN", "-Infinity", "1e999", "1,5", "\"", "\"\"", "0x1F", "-0", "1e-320", "999999999999999999999",
        "00:00:61", "1:2:3", "9d 9:9:9", ":", "d",
        "\uFEFF", "\0", "\r", "\n", "\r\n", ";", "\t", "|", "/", "(mA)", "[", "]", "\u00B5",
        "voltage_volt", "Voltage / mV", "Chg", "State", "TestTime",
        "5/11/2021 3:40:24 PM", "2022-05-18 16:27:52", "3300", "-3.3", "1e300", "1e-300",
    ];

    private static readonly ReaderOptions[] _options =
    [
        new(), new() { CutAtBackwardTime = true }, new() { DecimalComma = true }, new() { InvertCurrent = true }, new() { SignFromSteps = true },
        new() { TrustCurrentSign = true, CutAtBackwardTime = true, TimeUnit = TimeUnit.Hour, CurrentUnit = CurrentUnit.Milliampere },
        new() { VoltageUnit = VoltageUnit.Millivolt, CapacityUnit = CapacityUnit.MilliampereHour, ExpectedVoltage = new VoltageWindow(3.0, 4.2) },
    ];

    private readonly string[] _good = [Bdf(), .. GoodRecordings.All];

    public byte[] Make(Random random)
    {
        string good = _good[random.Next(_good.Length)];
        byte[] text = TextMutator.Spoil(random, good, _good[random.Next(_good.Length)], _words, ",;\t\n");

        // The first byte chooses what the caller knows better.
        return [(byte)(random.Next(2) == 0 ? 0 : random.Next(_options.Length)), .. text];
    }

    public bool Check(byte[] input)
    {
        ReaderOptions options = _options[input.Length == 0 ? 0 : input[0] % _options.Length];

        try
        {
            AssertPromises(RecordingReader.Read(input.Length == 0 ? input : input[1..], FileName, options));
            return true;
        }
        catch (RecordingException refusal)
        {
            FuzzException.Unless(refusal.File == FileName && refusal.Line >= 0, "A refusal names the place.");
            FuzzException.Unless(refusal.Message.StartsWith(FileName, StringComparison.Ordinal), "A refusal begins with the file.");
            return false;
        }
    }

    private static void AssertPromises(Recording recording)
    {
        int count = recording.Count;
        IEnumerable<int> rows = Enumerable.Range(1, Math.Max(0, count - 1));
        int[] lengths =
        [
            recording.CurrentAmpere.Length, recording.VoltageVolt.Length, recording.SourceLine.Length, recording.TemperatureCelsius?.Length ?? count,
            recording.StepKinds?.Length ?? count, recording.StepIndex?.Length ?? count, recording.CycleCount?.Length ?? count,
            recording.ChargingCapacityAmpereHour?.Length ?? count, recording.DischargingCapacityAmpereHour?.Length ?? count,
        ];
        FuzzException.Unless(count > 0 && lengths.All(length => length == count), "Every column has every row.");
        FuzzException.Unless(recording.CurrentAmpere.Concat(recording.VoltageVolt).All(double.IsFinite), "Current and voltage are numbers.");
        FuzzException.Unless(rows.All(row => recording.TimeMilliseconds[row] >= recording.TimeMilliseconds[row - 1]), "Time does not go backwards.");
        FuzzException.Unless(rows.All(row => recording.SourceLine[row] > recording.SourceLine[row - 1]), "Rows keep the order of the file.");
        FuzzException.Unless(recording.ChargedAmpereHour >= 0 && recording.DischargedAmpereHour >= 0, "Charge is above zero.");
        FuzzException.Unless(recording.Findings.All(finding => finding.Line >= 0 && finding.Message.Length > 0), "A finding says what and where.");
    }

    /// <summary>Rest, charge, rest, discharge, ten rows of ten seconds each, with all columns that the format has.</summary>
    private static string Bdf()
    {
        StringBuilder text = new("test_time_second,current_ampere,voltage_volt,surface_temperature_celsius,cycle_count\n");
        double[] currents = [0, 0.5, 0, -0.5];

        for (int row = 0; row < 40; row++)
        {
            double current = currents[row / 10];
            text.Append(CultureInfo.InvariantCulture, $"{row * 10}.000,{current:F4},{3.3 + (0.1 * current):F4},25.0,1\n");
        }

        return text.ToString();
    }
}
