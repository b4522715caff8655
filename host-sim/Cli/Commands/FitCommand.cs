using System.CommandLine;
using System.Globalization;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.Cli.Validation.Rom;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms fit</c>, for developers: the transport table of the firmware's deposition model, fitted to the simulated salt.</summary>
public static class FitCommand
{
    private static readonly double[] s_shares = [0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.88, 0.95];

    /// <summary>Describes the verb; it is not in the help.</summary>
    public static Command Create()
    {
        Argument<string> name = new("DESIGN") { Description = "Name of a simulated cell with a host, such as pouch-inverted." };
        Command command = new("fit", "Print the transport table of the firmware's deposition model for a cell design.") { name };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetValue(name)!, cancellation)));
        return command;
    }

    private static int Run(string name, CancellationToken cancellation)
    {
        CellSpec spec;

        try
        {
            spec = DesignCatalogue.Find(name);
        }
        catch (ArgumentException error)
        {
            throw new InputException(error.Message);
        }

        Console.WriteLine("// um, mol/m3 per A/m2, s, s, s, shares, excess at the counter electrode per mode, face per slowest mode");

        foreach (double share in s_shares)
        {
            cancellation.ThrowIfCancellationRequested();
            FittedRow row = ModeFit.Row(spec, share * spec.Anode.Host.Thickness);
            Console.WriteLine($"{row.Source} // {(100 * row.WorstShare).ToString("F2", CultureInfo.InvariantCulture)} % of the peak left");
        }

        double[] top = ModeFit.Top(spec);
        Console.WriteLine("// top front: " + string.Join(", ", top.Select(value => value.ToString("G5", CultureInfo.InvariantCulture))));

        foreach (double share in new[] { 0.0, 0.275, 0.83 })
        {
            double[] bent = ModeFit.Curvatures(spec, share * spec.Anode.Host.Thickness, 35);
            Console.WriteLine("// curvatures: " + string.Join(", ", bent.Select(value => value.ToString("G4", CultureInfo.InvariantCulture))));
        }

        return ExitCode.Held;
    }
}
