using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Writes <c>trace.bdf.csv</c> as things happen: Battery Data Format columns as the firmware measured them, truth beside them.</summary>
public sealed class TraceFile : IDisposable
{
    private readonly string _path;
    private BdfWriter? _writer;

    /// <summary>Names the file; it is created with the first row.</summary>
    public TraceFile(string path)
    {
        _path = path;
        File.Delete(path);
    }

    /// <summary>Writes one row.</summary>
    public void Write(TraceRow row)
    {
        _writer ??= BdfWriter.Create(_path, Columns(row));
        _writer.Add(row.Seconds).Add(row.MeasuredAmperes).Add(row.MeasuredVolts.Sum());
        _writer.Add(Words.Of((BmsState)row.State)).Add(Words.Of((CurrentReason)row.Reason)).Add(row.CommandedAmperes).Add(row.TrueAmperes);

        for (int i = 0; i < row.TrueVolts.Length; i++)
        {
            _writer.Add(row.MeasuredVolts[i]).Add(row.TrueVolts[i]);
            _writer.Add(row.EstimatedCharge[i]).Add(row.Uncertainty[i]).Add(row.TrueCharge[i]).Add(row.TrueCelsius[i]);
            _writer.Add(row.ShortEvidence[i]).Add(row.ShortLevel[i]);
        }

        foreach (double celsius in row.MeasuredCelsius)
        {
            _writer.Add(celsius);
        }

        for (int i = 0; i < row.Lithium.Length; i++)
        {
            if (row.Lithium[i] is { } lithium)
            {
                _writer.Add(row.HighPassVolts[i] * 1e3).Add(lithium.MossMetres * 1e6).Add(lithium.FrontMetres * 1e6);
                _writer.Add(lithium.ContactSiemens).Add(lithium.LeakAmperes);
            }
        }

        _writer.EndRow();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
    }

    private static List<BdfColumn> Columns(TraceRow row)
    {
        List<BdfColumn> columns =
        [
            BdfColumn.TestTime,
            BdfColumn.Current,
            BdfColumn.Voltage,
            new BdfColumn("state", 0),
            new BdfColumn("limiter", 0),
            new BdfColumn("commanded_current_ampere", 6),
            new BdfColumn("true_current_ampere", 9),
        ];

        for (int i = 1; i <= row.TrueVolts.Length; i++)
        {
            columns.Add(new BdfColumn($"cell_{i}_voltage_volt", 6));
            columns.Add(new BdfColumn($"true_cell_{i}_voltage_volt", 6));
            columns.Add(new BdfColumn($"cell_{i}_soc_ratio", 6));
            columns.Add(new BdfColumn($"cell_{i}_soc_uncertainty_ratio", 6));
            columns.Add(new BdfColumn($"true_cell_{i}_soc_ratio", 6));
            columns.Add(new BdfColumn($"true_cell_{i}_temperature_celsius", 3));
            columns.Add(new BdfColumn($"cell_{i}_short_evidence_ratio", 3));
            columns.Add(new BdfColumn($"cell_{i}_short_level", 0));
        }

        for (int i = 1; i <= row.MeasuredCelsius.Length; i++)
        {
            columns.Add(new BdfColumn($"sensor_{i}_temperature_celsius", 1));
        }

        for (int i = 1; i <= row.Lithium.Length; i++)
        {
            if (row.Lithium[i - 1] is not null)
            {
                columns.Add(new BdfColumn($"true_cell_{i}_highpass_voltage_millivolt", 4));
                columns.Add(new BdfColumn($"true_cell_{i}_moss_height_micrometre", 4));
                columns.Add(new BdfColumn($"true_cell_{i}_front_position_micrometre", 4));
                columns.Add(new BdfColumn($"true_cell_{i}_contact_conductance_siemens", 10));
                columns.Add(new BdfColumn($"true_cell_{i}_leak_current_ampere", 9));
            }
        }

        return columns;
    }
}
