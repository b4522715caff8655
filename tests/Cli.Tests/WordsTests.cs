using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class WordsTests
{
    [TestMethod]
    public void EveryNumberTheFirmwareSendsHasAWord()
    {
        string[] words =
        [
            .. Enum.GetValues<BmsState>().Select(Words.Of),
            .. Enum.GetValues<CurrentReason>().Select(Words.Of),
            .. Enum.GetValues<DiagnosisId>().Select(Words.Of),
            .. Enum.GetValues<SignalQuality>().Select(Words.Of),
            .. Enum.GetValues<EventKind>().Select(kind => Words.Of(new EventMessage { Kind = kind })),
        ];

        foreach (string word in words)
        {
            Assert.IsFalse(word.StartsWith("unknown", StringComparison.Ordinal), word);
        }
    }
}
