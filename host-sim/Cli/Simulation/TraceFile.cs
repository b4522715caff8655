using System.Globalization;
using System.Text;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Writes <c>trace.bdf.csv</c> line by line: Battery Data Format columns as the firmware measured them, truth beside them.</summary>
public sealed class TraceFile : IDisposable
{
    private readonly StreamWriter _writer;
    private bool _hasHeader;

    /// <summary>Creates the file.</summary>
    public TraceFile(string path)
    {
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>Writes one row; the header first.</summary>
    public void Write(TraceRow row)
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            _writer.WriteLine(Header(row));
        }

        StringBuilder line = new();
        line.Append(Text(row.Seconds, 3)).Append(',').Append(Text(row.MeasuredAmperes, 6)).Append(',').Append(Text(row.MeasuredVolts.Sum(), 6));
        line.Append(',').Append(row.State).Append(',').Append(row.Reason).Append(',').Append(Text(row.CommandedAmperes, 6)).Append(',').Append(Text(row.TrueAmperes, 9));

        for (int i = 0; i < row.TrueVolts.Length; i++)
        {
            line.Append(',').Append(Text(row.MeasuredVolts[i], 6)).Append(',').Append(Text(row.TrueVolts[i], 6));
            line.Append(',').Append(Text(row.EstimatedCharge[i], 6)).Append(',').Append(Text(row.Uncertainty[i], 6)).Append(',').Append(Text(row.TrueCharge[i], 6));
            line.Append(',').Append(Text(row.TrueCelsius[i], 3));
        }

        for (int i = 0; i < row.MeasuredCelsius.Length; i++)
        {
            line.Append(',').Append(Text(row.MeasuredCelsius[i], 1));
        }

        _writer.WriteLine(line);
    }

    /// <summary>Puts what has been written on disk.</summary>
    public void Flush()
    {
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
    }

    private static string Header(TraceRow row)
    {
        StringBuilder header = new("test_time_second,current_ampere,voltage_volt,state,limiter,commanded_ampere,true_current_ampere");

        for (int i = 1; i <= row.TrueVolts.Length; i++)
        {
            header.Append($",cell_{i}_voltage_volt,true_cell_{i}_voltage_volt,cell_{i}_soc,cell_{i}_soc_uncertainty,true_cell_{i}_soc,true_cell_{i}_celsius");
        }

        for (int i = 1; i <= row.MeasuredCelsius.Length; i++)
        {
            header.Append($",temperature_{i}_celsius");
        }

        return header.ToString();
    }

    private static string Text(double value, int decimals)
    {
        return Math.Round(value, decimals).ToString(CultureInfo.InvariantCulture);
    }
}
