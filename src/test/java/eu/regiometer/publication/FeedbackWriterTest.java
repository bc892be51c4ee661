package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.intake.Verdict;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.validation.ResponseCounts;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackWriterTest {

    private FeedbackDesk desk;

    @BeforeEach
    void folders(@TempDir Path folder) throws IOException {
        desk = new FeedbackDesk(folder);
    }

    @Test
    void aFileWithoutFaultsGetsAReceiptAndNothingElse() throws IOException {
        desk.dropped("SE332/good.xlsx", "sv", FeedbackDesk.rows());
        FeedbackResult result = desk.answer();
        String receipt = desk.text("feedback/SE332/good.xlsx.receipt.txt");
        assertThat(receipt)
                .startsWith("Kvitto\n")
                .contains(
                        "Besked: godtagen",
                        "Lästa rader: 40",
                        "Använda rader: 40",
                        "Region: Norrbotten (SE332)",
                        "syntetiska",
                        "Rapportdatum: 2026-11-22",
                        "Omgångens sista dag: 2026-12-31",
                        // 22 November to 31 December
                        "Återstående dagar: 39",
                        "Gemensamma sekretariatet");
        assertThat(result.receipts()).containsEntry("SE332/good.xlsx", "feedback/SE332/good.xlsx.receipt.html");
        assertThat(result.paths())
                .allSatisfy(path -> assertThat(desk.output.resolve(path)).isRegularFile());
    }

    @Test
    void faultsAreListedInTheWorkbookAndTheCsvUnderTheSameNumbers() throws IOException {
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        String csv = desk.text("feedback/SE332/faulty.xlsx.problems.csv");
        assertThat(csv)
                .startsWith("\uFEFF\"layout\";\"submission\";\"file\";\"no\"")
                .contains("\"VALUE-CODE\";\"Data\"", FeedbackDesk.CANARY, "är inget svar på P1", "\r\n");
        List<RawRow> problems = desk.sheet("feedback/SE332/faulty.xlsx.problems.xlsx", "Anmärkningar");
        assertThat(problems.get(0).text(1)).contains("faulty.xlsx", "delvis godtagen", "2026-11-22");
        List<RawRow> lines = problems.stream().filter(r -> r.number() > 4).toList();
        RawRow code = lines.stream()
                .filter(r -> r.text(7).equals(FeedbackDesk.CANARY))
                .findFirst()
                .orElseThrow();
        assertThat(csv.lines()
                        .anyMatch(l -> l.contains(";\"" + code.text(1) + "\";") && l.contains(FeedbackDesk.CANARY)))
                .isTrue();
        assertThat(code.text(2)).isEqualTo("✖ måste rättas");
        assertThat(code.text(10)).isEqualTo("svaret lämnades tomt");
    }

    @Test
    void theSameProblemInManyRowsIsOneLineWithItsFirstCells() throws IOException {
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        List<RawRow> problems = desk.sheet("feedback/SE332/faulty.xlsx.problems.xlsx", "Anmärkningar");
        assertThat(problems.stream().filter(r -> r.text(6).startsWith("P3 ")))
                .singleElement()
                .satisfies(r -> assertThat(r.text(8)).contains("celler: 8, de första är "));
        assertThat(desk.text("feedback/SE332/faulty.xlsx.problems.csv").lines().filter(l -> l.contains("\"P3\"")))
                .hasSize(8);
    }

    @Test
    void textsThatLookLikeFormulasAreQuoted() throws IOException {
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        assertThat(desk.text("feedback/SE332/faulty.xlsx.problems.csv"))
                .contains(";\"'=1+" + FeedbackDesk.CANARY)
                .doesNotContain(";\"=1+");
        WorkbookFile copy = desk.open("feedback/SE332/faulty.xlsx.problems.xlsx");
        copy.sheets()
                .forEach(sheet -> copy.read(
                        sheet.name(),
                        row -> row.cells()
                                .forEach(cell -> assertThat(cell.formula()).isFalse())));
    }

    @Test
    void aReceiptNeverHoldsAnAnswer() throws IOException {
        List<Map<String, String>> rows = FeedbackDesk.rows();
        rows.forEach(row -> row.put("P1", FeedbackDesk.CANARY));
        desk.dropped("SE332/refused.xlsx", "sv", rows);
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        for (String name : List.of("refused", "faulty")) {
            for (String ending : List.of("txt", "html")) {
                assertThat(desk.text("feedback/SE332/" + name + ".xlsx.receipt." + ending))
                        .doesNotContain("CANARY", "unit@example.org");
            }
        }
    }

    @Test
    void theNumbersOfAReceiptAddUp() throws IOException {
        Path file = desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        ResponseCounts counts = FeedbackDesk.validate(
                        DropFolder.list(desk.drop).files().getFirst())
                .counts();
        String receipt = desk.text("feedback/SE332/faulty.xlsx.receipt.txt");
        assertThat(file).exists();
        assertThat(counts.accepted() + counts.leftOut()).isEqualTo(FeedbackDesk.ROWS);
        assertThat(receipt)
                .contains(
                        "Använda rader: " + counts.accepted() + "\n",
                        "Utelämnade rader:\n    " + counts.leftOut() + "\n")
                .contains(
                        "    – 2: Nyckeln … står i raderna … med olika svar → Behåll den rätta raden (ROW-DUPLICATE-KEY)",
                        "Svar som lämnades tomma:\n    10\n");
        long cells = desk.text("feedback/SE332/faulty.xlsx.problems.csv")
                .lines()
                .filter(l -> l.contains("\"CELL\""))
                .count();
        assertThat(cells).isEqualTo(counts.blanked());
    }

    @Test
    void theCopyCanBeCorrectedAndDroppedAgain() throws IOException {
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        ValidatedSubmission first =
                FeedbackDesk.validate(DropFolder.list(desk.drop).files().getFirst());
        Path back = desk.drop.resolve("SE332/back.xlsx");
        Files.copy(desk.output.resolve("feedback/SE332/faulty.xlsx.problems.xlsx"), back);
        Files.delete(desk.drop.resolve("SE332/faulty.xlsx"));
        ReceivedFile received = DropFolder.list(desk.drop).files().getFirst();
        ValidatedSubmission again = FeedbackDesk.validate(received);
        assertThat(again.verdict()).isEqualTo(first.verdict());
        assertThat(again.counts()).isEqualTo(first.counts());
        assertThat(again.cover()).isEqualTo(first.cover());
        desk.answer();
        WorkbookFile copy = desk.open("feedback/SE332/back.xlsx.problems.xlsx");
        assertThat(copy.sheets().stream().filter(s -> s.name().startsWith("Anmärkningar")))
                .hasSize(1);
        assertThat(copy.definedNames()).containsKey("rm_problems").containsKey("rm_region");
    }

    @Test
    void aFileThatCannotBeReadGetsAReceiptAndACsvOnly() throws IOException {
        Files.createDirectories(desk.drop.resolve("SE332"));
        Files.writeString(desk.drop.resolve("SE332/notes.xlsx"), "not a workbook");
        FeedbackResult result = desk.answer();
        assertThat(result.paths())
                .containsExactly(
                        "feedback/SE332/notes.xlsx.problems.csv",
                        "feedback/SE332/notes.xlsx.receipt.html",
                        "feedback/SE332/notes.xlsx.receipt.txt");
        assertThat(desk.text("feedback/SE332/notes.xlsx.receipt.txt"))
                .contains(
                        "Besked: avvisad",
                        "Varför:",
                        "spara den som Excel-arbetsbok (.xlsx)",
                        "Uppställning: kändes inte igen");
    }

    @Test
    void filesWithoutARegionAndFilesOfOneNameKeepApart() throws IOException {
        Files.writeString(desk.drop.resolve("a.xlsx"), "x");
        desk.dropped("SE332/b.xlsx", "sv", FeedbackDesk.rows());
        desk.dropped("b.xlsx", "sv", FeedbackDesk.faultyRows());
        assertThat(desk.answer().receipts())
                .containsEntry("a.xlsx", "feedback/_unassigned/a.xlsx.receipt.html")
                .containsEntry("b.xlsx", "feedback/SE332/b.xlsx.receipt.html")
                .containsEntry("SE332/b.xlsx", "feedback/SE332/SE332~b.xlsx.receipt.html");
        assertThat(desk.text("feedback/_unassigned/a.xlsx.receipt.txt")).startsWith("Receipt\n");
    }

    @Test
    void theSameFilesInAnotherOrderAndByTwoThreadsGiveTheSameBytes() throws IOException {
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.dropped("SE332/good.xlsx", "sv", FeedbackDesk.rows());
        Map<String, String> first = desk.hashes(desk.answer());
        List<FeedbackFile> files = new ArrayList<>(DropFolder.list(desk.drop).files().stream()
                .map(FeedbackDesk::checked)
                .toList());
        Collections.reverse(files);
        assertThat(desk.hashes(desk.writer().write(desk.output, files, 2))).isEqualTo(first);
    }

    @Test
    void theHiddenListsStayAndReceiptsAreWellFormed() throws IOException {
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        WorkbookFile copy = desk.open("feedback/SE332/faulty.xlsx.problems.xlsx");
        assertThat(copy.sheets())
                .extracting(s -> s.name() + " " + s.hidden())
                .containsExactly(
                        "Anmärkningar false", "Coversheet false", "Data false", "Codebook false", "Lists true");
        SiteWriterTest.parse(desk.text("feedback/SE332/faulty.xlsx.receipt.html"));
    }

    @Test
    void aWorkbookAndATextOfOneNameInOneFolderAreAnsweredApart() throws IOException {
        desk.dropped("SE332/a.xlsx", "sv", FeedbackDesk.rows());
        Files.writeString(desk.drop.resolve("SE332/a.csv"), "x;y\r\n1;2\r\n");
        assertThat(desk.answer().paths())
                .contains(
                        "feedback/SE332/a.xlsx.receipt.txt",
                        "feedback/SE332/a.csv.receipt.txt",
                        "feedback/SE332/a.csv.problems.xlsx");
    }

    @Test
    void theFirstOfAKindTellsHowManyAreNotListed() {
        Finding first = Finding.of(FindingCode.VALUE_REQUIRED, CellAddress.cell("a.xlsx", "Data", 3, 5))
                .variable("P1")
                .with(Finding.UNLISTED, 1_234);
        var words = new Wording(Texts.read(TemplateFolder.shipped(), "feedback", "en"), Optional.empty());
        assertThat(ProblemLine.of(List.of(first), words))
                .singleElement()
                .satisfies(line -> assertThat(line.text())
                        .isEqualTo("P1 must be answered · more of this kind, not listed: 1\u202F234"));
    }

    @Test
    void moreFindingsThanTheSheetHoldsAreCountedThere() throws IOException {
        Path file = desk.dropped("SE332/many.xlsx", "sv", FeedbackDesk.rows());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 2_100; i++) {
            findings.add(Finding.of(FindingCode.VALUE_TYPE, CellAddress.cell("many.xlsx", "Data", 3 + i, 5))
                    .variable("P1")
                    .value("v" + i)
                    .with("type", "integer"));
        }
        var many = new FeedbackFile(
                "SE332/many.xlsx",
                ContentHash.of(file),
                Optional.empty(),
                Verdict.REFUSED,
                findings,
                new ResponseCounts(0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of("VALUE-TYPE", 12_000))),
                false,
                "",
                "",
                Optional.of(file),
                Optional.empty());
        desk.writer().write(desk.output, List.of(many));
        List<RawRow> problems = desk.sheet("feedback/SE332/many.xlsx.problems.xlsx", "Anmärkningar");
        // 100 lines beyond the sheet and 9 900 findings beyond the list
        assertThat(problems.getLast().number()).isEqualTo(2_006);
        assertThat(problems.get(problems.size() - 2).text(1))
                .isEqualTo("Och ytterligare 100, se many.xlsx.problems.csv");
        assertThat(problems.getLast().text(1)).isEqualTo("9\u202F900: inte uppräknade en för en");
    }
}
