using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Settings;

/// <summary>
/// What a person has set, over reboots: the configuration and the calibration of the board, each a record in two slots. Read once, at the start, and
/// in force until the next; written when a command asks for it.
/// </summary>
/// <remarks>
/// What cannot be read, or lies outside the bounds, is not taken over: the board's own values hold, and charging is blocked until a person has set
/// them anew, because he may have set tighter ones. An older record that happens to be whole is no better: nobody knows what came after it.
/// </remarks>
public sealed class SettingsStage
{
    private const int Tries = 3;

    private readonly RecordBuffer _buffer = new RecordBuffer(RecordFormat.SettingsBytes);
    private readonly RecordSlots _configurationSlots;
    private readonly RecordSlots _calibrationSlots;
    private readonly StorageHealth _health;
    private int _nextPack;
    private RecordKind _kind;
    private int _triesLeft;
    private bool _written;

    /// <summary>The configuration of this boot: the board's own, tightened.</summary>
    public readonly BmsConfiguration Running;

    /// <summary>Bounds and own values of the board.</summary>
    public readonly ConfigurationBounds Bounds;

    /// <summary>Bounds of a calibration.</summary>
    public readonly CalibrationBounds CalibrationBounds;

    /// <summary>Values of this boot.</summary>
    public readonly ConfigurationValues RunningValues = new ConfigurationValues();

    /// <summary>Values of the next boot.</summary>
    public readonly ConfigurationValues StoredValues = new ConfigurationValues();

    /// <summary>Calibration of this boot.</summary>
    public readonly CalibrationSet RunningCalibration = new CalibrationSet();

    /// <summary>Calibration of the next boot.</summary>
    public readonly CalibrationSet StoredCalibration = new CalibrationSet();

    /// <summary>Calibration that an undo brings back.</summary>
    public readonly CalibrationSet PreviousCalibration = new CalibrationSet();

    /// <summary>Values that <see cref="WriteConfiguration"/> stores, within the bounds. Not to be touched while <see cref="Busy"/>.</summary>
    public readonly ConfigurationValues NextValues = new ConfigurationValues();

    /// <summary>Calibration that <see cref="WriteCalibration"/> stores, within the bounds. Not to be touched while <see cref="Busy"/>.</summary>
    public readonly CalibrationSet NextCalibration = new CalibrationSet();

    /// <summary>How often other cells were chosen; what was learned of the cells before is not theirs.</summary>
    public int Pack;

    /// <summary>A write is not done yet.</summary>
    public bool Busy;

    /// <summary>The last write ended with everything there as it was written.</summary>
    public bool Stored;

    /// <summary>Reads what is set, and applies it.</summary>
    /// <param name="store">Where the records are.</param>
    /// <param name="board">The board's own configuration; it is not changed.</param>
    /// <param name="health">Receives what was found.</param>
    public SettingsStage(IRecordStore store, BmsConfiguration board, StorageHealth health)
    {
        _health = health;
        Bounds = new ConfigurationBounds(board);
        CalibrationBounds = new CalibrationBounds(board);
        _configurationSlots = new RecordSlots(
            store, _buffer, RecordFormat.ConfigurationMagic, RecordFormat.ConfigurationVersion, RecordFormat.ConfigurationSlot);
        _calibrationSlots = new RecordSlots(
            store, _buffer, RecordFormat.CalibrationMagic, RecordFormat.CalibrationVersion, RecordFormat.CalibrationSlot);

        health.ConfigurationFinding = LoadConfiguration();
        health.CalibrationFinding = LoadCalibration();
        health.SettingsRefused = IsRefused(health.ConfigurationFinding) || IsRefused(health.CalibrationFinding);
        RunningValues.Copy(StoredValues);
        RunningCalibration.Copy(StoredCalibration);
        Running = ConfigurationApply.To(board, Bounds.Own, RunningValues);
        Running.PackNumber = Pack;

        if (RunningCalibration.CellCount != 0)
        {
            Running.Measurement = board.Measurement.Copy();
            Running.Measurement.Calibration = RunningCalibration.ToBoard();
        }
    }

    /// <summary>Records of both kinds since their slots were first used.</summary>
    public int Sequence()
    {
        return _configurationSlots.Sequence + _calibrationSlots.Sequence;
    }

