using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Esp32.Storage;
using static InvertedAnodeBms.Esp32.Tests.Boards.BoardsUnderTest;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>Every board boots with what a person has set.</summary>
[TestClass]
public class BoardSettingsTests
{
    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void WhatAPersonHasSetIsInForceAfterABoot(string name)
    {
        IBoardUnderTest board = Create(name);
        Run(board, 20);
        int cells = board.Controller.Measurements.CellMicrovolts.Length;
        int before = board.Controller.Measurements.CellMicrovolts[0].Value;
        Set(cells);
        board.Reboot();
        Run(board, 20);

        Assert.AreEqual(RecordFinding.Read, board.Controller.Storage.ConfigurationFinding);
        Assert.AreEqual(RecordFinding.Read, board.Controller.Storage.CalibrationFinding);
        Assert.AreEqual(before + 40_000, board.Controller.Measurements.CellMicrovolts[0].Value, 15_000.0);
    }

    // As commands do it: 40 mV on every cell, and a lower charge target.
    private static void Set(int cells)
    {
        BmsConfiguration board = new()
        {
            Cell = LfpLithiumPouch36.Create(),
            CellCount = cells,
            Measurement = new MeasurementSettings { Calibration = BoardCalibration.None(cells) },
        };
        SettingsStage settings = new(new FlashRecordStore(), board, new StorageHealth(true));
        settings.NextCalibration.CellCount = cells;

        for (int i = 0; i < cells; i++)
        {
            settings.NextCalibration.Set(i, 2_600_000, 2_640_000, 3_600_000, 3_640_000);
        }

        settings.NextCalibration.Set(CalibrationSet.PackChannel, -20_000, -20_000, 20_000, 20_000);
        settings.WriteCalibration();
        Store(settings);
        settings.NextValues.Copy(settings.Bounds.Own);
        settings.NextValues.Values[(int)ConfigurationItem.ChargeTargetMicrovolts] = 3_550_000;
        settings.WriteConfiguration();
        Store(settings);
    }

    private static void Store(SettingsStage settings)
    {
        while (settings.Busy)
        {
            settings.Record();
        }

        Assert.IsTrue(settings.Stored);
    }
}
