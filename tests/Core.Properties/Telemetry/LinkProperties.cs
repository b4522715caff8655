using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Telemetry;

/// <summary>Losing, doubling, reordering or corrupting bytes costs frames, never a wrong value or a stuck link.</summary>
[TestClass]
public sealed class LinkProperties
{
    private const int Lives = 60;
    private const int Tries = 3;
    private const int TicksOfATry = 10;

    private static readonly int s_target = (int)ConfigurationItem.ChargeTargetMicrovolts;

    [DataRow(0.002)]
    [DataRow(0.02)]
    [DataRow(0.2)]
    [TestMethod]
    public void ANoisyLineStoresOnlyWhatWasSentAndIsFreeAgainWhenTheNoiseEnds(double share)
    {
        int done = 0;

        for (int seed = 1; seed <= Lives; seed++)
        {
            Random random = new(seed);
            HostRig host = new();
            NoisyLine line = new(random, share);
            HashSet<int> sent = [HostRig.Own().Values[s_target]];

            for (int round = 0; round < 4; round++)
            {
                ConfigurationValues values = HostRig.Own();
                values.Values[s_target] -= 1_000 * random.Next(1, 50);
                sent.Add(values.Values[s_target]);
                values.Write(host.Begin(CommandId.WriteConfiguration, host.Press()).Arguments);
                done += Converse(host, line) ? 1 : 0;
                host.Begin(CommandId.ReadConfiguration, 0);
                Converse(host, line);
                host.Rig.Run(2_000);
                Assert.Contains(Stored(host), sent, $"seed {seed}, noise {share}: a value that nobody sent");
                Assert.AreEqual(0, host.Rig.Actuators.Restarts, $"seed {seed}, noise {share}: a command that nobody sent");
            }

            Assert.AreEqual(0, host.Rig.Link.Reader.Corrupt, $"seed {seed}: what the device says stays whole");
        }

        Console.WriteLine($"seeds 1 to {Lives}, noise on {share:0.0 %} of the bytes: {done} of {4 * Lives} writes answered within {Tries} tries");
        Assert.IsTrue(share > 0.1 || done > 2 * Lives, "retries get through");
    }

    [DataRow(0.001)]
    [DataRow(0.02)]
    [TestMethod]
    public void EverySampleThatComesThroughIsTheOneThatWasSent(double share)
    {
        int came = 0;
        int went = 0;

        for (int seed = 1; seed <= Lives; seed++)
        {
            NoisyLine line = new(new Random(seed), share);
            List<byte[]> sent = Samples(seed);
            byte[] received = line.Pass(sent.SelectMany(bytes => bytes).ToArray());
            FrameReader reader = new();
            SampleMessage sample = new();
            HashSet<uint> numbers = [];

            foreach (byte value in received)
            {
                if (reader.Push(value) && reader.Type == FrameType.Sample && sample.Read(reader))
                {
                    came++;
                    Assert.IsTrue(sample.CellMicrovolts[0] == 3_000_000 + sample.Number, $"seed {seed}: a value that was not measured");
                    numbers.Add(sample.Number);
                }
            }

            went += sent.Count;
            Assert.IsLessThanOrEqualTo(sent.Count, numbers.Count, $"seed {seed}");
        }

        Console.WriteLine($"seeds 1 to {Lives}, noise on {share:0.0 %} of the bytes: {came} of {went} samples came through");
        Assert.IsGreaterThan(0, came);
        Assert.IsLessThan(went, came);
    }

    [TestMethod]
    public void AHostThatFloodsDelaysItsOwnStopByWhatItHasQueued()
    {
        HostRig host = new();
        host.Rig.FrontEnd.LoadRequested = true;
        host.Rig.Run(1_000);
        FakeLink link = host.Rig.Link;
        CommandMessage stop = new();
        stop.Begin(CommandId.Stop, 1, 0);
        int room = link.Inbound.Length - 2 * FrameFormat.MaximumWireBytes;

        for (int tick = 0; tick < 1_000; tick++)
        {
            while (link.InboundCount < room)
            {
                host.Begin(CommandId.ReadHello, 0);
                link.SendCommand(host.Command);
            }

            host.Rig.Tick(Configurations.TickMilliseconds);
            Assert.IsTrue(host.Rig.Actuators.DischargeGateOn, "a flood takes nothing away");
        }

        link.SendCommand(stop);
        int queued = (link.InboundCount / Core.Commands.CommandInbox.BytesPerTick) + 1;
        host.Rig.Run(queued * Configurations.TickMilliseconds);
        Assert.IsTrue(host.Rig.Controller.Permissions.IsStopped());
        Assert.IsGreaterThan(900, link.Answers);
    }

    [TestMethod]
    public void ASilentHostChangesNothing()
    {
        HostRig silent = new(PackRig.Charging(2));
        HostRig talking = new(PackRig.Charging(2));

        for (int i = 0; i < 600; i++)
        {
            talking.Ask((CommandId)(1 + (i % 7)), 0);
            silent.Rig.NowMilliseconds = talking.Rig.NowMilliseconds - Configurations.TickMilliseconds;
            silent.Rig.Tick(Configurations.TickMilliseconds);
        }

        Assert.AreEqual(talking.Rig.Actuators.ChargeMicroamps, silent.Rig.Actuators.ChargeMicroamps);
        Assert.AreEqual(talking.Rig.Controller.Permissions.ActiveMask, silent.Rig.Controller.Permissions.ActiveMask);
        Assert.AreEqual(talking.Rig.Store.Writes, silent.Rig.Store.Writes);
    }

    // As the page says: one zero first, the same number again after a second, three tries.
    private static bool Converse(HostRig host, NoisyLine line)
    {
        PackRig rig = host.Rig;

        for (int attempt = 0; attempt < Tries; attempt++)
        {
            int answers = rig.Link.Answers;
            int from = rig.Link.InboundCount;
            rig.Link.Inbound[rig.Link.InboundCount++] = 0;
            rig.Link.SendCommand(host.Command);
            byte[] passed = line.Pass(rig.Link.Inbound.AsSpan(from, rig.Link.InboundCount - from));
            passed.CopyTo(rig.Link.Inbound, from);
            rig.Link.InboundCount = from + passed.Length;

            for (int tick = 0; tick < TicksOfATry; tick++)
            {
                rig.Tick(Configurations.TickMilliseconds);

                if (rig.Link.Answers > answers && rig.Link.Answer.Request == host.Command.Request)
                {
                    return rig.Link.Answer.Result == CommandResult.Done;
                }
            }
        }

        return false;
    }

    private static int Stored(HostRig host)
    {
        // The noise is over: one zero ends what is left of a frame. If only its end was lost, it is a command, and answered late.
        host.Rig.Link.Inbound[host.Rig.Link.InboundCount++] = 0;
        host.Rig.Run(1_000);
        return host.ReadConfiguration().Values.Values[s_target];
    }

    private static List<byte[]> Samples(int seed)
    {
        FrameWriter writer = new();
        SampleMessage sample = new() { CellCount = 4, TemperatureCount = 4 };
        List<byte[]> frames = [];

        for (uint number = 0; number < 100; number++)
        {
            sample.Number = number + (uint)(seed * 1_000);
            sample.CellMicrovolts[0] = 3_000_000 + (int)sample.Number;
            writer.Begin(FrameType.Sample);
            sample.Write(writer);
            frames.Add(writer.Wire[..writer.Finish()]);
        }

        return frames;
    }
}
