package eu.regiometer.workbook.hostile;

import static eu.regiometer.workbook.PackageBytes.BOOK;
import static eu.regiometer.workbook.PackageBytes.BOOK_RELS;
import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.good;

import eu.regiometer.workbook.PackageBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Containers that are cut, lie about their entries or hold them twice. */
final class ZipCases {

    private static final int CRC = 16;
    private static final int UNPACKED = 24;
    private static final String TRUNCATED = "ZIP-TRUNCATED";

    private ZipCases() {}

    static List<HostileCase> all(SplittableRandom random) {
        byte[] whole = good().bytes();
        int half = whole.length / 2 + random.nextInt(-100, 100);
        return List.of(
                HostileCase.refused(
                        27,
                        "ZIP-PATH",
                        "entries that climb out of the package",
                        good().with("../../../../pwned.txt", "x")
                                .with("/pwned.txt", "x")
                                .with("..\\..\\pwned.txt", "x")
                                .bytes()),
                HostileCase.refused(28, "ZIP-DUPLICATE", "two entries for the sheet", twice()),
                HostileCase.refused(
                        29,
                        "ZIP-DUPLICATE",
                        "second entry for the sheet that differs in case only",
                        good().with("xl/worksheets/SHEET1.xml", PackageBytes.sheet(""))
                                .bytes()),
                HostileCase.refused(46, TRUNCATED, "second half missing", Arrays.copyOf(whole, half)),
                HostileCase.refused(47, TRUNCATED, "last ten bytes missing", Arrays.copyOf(whole, whole.length - 10)),
                HostileCase.refused(50, TRUNCATED, "four bytes: the signature of a zip", new byte[] {'P', 'K', 3, 4}),
                HostileCase.refused(
                        54,
                        "ZIP-SIZE",
                        "declared size 10 bytes",
                        ZipBytes.of(whole).put(SHEET, UNPACKED, 10).bytes()),
                HostileCase.refused(
                        55,
                        "ZIP-SIZE",
                        "declared size 4 GB",
                        ZipBytes.of(whole).put(SHEET, UNPACKED, 0xFFFFFFFE).bytes()),
                HostileCase.refused(
                        56,
                        "ZIP-CRC",
                        "checksum of other bytes",
                        ZipBytes.of(whole)
                                .put(SHEET, CRC, ~ZipBytes.of(whole).get(SHEET, CRC))
                                .bytes()),
                HostileCase.refused(57, "ZIP-OVERLAP", "two directory records of the same bytes", shared()),
                HostileCase.refused(
                        59,
                        "TYPE-UNKNOWN",
                        "head of a PDF before the zip",
                        ZipBytes.join("%PDF-1.4 MZ <html>".getBytes(StandardCharsets.US_ASCII), whole)));
    }

    private static byte[] twice() {
        String twin = "xl/worksheets/sheet9.xml";
        String other = PackageBytes.sheet("<row r=\"1\"><c r=\"A1\"><v>666</v></c></row>");
        return ZipBytes.of(good().with(twin, other).bytes()).rename(twin, SHEET).bytes();
    }

    private static byte[] shared() {
        String sheets = LimitCases.FIRST_SHEET + "<sheet name=\"S2\" sheetId=\"2\" r:id=\"rId4\"/>";
        byte[] two = good().with(BOOK, PackageBytes.book(sheets, ""))
                .with(
                        BOOK_RELS,
                        PackageBytes.bookRelations(PackageBytes.relation("4", "worksheet", "worksheets/sheet2.xml")))
                .bytes();
        return ZipBytes.of(two).repeatRecord(SHEET, "xl/worksheets/sheet2.xml");
    }
}
