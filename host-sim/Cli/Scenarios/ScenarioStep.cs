namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>One step, as a sentence and as data.</summary>
/// <param name="Sentence">As written.</param>
/// <param name="Action">What it does.</param>
/// <param name="Amperes">Load current of a discharge.</param>
/// <param name="Celsius">New temperature of the surroundings.</param>
/// <param name="End">When it ends.</param>
/// <param name="Seconds">Its duration, or the longest it may take to reach another end.</param>
/// <param name="Volts">Voltage that ends it.</param>
public sealed record ScenarioStep(string Sentence, StepAction Action, double Amperes, double Celsius, StepEnd End, double Seconds, double Volts);
