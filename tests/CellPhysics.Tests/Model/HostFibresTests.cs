using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class HostFibresTests
{
    [TestMethod]
    [DataRow(0.02)]
    [DataRow(0.15)]
    [DataRow(1.0)]
    public void FullFibresTakeUpLittleAndThenNothingAtAnyDrive(double drive)
    {
        HostFibres fibres = new(HostLibrary.Cloth, filled: true);
        double start = fibres.Charge;

        for (int i = 0; i < 5000; i++)
        {
            fibres.Prepare(60);
            Assert.IsGreaterThan(0, fibres.CurrentAt(drive + 0.01, out double derivative) - fibres.CurrentAt(drive, out _));
            Assert.IsGreaterThan(0, derivative);
            fibres.Commit(drive, 60);
        }

        double capacity = HostLibrary.Cloth.FibreCapacity * Physics.MilliampereHoursPerSquareCentimetre;
        Assert.AreEqual(drive / 5 * capacity, fibres.Charge - start, 1e-3 * capacity);
        Assert.AreEqual(0, fibres.Current, 1e-6);
    }
}
