using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>The firmware's sensors, fed from a recording: one row per tick.</summary>
/// <remarks>
/// The firmware counts whole microamps. What rounding takes from one row is given to the next, so a current of 49.35 uA is 49.35 uA on average;
/// a real converter's noise does the same.
/// </remarks>
public sealed class RecordedFrontEnd : IFrontEnd
{
    private readonly Recording _recording;
    private readonly double _assumedCelsius;
    private double _owedMicroamps;

    /// <summary>Binds a recording.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="assumedCelsius">Temperature when the recording has none.</param>
    public RecordedFrontEnd(Recording recording, double assumedCelsius)
    {
        _recording = recording;
        _assumedCelsius = assumedCelsius;
    }

    /// <summary>Row that the next tick reads.</summary>
    public int Row { get; set; }

    /// <summary>Temperature of the row, in degC.</summary>
    public double Celsius => _recording.TemperatureCelsius?[Row] ?? _assumedCelsius;

    /// <inheritdoc/>
    public void Acquire(RawReadings readings)
    {
        double amperes = _recording.CurrentAmpere[Row];
        double wanted = (amperes * 1e6) + _owedMicroamps;
        readings.PackMicroamps = (int)Math.Round(wanted);
        readings.PackStatus = ReadStatus.Fresh;
        _owedMicroamps = wanted - readings.PackMicroamps;
        readings.CellMicrovolts[0] = (int)Math.Round(_recording.VoltageVolt[Row] * 1e6);
        readings.CellStatus[0] = ReadStatus.Fresh;
        readings.TemperatureDeciCelsius[0] = (int)Math.Round(Celsius * 10);
        readings.TemperatureStatus[0] = ReadStatus.Fresh;
        readings.ChargerPresent = amperes > 0;

        // What the charger of the recording could do is what it did.
        readings.ChargerMicroamps = Math.Max(0, readings.PackMicroamps);
        readings.LoadRequested = amperes < 0;
    }
}
