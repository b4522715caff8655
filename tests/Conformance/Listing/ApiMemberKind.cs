namespace InvertedAnodeBms.Conformance.Listing;

public enum ApiMemberKind
{
    Constant,
    Field,
    Event,
    Property,
    Constructor,
    Method,
}
