using InvertedAnodeBms.Cli.Detect.Truth;

namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>A level 2 without a short.</summary>
/// <param name="FrontEnd">Front end.</param>
/// <param name="Run">Number of the run.</param>
/// <param name="Design">Design of the cells.</param>
/// <param name="Seconds">Time in the run.</param>
/// <param name="Phase">What the pack was used for.</param>
/// <param name="Milliamperes">Current.</param>
/// <param name="Charge">True state of charge of the cell.</param>
/// <param name="Celsius">Temperature.</param>
/// <param name="Detectors">Detectors that spoke in the last minute: bit n for number n.</param>
/// <param name="ContactWasBad">The bad contact was bad in the last minute.</param>
public sealed record FalseAlarm(
    string FrontEnd,
    int Run,
    string Design,
    double Seconds,
    PhaseKind Phase,
    double Milliamperes,
    double Charge,
    double Celsius,
    int Detectors,
    bool ContactWasBad);
