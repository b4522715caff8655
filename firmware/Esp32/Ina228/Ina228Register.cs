namespace InvertedAnodeBms.Esp32.Ina228;

/// <summary>Register addresses of the INA228 (TI SLYS021A, table 7-3) that the driver uses.</summary>
public static class Ina228Register
{
    /// <summary>CONFIG: reset, shunt range.</summary>
    public const byte Config = 0x00;

    /// <summary>ADC_CONFIG: mode, conversion times, averaging.</summary>
    public const byte AdcConfig = 0x01;

    /// <summary>VSHUNT: 20 bits with sign in the upper bits of 24.</summary>
    public const byte ShuntVoltage = 0x04;

    /// <summary>VBUS: 20 bits in the upper bits of 24.</summary>
    public const byte BusVoltage = 0x05;

    /// <summary>DIAG_ALRT: conversion-ready and error flags.</summary>
    public const byte DiagnosticAlert = 0x0B;

    /// <summary>MANUFACTURER_ID: "TI".</summary>
    public const byte ManufacturerId = 0x3E;

    /// <summary>DEVICE_ID: 228h and the revision.</summary>
    public const byte DeviceId = 0x3F;
}
