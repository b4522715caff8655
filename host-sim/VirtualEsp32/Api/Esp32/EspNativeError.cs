namespace nanoFramework.Hardware.Esp32;

/// <summary>Errors of Espressif's framework, as nanoFramework hands them on; only what the virtual chip can say.</summary>
public enum EspNativeError
{
    /// <summary>No error.</summary>
    OK = 0,
}
