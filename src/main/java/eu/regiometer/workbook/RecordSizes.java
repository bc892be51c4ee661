package eu.regiometer.workbook;

import java.util.Map;
import java.util.Set;

/**
 * Sizes of records that are always of one size, some of which old programs write shorter. One that claims more would
 * swallow the records behind it, cells among them; one of another size was another record once. After Microsoft,
 * MS-XLS, section 2.4.
 */
final class RecordSizes {

    private static final Map<Integer, Integer> SIZES = Map.ofEntries(
            Map.entry(0x000A, 0), // EOF
            Map.entry(0x000C, 2), // CalcCount
            Map.entry(0x000D, 2), // CalcMode
            Map.entry(0x000E, 2), // CalcPrecision
            Map.entry(0x000F, 2), // CalcRefMode
            Map.entry(0x0010, 8), // CalcDelta
            Map.entry(0x0011, 2), // CalcIter
            Map.entry(0x0012, 2), // Protect
            Map.entry(0x0013, 2), // Password
            Map.entry(0x0019, 2), // WinProtect
            Map.entry(0x0026, 8), // LeftMargin
            Map.entry(0x0027, 8), // RightMargin
            Map.entry(0x0028, 8), // TopMargin
            Map.entry(0x0029, 8), // BottomMargin
            Map.entry(0x002A, 2), // PrintRowCol
            Map.entry(0x002B, 2), // PrintGrid
            Map.entry(0x003D, 18), // Window1
            Map.entry(0x0040, 2), // Backup
            Map.entry(0x0042, 2), // CodePage
            Map.entry(0x0055, 2), // DefColWidth
            Map.entry(0x005F, 2), // CalcSaveRecalc
            Map.entry(0x0063, 2), // ObjProtect
            Map.entry(0x0080, 8), // Guts
            Map.entry(0x0081, 2), // WsBool
            Map.entry(0x0082, 2), // GridSet
            Map.entry(0x0083, 2), // HCenter
            Map.entry(0x0084, 2), // VCenter
            Map.entry(0x008C, 4), // Country
            Map.entry(0x008D, 2), // HideObj
            Map.entry(0x007D, 12), // ColInfo
            Map.entry(0x00DA, 2), // BookBool
            Map.entry(0x00DD, 2), // ScenarioProtect
            Map.entry(0x01AF, 2), // Prot4Rev
            Map.entry(0x01B7, 2), // RefreshAll
            Map.entry(0x01BC, 2), // Prot4RevPass
            Map.entry(0x0200, 14), // Dimensions
            Map.entry(0x0208, 16), // Row
            Map.entry(0x0225, 4), // DefaultRowHeight
            Map.entry(0x023E, 18)); // Window2

    private RecordSizes() {}

    private static final Set<Integer> SHORTER_TOO = Set.of(0x003D, 0x007D, 0x0200, 0x0208, 0x0225, 0x023E);

    private static final int DRAWING_SELECTION = 0x00ED;
    private static final int SMALLEST_SELECTION = 20;

    /** Whether a record of this number may have this size; there is no record of number 0. */
    static boolean allow(int sid, int size) {
        if (sid == 0 || sid == DRAWING_SELECTION && size < SMALLEST_SELECTION) {
            return false;
        }
        Integer usual = SIZES.get(sid);
        return usual == null || size == usual || size < usual && SHORTER_TOO.contains(sid);
    }
}
