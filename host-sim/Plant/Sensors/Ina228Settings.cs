namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>What a value of ADC_CONFIG means (SLYS021A table 7-6): which inputs are converted, how often, and how long a result takes.</summary>
internal sealed class Ina228Settings
{
    private static readonly int[] s_conversionMicroseconds = [50, 84, 150, 280, 540, 1052, 2074, 4120];
    private static readonly int[] s_averages = [1, 4, 16, 64, 128, 256, 512, 1024];

    /// <summary>Decodes a register value.</summary>
    public Ina228Settings(int register)
    {
        int mode = register >> 12;
        AveragingField = register & 7;
        BusTimeField = (register >> 9) & 7;
        ShuntTimeField = (register >> 6) & 7;
        int temperatureTimeField = (register >> 3) & 7;

        ConvertsBus = (mode & 1) != 0;
        ConvertsShunt = (mode & 2) != 0;
        ConvertsTemperature = (mode & 4) != 0;
        Running = (mode & 7) != 0;
        Continuous = Running && (mode & 8) != 0;

        int round = (ConvertsBus ? s_conversionMicroseconds[BusTimeField] : 0)
            + (ConvertsShunt ? s_conversionMicroseconds[ShuntTimeField] : 0)
            + (ConvertsTemperature ? s_conversionMicroseconds[temperatureTimeField] : 0);
        NominalMicroseconds = (long)round * s_averages[AveragingField];
    }

    /// <summary>Anything is converted at all: not shut down.</summary>
    public bool Running { get; }

    /// <summary>Starts again by itself after each result.</summary>
    public bool Continuous { get; }

    /// <summary>The bus voltage is converted.</summary>
    public bool ConvertsBus { get; }

    /// <summary>The shunt voltage is converted.</summary>
    public bool ConvertsShunt { get; }

    /// <summary>The die temperature is converted.</summary>
    public bool ConvertsTemperature { get; }

    /// <summary>AVG field, 0 to 7.</summary>
    public int AveragingField { get; }

    /// <summary>VBUSCT field, 0 to 7.</summary>
    public int BusTimeField { get; }

    /// <summary>VSHCT field, 0 to 7.</summary>
    public int ShuntTimeField { get; }

    /// <summary>Time from start to result: all conversions times the number averaged, in microseconds of the chip's own clock.</summary>
    public long NominalMicroseconds { get; }
}
