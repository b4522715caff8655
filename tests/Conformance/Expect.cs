namespace InvertedAnodeBms.Conformance;

/// <summary>Assertions whose failure is a list that can be read.</summary>
public static class Expect
{
    /// <summary>Fails with one line for each thing that was found.</summary>
    public static void Nothing<T>(IEnumerable<T> found, string sentence)
    {
        T[] all = found.ToArray();

        if (all.Length > 0)
        {
            Assert.Fail($"{sentence}\n{string.Join('\n', all)}");
        }
    }
}