    /// <summary>A calibration was stored before, so there is one to go back to.</summary>
    public bool CanUndo()
    {
        return _calibrationSlots.Sequence != 0;
    }

    /// <summary>Asks for <see cref="NextValues"/> to be stored.</summary>
    public void WriteConfiguration()
    {
        _nextPack = Pack;
        Begin(RecordKind.Configuration);
    }

    /// <summary>Asks for the board's own values to be stored for other cells.</summary>
    /// <param name="newCells">They came new, and not formed.</param>
    public void ChooseCells(bool newCells)
    {
        NextValues.Copy(Bounds.Own);
        NextValues.Values[(int)ConfigurationItem.NewCells] = newCells ? 1 : 0;
        NextValues.Values[(int)ConfigurationItem.DeviceNumber] = StoredValues.Values[(int)ConfigurationItem.DeviceNumber];
        _nextPack = (Pack + 1) & RecordFormat.MostPacks;
        Begin(RecordKind.Configuration);
    }

    /// <summary>Asks for <see cref="NextCalibration"/> to be stored; the one before is kept for an undo.</summary>
    public void WriteCalibration()
    {
        Begin(RecordKind.Calibration);
    }

    /// <summary>Writes what was asked for; at most one record.</summary>
    /// <returns>A record was written, or tried.</returns>
    public bool Record()
    {
        if (!Busy)
        {
            return false;
        }

        RecordSlots slots = _kind == RecordKind.Configuration ? _configurationSlots : _calibrationSlots;

        if (_written && slots.Verify())
        {
            // The very first goes to both slots: from then on two slots without a whole record mean that one was lost.
            if (slots.Sequence > 1)
            {
                Adopt();
                return false;
            }

            _triesLeft = Tries;
        }

        _written = false;

        if (_triesLeft == 0 || !_health.Present)
        {
            Busy = false;
            return false;
        }

        _triesLeft--;
        slots.Begin();
        WritePayload();
        _written = slots.Commit();
        return true;
    }

    private static bool IsRefused(RecordFinding finding)
    {
        return finding != RecordFinding.Nothing && finding != RecordFinding.Read;
    }

    private void Begin(RecordKind kind)
    {
        _kind = kind;
        _triesLeft = Tries;
        _written = false;
        Busy = true;
        Stored = false;
    }

    private void WritePayload()
    {
        if (_kind == RecordKind.Configuration)
        {
            NextValues.Write(_buffer);
            _buffer.WriteInt32(_nextPack);
            return;
        }

        NextCalibration.Write(_buffer);
        StoredCalibration.Write(_buffer);
    }

    private void Adopt()
    {
        Busy = false;
        Stored = true;

        if (_kind == RecordKind.Configuration)
        {
            StoredValues.Copy(NextValues);
            Pack = _nextPack;
            return;
        }

        PreviousCalibration.Copy(StoredCalibration);
        StoredCalibration.Copy(NextCalibration);
    }

    private RecordFinding LoadConfiguration()
    {
        RecordFinding finding = _configurationSlots.Load() ? RecordFinding.OutOfBounds : _configurationSlots.Finding;

        if (finding == RecordFinding.OutOfBounds && StoredValues.Read(_buffer))
        {
            Pack = _buffer.ReadInt32() & RecordFormat.MostPacks;
            finding = Bounds.Contains(StoredValues) ? RecordFinding.Read : finding;
        }

        if (finding != RecordFinding.Read)
        {
            StoredValues.Copy(Bounds.Own);
        }

        return finding;
    }

    private RecordFinding LoadCalibration()
    {
        RecordFinding finding = _calibrationSlots.Load() ? RecordFinding.OutOfBounds : _calibrationSlots.Finding;

        if (finding == RecordFinding.OutOfBounds && StoredCalibration.Read(_buffer) && PreviousCalibration.Read(_buffer))
        {
            finding = CalibrationBounds.Contains(StoredCalibration) ? RecordFinding.Read : finding;
        }

        if (finding != RecordFinding.Read)
        {
            StoredCalibration.CellCount = 0;
            PreviousCalibration.CellCount = 0;
        }
        else if (!CalibrationBounds.Contains(PreviousCalibration))
        {
            PreviousCalibration.CellCount = 0;
        }

        return finding;
    }
}
