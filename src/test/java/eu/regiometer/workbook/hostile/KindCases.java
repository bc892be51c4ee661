package eu.regiometer.workbook.hostile;

import static eu.regiometer.workbook.PackageBytes.good;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Files that are something else than their name says, and the good workbook as a control. */
final class KindCases {

    private KindCases() {}

    static List<HostileCase> all() {
        return List.of(
                HostileCase.readable(0, "TEXT hello | NUMBER 3", "two cells, always readable", good().bytes()),
                HostileCase.refused(48, "FILE-EMPTY", "no bytes", new byte[0]),
                HostileCase.refused(49, "TYPE-UNKNOWN", "1 MB of zeros", new byte[1 << 20]),
                HostileCase.refused(
                                51,
                                "TYPE-HTML",
                                "table of a web page named .xls",
                                ascii("<html><table><tr><td>1</td></tr></table></html>"))
                        .named(".xls"),
                HostileCase.refused(52, "TYPE-MISMATCH", "delimited text named .xlsx", ascii("a;b\n1;2\n")),
                HostileCase.refused(
                                53,
                                "TYPE-OLD-XLS",
                                "head of a compound file without content",
                                ZipBytes.join(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), new byte[504]))
                        .named(".xls"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
