using InvertedAnodeBms.Conformance.Listing;
using InvertedAnodeBms.Conformance.Stubs;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class TheListingTests
{
    public static IEnumerable<object[]> Names => ApiCatalogue.Current.Assemblies.Select(assembly => new object[] { assembly.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void CompilesIntoAReferenceAssembly(string name)
    {
        Assert.IsNotEmpty(ReferenceAssemblies.Get(name).Image);
    }
}
