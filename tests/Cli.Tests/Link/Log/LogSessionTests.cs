using System.Diagnostics;
using InvertedAnodeBms.Cli.Link.Log;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Tests.Link.Log;

[TestClass]
public sealed class LogSessionTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);
    private static readonly RotationRule _never = new(1e12, 1e12);

    [LinuxTest]
    public void EverySampleIsARowAndMissingOnesAreMarked()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();

        using (Logger logger = new(device, folder.Sub("log"), _never))
        {
            device.Send([.. device.Sample(1), .. device.Sample(2), .. device.Sample(2), .. device.Sample(5)]);
            logger.Until(3);
        }

        string[] numbers = ["1", "2", "5"];
        CollectionAssert.AreEqual(numbers, Column(folder.Sub("log"), "sample_count"));
        string[] missing = ["0", "0", "2"];
        CollectionAssert.AreEqual(missing, Column(folder.Sub("log"), "missing_before_count"));
        StringAssert.Contains(File.ReadAllText(Path.Combine(folder.Sub("log"), "events.jsonl")), "2 samples are missing");
    }

    [LinuxTest]
    public void NoiseOnTheLineCostsSamplesAndChangesNone()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();
        Random random = new(11);

        using (Logger logger = new(device, folder.Sub("log"), _never))
        {
            for (uint i = 1; i <= 100; i++)
            {
                byte[] frame = device.Sample(i);

                if (i % 10 == 5)
                {
                    frame[random.Next(frame.Length - 1)] ^= (byte)random.Next(1, 256);
                }

                device.Send(frame);
            }

            logger.Until(90);
        }

        string[] volts = Column(folder.Sub("log"), "cell_1_voltage_volt");
        string[] numbers = Column(folder.Sub("log"), "sample_count");
        Assert.HasCount(90, numbers);

        for (int i = 0; i < numbers.Length; i++)
        {
            Assert.AreEqual(FormattableString.Invariant($"{3.3 + (int.Parse(numbers[i]) * 1e-6):F6}"), volts[i], "seed 11");
        }
    }

    [LinuxTest]
    public void AfterThePlugIsBackTheSameFileGoesOn()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();
        device.Link(folder.Sub("port"));

        using (Logger logger = new(device, folder.Sub("log"), _never))
        {
            device.Send([.. device.Sample(1), .. device.Sample(2)]);
            logger.Until(2);
            device.Unplug();
            logger.Until(() => logger.Session.Progress.EndsWith("unplugged", StringComparison.Ordinal));
            device.Plug();
            logger.Until(() => !logger.Session.Progress.EndsWith("unplugged", StringComparison.Ordinal));
            device.Send([0, .. device.Sample(9)]);
            logger.Until(3);
        }

        string[] numbers = ["1", "2", "9"];
        CollectionAssert.AreEqual(numbers, Column(folder.Sub("log"), "sample_count"));
    }

    [LinuxTest]
    public void AfterARestartNothingIsDoubledAndWhatWasNotHeardIsMarked()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();

        using (Logger logger = new(device, folder.Sub("log"), _never))
        {
            device.Send([.. device.Sample(1), .. device.Sample(2)]);
            logger.Until(2);
        }

        string file = Path.Combine(folder.Sub("log"), "log-0001.bdf.csv");
        File.AppendAllText(file, "0.3,0.0");

        using (Logger logger = new(device, folder.Sub("log"), _never))
        {
            device.Send([.. device.Sample(2), .. device.Sample(6), .. device.Sample(3, boot: 2)]);
            logger.Until(2);
        }

        string[] numbers = ["1", "2", "6", "3"];
        CollectionAssert.AreEqual(numbers, Column(folder.Sub("log"), "sample_count"));
        string[] missing = ["0", "0", "3", "3"];
        CollectionAssert.AreEqual(missing, Column(folder.Sub("log"), "missing_before_count"));
    }

    [LinuxTest]
    public void ALargePartEndsAndTheNextGoesOnInTime()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();

        using (Logger logger = new(device, folder.Sub("log"), new RotationRule(1e12, 0.35)))
        {
            for (uint i = 1; i <= 10; i++)
            {
                device.Send(device.Sample(i));
            }

            logger.Until(10);
            Assert.HasCount(3, logger.Session.Parts);
        }

        Assert.HasCount(10, Column(folder.Sub("log"), "sample_count"));
    }

    [LinuxTest]
    public void ALogOfAnotherKindOfDeviceIsNotContinued()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();
        Directory.CreateDirectory(folder.Sub("log"));
        folder.File("log/log-0001.bdf.csv", "test_time_second,current_ampere,voltage_volt\n");

        InputException error = Assert.ThrowsExactly<InputException>(() => new Logger(device, folder.Sub("log"), _never));
        StringAssert.Contains(error.Message, "Name another folder with --out.");
    }

    [LinuxTest]
    public void AnotherDeviceOnTheSamePortEndsTheLog()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();
        using Logger logger = new(device, folder.Sub("log"), _never);
        device.Send(device.Sample(1));
        logger.Until(1);
        device.Send(device.Sample(2, cells: 2));

        StringAssert.Contains(Assert.ThrowsExactly<InputException>(() => logger.Until(2)).Message, "another device is there now");
    }

    [LinuxTest]
    public void TheFileIsARecordingThatReplayReads()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();

        using (Logger logger = new(device, folder.Sub("log"), _never))
        {
            for (uint i = 1; i <= 20; i++)
            {
                device.Send(device.Sample(i));
            }

            logger.Until(20);
        }

        string file = Path.Combine(folder.Sub("log"), "log-0001.bdf.csv");
        Recording recording = RecordingReader.Read(file, new ReaderOptions { VoltageColumn = "cell_1_voltage_volt" });
        Assert.AreEqual(20, recording.Count);
        Assert.AreEqual(3.300001, recording.VoltageVolt[0], 1e-9);
        Assert.AreEqual(25.1, recording.TemperatureCelsius![0], 1e-9);
    }

    private static string[] Column(string folder, string name)
    {
        List<string> cells = [];

        foreach (string part in Directory.GetFiles(folder, "log-*.bdf.csv").Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(part);
            int index = Array.IndexOf(lines[0].Split(','), name);
            cells.AddRange(lines.Skip(1).Select(line => line.Split(',')[index]));
        }

        return [.. cells];
    }

    private sealed class Logger : IDisposable
    {
        private readonly DeviceLink _link;

        public Logger(BareDevice device, string folder, RotationRule rule)
        {
            _link = new DeviceLink(device.Path);

            try
            {
                device.Send([0, .. device.Status()]);
                _link.Await(_patience, CancellationToken.None);
                Session = new LogSession(_link, folder, rule);
            }
            catch
            {
                _link.Dispose();
                throw;
            }
        }

        public LogSession Session { get; }

        public void Until(int rows)
        {
            Until(() => Session.Items[0].Value >= rows);
            Assert.AreEqual(rows, Session.Items[0].Value);
        }

        public void Until(Func<bool> done)
        {
            Stopwatch watch = Stopwatch.StartNew();
            Session.Run(() => done() || watch.Elapsed > _patience, CancellationToken.None);
        }

        public void Dispose()
        {
            Session.Dispose();
            _link.Dispose();
        }
    }
}
