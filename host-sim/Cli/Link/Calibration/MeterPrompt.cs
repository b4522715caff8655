using System.Globalization;
using InvertedAnodeBms.Cli.Commands;

namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>Asks a person what a reference meter shows.</summary>
public sealed class MeterPrompt
{
    private readonly TextReader _input;
    private readonly CancellationToken _cancellation;

    /// <summary>Binds a keyboard.</summary>
    /// <param name="input">Lines typed.</param>
    /// <param name="cancellation">The person gives up.</param>
    public MeterPrompt(TextReader input, CancellationToken cancellation)
    {
        _input = input;
        _cancellation = cancellation;
    }

    /// <summary>Waits for Enter.</summary>
    public void Enter(string text)
    {
        OutputMode.Prompts.WriteLine($"{text} Then Enter.");
        Line();
    }

    /// <summary>Asks for a value until a number is typed.</summary>
    /// <param name="text">What to type, with the unit.</param>
    /// <param name="lowest">Lowest that can be meant.</param>
    /// <param name="highest">Highest that can be meant.</param>
    public double Value(string text, double lowest, double highest)
    {
        return Optional(text, lowest, highest, false)!.Value;
    }

    /// <summary>Asks for a value that may be left out with Enter.</summary>
    public double? Optional(string text, double lowest, double highest)
    {
        return Optional(text + " (Enter to leave it out)", lowest, highest, true);
    }

    private double? Optional(string text, double lowest, double highest, bool mayBeEmpty)
    {
        while (true)
        {
            OutputMode.Prompts.Write(text + ": ");
            string typed = Line().Trim();

            if (typed.Length == 0 && mayBeEmpty)
            {
                return null;
            }

            // A decimal comma is what many a meter and many a keyboard show.
            bool isNumber = double.TryParse(typed.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value);

            if (isNumber && value >= lowest && value <= highest)
            {
                return value;
            }

            OutputMode.Prompts.WriteLine(string.Create(CultureInfo.InvariantCulture, $"'{typed}': expected a number from {lowest} to {highest}."));
        }
    }

    private string Line()
    {
        _cancellation.ThrowIfCancellationRequested();
        Task<string?> reading = Task.Run(_input.ReadLine);
        reading.Wait(_cancellation);
        return reading.Result ?? throw new OperationCanceledException("The input has ended.");
    }
}
