namespace InvertedAnodeBms.Cli.Detect;

/// <summary>The beginning of a short as it truly was and as a front end read it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Seconds">Time since the first contact.</param>
/// <param name="TrueVolts">Voltage of the cell.</param>
/// <param name="ReadVolts">What the firmware was given.</param>
public sealed record ExampleTrace(string Title, double[] Seconds, double[] TrueVolts, double[] ReadVolts);
