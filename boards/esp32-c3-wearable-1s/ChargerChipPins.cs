namespace InvertedAnodeBms.Boards.Esp32C3Wearable1s;

/// <summary>Wiring of the board: GPIO numbers and ADC1 channels of the ESP32-C3. The README has the same table with reasons.</summary>
public static class ChargerChipPins
{
    /// <summary>I2C data to the INA228 and the charger chip.</summary>
    public const int I2cData = 8;

    /// <summary>I2C clock to the INA228 and the charger chip.</summary>
    public const int I2cClock = 2;

    /// <summary>GPIO 0, ADC1 channel 0: external 1.25 V reference.</summary>
    public const int ReferenceChannel = 0;

    /// <summary>GPIO 1, ADC1 channel 1: thermistor on the cell.</summary>
    public const int ThermistorChannel = 1;

    /// <summary>Charge gate in the charger chip's input, active high, external pull-down.</summary>
    public const int ChargeGate = 4;

    /// <summary>Discharge gate, active high, external pull-down.</summary>
    public const int DischargeGate = 5;

    /// <summary>Heartbeat, AC-coupled to the gate enable.</summary>
    public const int Heartbeat = 10;

    /// <summary>High while the dock contacts carry a voltage; external divider.</summary>
    public const int ChargerPresent = 3;

    /// <summary>High while the wearable is switched on; external pull-down.</summary>
    public const int LoadRequest = 7;

    /// <summary>Low while the presence button is held; internal pull-up.</summary>
    public const int PresenceButton = 6;

    /// <summary>Transmit line of the telemetry adapter (COM2).</summary>
    public const int TelemetryTransmit = 19;

    /// <summary>Receive line of the telemetry adapter (COM2).</summary>
    public const int TelemetryReceive = 18;
}
