namespace InvertedAnodeBms.Boards.Esp32DevkitcBench;

/// <summary>Wiring of the board: GPIO numbers and ADC1 channels of the classic ESP32. The README has the same table with reasons.</summary>
public static class BenchPins
{
    /// <summary>GPIO 34, ADC1 channel 6: cell voltage through the divider.</summary>
    public const int CellChannel = 6;

    /// <summary>GPIO 35, ADC1 channel 7: output of the shunt amplifier.</summary>
    public const int CurrentChannel = 7;

    /// <summary>GPIO 32, ADC1 channel 4: external 1.25 V reference.</summary>
    public const int ReferenceChannel = 4;

    /// <summary>GPIO 33, ADC1 channel 5: thermistor.</summary>
    public const int ThermistorChannel = 5;

    /// <summary>Charge gate, active high, external pull-down.</summary>
    public const int ChargeGate = 25;

    /// <summary>Discharge gate, active high, external pull-down.</summary>
    public const int DischargeGate = 26;

    /// <summary>Heartbeat, AC-coupled to the gate enable.</summary>
    public const int Heartbeat = 27;

    /// <summary>PWM that sets the charge current.</summary>
    public const int ChargeCurrent = 23;

    /// <summary>High while the charger input carries a voltage; external divider.</summary>
    public const int ChargerPresent = 13;

    /// <summary>High while the load asks for energy; input only, external pull-down.</summary>
    public const int LoadRequest = 39;

    /// <summary>Low while the presence button is held; internal pull-up.</summary>
    public const int PresenceButton = 4;

    /// <summary>Transmit line of the telemetry adapter (COM2).</summary>
    public const int TelemetryTransmit = 19;

    /// <summary>Receive line of the telemetry adapter (COM2).</summary>
    public const int TelemetryReceive = 18;

    /// <summary>I2C data, only with an ADS1115 fitted.</summary>
    public const int I2cData = 21;

    /// <summary>I2C clock, only with an ADS1115 fitted.</summary>
    public const int I2cClock = 22;
}
