namespace InvertedAnodeBms.Boards.Esp32Wearable2s;

/// <summary>Wiring of the board: GPIO numbers and ADC1 channels of the classic ESP32. The README has the same table with reasons.</summary>
public static class WearablePins
{
    /// <summary>I2C data to both INA228.</summary>
    public const int I2cData = 21;

    /// <summary>I2C clock to both INA228.</summary>
    public const int I2cClock = 22;

    /// <summary>GPIO 32, ADC1 channel 4: external 1.25 V reference.</summary>
    public const int ReferenceChannel = 4;

    /// <summary>GPIO 34, ADC1 channel 6: thermistor on the lower cell.</summary>
    public const int LowerThermistorChannel = 6;

    /// <summary>GPIO 35, ADC1 channel 7: thermistor on the upper cell.</summary>
    public const int UpperThermistorChannel = 7;

    /// <summary>Charge gate, active high, external pull-down.</summary>
    public const int ChargeGate = 25;

    /// <summary>Discharge gate, active high, external pull-down.</summary>
    public const int DischargeGate = 26;

    /// <summary>Heartbeat, AC-coupled to the gate enable.</summary>
    public const int Heartbeat = 27;

    /// <summary>PWM that sets the charge current.</summary>
    public const int ChargeCurrent = 23;

    /// <summary>High while the dock contacts carry a voltage; external divider.</summary>
    public const int ChargerPresent = 13;

    /// <summary>High while the wearable is switched on; input only, external pull-down.</summary>
    public const int LoadRequest = 39;

    /// <summary>Low while the presence button is held; internal pull-up.</summary>
    public const int PresenceButton = 4;

    /// <summary>Transmit line of the telemetry adapter (COM2).</summary>
    public const int TelemetryTransmit = 19;

    /// <summary>Receive line of the telemetry adapter (COM2).</summary>
    public const int TelemetryReceive = 18;
}
