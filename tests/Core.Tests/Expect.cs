using System;

namespace InvertedAnodeBms.Core.Tests;

/// <summary>What the two test frameworks do not have in common: throws and tolerances, in plain code.</summary>
public static class Expect
{
    /// <summary>The action throws an <see cref="ArgumentException"/>.</summary>
    public static void Rejected(Action action)
    {
        bool rejected = false;

        try
        {
            action();
        }
        catch (ArgumentException)
        {
            rejected = true;
        }

        Assert.IsTrue(rejected);
    }

    /// <summary>The actual value lies within the tolerance of the expected one.</summary>
    public static void Near(long expected, long actual, long tolerance)
    {
        Between(expected - tolerance, expected + tolerance, actual);
    }

    /// <summary>The actual value lies in a range, ends included.</summary>
    public static void Between(long lowest, long highest, long actual)
    {
        bool inside = actual >= lowest && actual <= highest;
        string message = inside ? "" : actual.ToString() + " is not between " + lowest.ToString() + " and " + highest.ToString();
        Assert.IsTrue(inside, message);
    }
}
