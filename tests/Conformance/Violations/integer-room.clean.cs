// project: Core
namespace InvertedAnodeBms.Core.Detection
{
    public sealed class Evidence
    {
        public float Risk;
        public int RiskPermille;

        public void Publish()
        {
            RiskPermille = (int)(Risk * 1000f);
        }
    }
}

namespace InvertedAnodeBms.Core.Protection
{
    public sealed class Limits
    {
        public bool Is(InvertedAnodeBms.Core.Detection.Evidence evidence, int limitPermille)
        {
            return evidence.RiskPermille < limitPermille;
        }
    }
}
