using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Scenarios.Steps;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

/// <summary>The page of the language shows what the reader understands.</summary>
[TestClass]
public sealed class LanguagePageTests
{
    [TestMethod]
    public void ThePageShowsTheLanguage()
    {
        string path = Repository.File("host-sim", "scenarios", "README.md");
        Repository.IsOrBecomes(path, LanguagePage.Fill(File.ReadAllText(path)), nameof(ThePageShowsTheLanguage));
    }

    [TestMethod]
    public void EveryExampleOfAStepIsReadAsWhatItIsAnExampleOf()
    {
        foreach ((StepAction action, IReadOnlyList<SentenceForm> forms) in StepForms.All)
        {
            foreach (SentenceForm form in forms)
            {
                Assert.AreEqual(action, StepSentence.Parse(form.Example)?.Action, form.Example);
                Assert.IsNotNull(form.Read(form.Example), form.Example);
            }
        }
    }

    [TestMethod]
    public void EveryExampleOfAnExpectationIsReadAsWhatItIsAnExampleOf()
    {
        foreach ((ExpectationRule rule, SentenceForm form) in ExpectationForms.All)
        {
            Assert.AreEqual(rule, ExpectationSentence.Parse(form.Example)?.Rule, form.Example);
            Assert.IsNotNull(form.Read(form.Example), form.Example);
        }
    }

    [TestMethod]
    public void EveryExampleOfAConditionIsRead()
    {
        foreach (SentenceForm form in ConditionSentence.Forms)
        {
            Assert.IsNotNull(ConditionSentence.Parse(form.Example), form.Example);
            Assert.IsNotNull(form.Read(form.Example), form.Example);
        }
    }
}
