using System.Reflection;
using InvertedAnodeBms.Core.Properties.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Telemetry;

/// <summary>The chip has some 100 kB for everything: what commands, settings and samples take of it.</summary>
[TestClass]
public sealed class LinkMemoryTests
{
    private const int MostBytes = 7_000;

    [TestMethod]
    public void CommandsSettingsAndSamplesTakeLittleOfTheHeap()
    {
        for (int cells = 1; cells < 4; cells++)
        {
            int bytes = HeapOfTheChip.Bytes(new PackRig(Configurations.Pack(cells, cells)).Controller);
            Console.WriteLine($"controller {bytes} bytes, {cells} cells");
        }

        BmsController controller = new PackRig(Configurations.Pack(4, 4)).Controller;
        object commands = Field(controller, "_commands");
        object settings = Field(Field(controller, "_persistence"), "_settings");
        object samples = Field(Field(controller, "_telemetry"), "_samples");
        int all = HeapOfTheChip.Bytes(controller);

        // What is counted without them is held by others too, or has nothing to do with them.
        int Alone(params object[] items) => all - HeapOfTheChip.Bytes(controller, items);
        Console.WriteLine($"controller {all} bytes, four cells: commands {Alone(commands)}, settings {Alone(settings)}, samples {Alone(samples)}");
        Console.WriteLine($"all three {Alone(commands, settings, samples)}");

        Assert.IsLessThanOrEqualTo(MostBytes, Alone(commands, settings, samples));
    }

    private static object Field(object item, string name)
    {
        return item.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(item)!;
    }
}
