using System.Text;

namespace InvertedAnodeBms.Recordings.Tests;

/// <summary>Whatever happens to a file, reading it ends in a recording that keeps its promises or in a refusal.</summary>
[TestClass]
public class FuzzTests
{
    private const int Cases = 10_000;

    private const int Seed = 20_260_518;

    private static readonly string[] _tokens =
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

    [TestMethod]
    [Timeout(300_000)]
    public void TenThousandSpoiltFilesAreReadOrRefusedAndNothingElse()
    {
        Console.WriteLine($"seed {Seed}");
        Random random = new(Seed);
        byte[][] good = Good().Select(Encoding.UTF8.GetBytes).ToArray();
        int read = 0;

        for (int i = 0; i < Cases; i++)
        {
            byte[] bytes = Spoil(good[i % good.Length], random);
            ReaderOptions options = random.Next(2) == 0 ? _options[0] : _options[random.Next(_options.Length)];

            try
            {
                AssertPromises(RecordingReader.Read(bytes, CsvTable.FileName, options));
                read++;
            }
            catch (RecordingException refusal)
            {
                Assert.AreEqual(CsvTable.FileName, refusal.File);
                Assert.IsGreaterThanOrEqualTo(0, refusal.Line);
            }
            catch (Exception exception) when (exception is not UnitTestAssertException)
            {
                Assert.Fail($"Case {i} of seed {Seed}: {exception}\n{Encoding.Latin1.GetString(bytes)}");
            }
        }

        Console.WriteLine($"{read} read, {Cases - read} refused");

        // Both ends must be reached, or the test tests nothing.
        Assert.IsGreaterThan(Cases / 20, read);
        Assert.IsGreaterThan(Cases / 5, Cases - read);
    }

    private static void AssertPromises(Recording recording)
    {
        int count = recording.Count;
        Assert.IsGreaterThan(0, count);
        Assert.IsTrue(recording.CurrentAmpere.Length == count && recording.VoltageVolt.Length == count && recording.SourceLine.Length == count);
        Assert.IsTrue((recording.TemperatureCelsius?.Length ?? count) == count && (recording.StepKinds?.Length ?? count) == count);
        Assert.IsTrue((recording.StepIndex?.Length ?? count) == count && (recording.CycleCount?.Length ?? count) == count);
        Assert.IsTrue((recording.ChargingCapacityAmpereHour?.Length ?? count) == count);
        Assert.IsTrue(recording.CurrentAmpere.Concat(recording.VoltageVolt).All(double.IsFinite));
        Assert.IsTrue(Enumerable.Range(1, count - 1).All(row => recording.TimeMilliseconds[row] >= recording.TimeMilliseconds[row - 1]));
        Assert.IsTrue(Enumerable.Range(1, count - 1).All(row => recording.SourceLine[row] > recording.SourceLine[row - 1]));
        Assert.IsTrue(recording.ChargedAmpereHour >= 0 && recording.DischargedAmpereHour >= 0);
        Assert.IsTrue(recording.Findings.All(finding => finding.Line >= 0 && finding.Message.Length > 0));
    }

    private static byte[] Spoil(byte[] good, Random random)
    {
        List<byte> bytes = [.. good];

        for (int left = random.Next(1, 4); left > 0 && bytes.Count > 0; left--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 30), bytes.Count - at);

            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"0123456789.,-+eE:"[random.Next(17)];
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    ReplaceCell(bytes, at, _tokens[random.Next(_tokens.Length)]);
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    SwapSeparators(bytes, random);
                    break;
            }
        }

        return [.. bytes];
    }

    private static void ReplaceCell(List<byte> bytes, int at, string token)
    {
        static bool IsEnd(byte value)
        {
            return value is (byte)',' or (byte)'\n' or (byte)'\t';
        }

        int start = at;
        int end = at;

        while (start > 0 && !IsEnd(bytes[start - 1]))
        {
            start--;
        }

        while (end < bytes.Count && !IsEnd(bytes[end]))
        {
            end++;
        }

        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.UTF8.GetBytes(token));
    }

    private static void SwapSeparators(List<byte> bytes, Random random)
    {
        byte separator = (byte)",;\t| "[random.Next(5)];

        for (int i = 0; i < bytes.Count; i++)
        {
            bytes[i] = bytes[i] == (byte)',' ? separator : bytes[i];
        }
    }

    private static IEnumerable<string> Good()
    {
        yield return SignTests.WithCapacities().WithColumn("surface_temperature_celsius", _ => "25.0").WithColumn("cycle_count", _ => "1").Text();
        yield return "Test Time / s,Current / mA,Voltage / V,Step Type,Unix Time / s\n0,0,3.3,REST,1700000000\n10,0,3.3,REST,1700000010\n"
            + "10,50.0,3.31,CC_CHG,1700000010\n20,50.1,3.32,CC_CHG,1700000020\n20,-50.0,3.30,CC_DCH,1700000020\n30,-50.2,3.29,CC_DCH,1700000030\n";
        yield return "DataPoint,Step Index,Step Type,Cumulative Time,Current(A),Voltage(V),Chg. Cap.(Ah),DChg. Cap.(Ah),Date\n"
            + "1,1,Rest,00:00:00,0.0000,3.30,0,0,2022-05-18 16:27:52\n2,1,Rest,00:01:00,0.0000,3.30,0,0,2022-05-18 16:28:52\n"
            + "3,2,CC Chg,00:01:00,0.0600,3.31,0,0,2022-05-18 16:28:52\n4,2,CC Chg,00:02:00,0.0600,3.32,0.001,0,2022-05-18 16:29:52\n";
        yield return "Rec#\tStep\tTestTime\tAmp-hr\tAmps\tVolts\tState\tDPt Time\n1\t1\t0d 00:00:0\t0\t0.000\t3.46\tR\t12/11/2020 12:22:12\n"
            + "2\t2\t0d 00:00:1\t0\t0.600\t3.41\tD\t12/11/2020 12:22:13\n3\t2\t0d 00:01:1\t0.01\t0.600\t3.40\tD\t12/11/2020 12:23:13\n";
        yield return "EC-Lab ASCII FILE\nNb header lines : 3\nmode\tNs\ttime/s\tEcell/V\tI/mA\tQ discharge/mA.h\tQ charge/mA.h\t\n"
            + "3\t0\t0.0E+000\t3.51E+000\t0.0E+000\t0.0E+000\t0.0E+000\n3\t1\t1.0E+001\t3.52E+000\t9.0E+002\t0.0E+000\t1.25E+000\n"
            + "3\t1\t2.0E+001\t3.53E+000\t9.0E+002\t0.0E+000\t3.75E+000\n";
    }
}
