namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>Made-up exports, a few rows of each format.</summary>
internal static class GoodRecordings
{
    /// <summary>The files.</summary>
    public static readonly string[] All =
    [
        "Test Time / s,Current / mA,Voltage / V,Step Type,Unix Time / s\n0,0,3.3,REST,1700000000\n10,0,3.3,REST,1700000010\n"
            + "10,50.0,3.31,CC_CHG,1700000010\n20,50.1,3.32,CC_CHG,1700000020\n20,-50.0,3.30,CC_DCH,1700000020\n30,-50.2,3.29,CC_DCH,1700000030\n",
        "DataPoint,Step Index,Step Type,Cumulative Time,Current(A),Voltage(V),Chg. Cap.(Ah),DChg. Cap.(Ah),Date\n"
            + "1,1,Rest,00:00:00,0.0000,3.30,0,0,2022-05-18 16:27:52\n2,1,Rest,00:01:00,0.0000,3.30,0,0,2022-05-18 16:28:52\n"
            + "3,2,CC Chg,00:01:00,0.0600,3.31,0,0,2022-05-18 16:28:52\n4,2,CC Chg,00:02:00,0.0600,3.32,0.001,0,2022-05-18 16:29:52\n",
        "Rec#\tStep\tTestTime\tAmp-hr\tAmps\tVolts\tState\tDPt Time\n1\t1\t0d 00:00:0\t0\t0.000\t3.46\tR\t12/11/2020 12:22:12\n"
            + "2\t2\t0d 00:00:1\t0\t0.600\t3.41\tD\t12/11/2020 12:22:13\n3\t2\t0d 00:01:1\t0.01\t0.600\t3.40\tD\t12/11/2020 12:23:13\n",
        "EC-Lab ASCII FILE\nNb header lines : 3\nmode\tNs\ttime/s\tEcell/V\tI/mA\tQ discharge/mA.h\tQ charge/mA.h\t\n"
            + "3\t0\t0.0E+000\t3.51E+000\t0.0E+000\t0.0E+000\t0.0E+000\n3\t1\t1.0E+001\t3.52E+000\t9.0E+002\t0.0E+000\t1.25E+000\n"
            + "3\t1\t2.0E+001\t3.53E+000\t9.0E+002\t0.0E+000\t3.75E+000\n",
        "Data_Point,Test_Time(s),Step_Index,Cycle_Index,Current(A),Voltage(V),Charge_Capacity(Ah),Discharge_Capacity(Ah)\n"
            + "1,0.0,1,1,0.0,3.30,0,0\n2,10.0,2,1,0.5,3.35,0.001,0\n3,20.0,2,1,0.5,3.36,0.003,0\n4,30.0,3,1,-0.5,3.25,0.003,0.001\n",
    ];
}
