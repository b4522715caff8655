using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class PendingEventsTests
{
    private const int ValuePosition = 2;

    [TestMethod]
    public void FirstComeFirstStored()
    {
        PendingEvents pending = new PendingEvents();

        for (int i = 0; i < 50; i++)
        {
            Add(pending, i);
            Add(pending, i + 100);
            Assert.AreEqual(i, (int)pending.First()[ValuePosition]);
            pending.Drop();
            Assert.AreEqual(i + 100, (int)pending.First()[ValuePosition]);
            pending.Drop();
            Assert.AreEqual(0, pending.Count);
        }

        Assert.AreEqual(0, pending.Lost);
    }

    [TestMethod]
    public void WhatDoesNotFitIsLostAndCountedAndNothingElseIs()
    {
        PendingEvents pending = new PendingEvents();

        for (int i = 0; i < PendingEvents.Most + 3; i++)
        {
            Add(pending, i);
        }

        Assert.AreEqual(3, pending.Lost);

        for (int i = 0; i < PendingEvents.Most; i++)
        {
            Assert.AreEqual(i, (int)pending.First()[ValuePosition]);
            pending.Drop();
        }

        Assert.AreEqual(0, pending.Count);
    }

    private static void Add(PendingEvents pending, int value)
    {
        pending.Add(new StoredEvent { Value = value }, new RecordBuffer());
    }
}
