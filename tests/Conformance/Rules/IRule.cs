using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;

namespace InvertedAnodeBms.Conformance.Rules;

/// <summary>Something that compiles and must not be in code for the chip.</summary>
public interface IRule
{
    /// <summary>Short name: in messages, and in the file names of its violations.</summary>
    string Id { get; }

    /// <summary>The rule and its reason.</summary>
    string Sentence { get; }

    /// <summary>Projects that the rule covers.</summary>
    ProjectKinds Kinds { get; }

    IEnumerable<Finding> Check(DeviceBuild build);
}
