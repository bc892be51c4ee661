package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.Intake;
import eu.regiometer.intake.IntakeContext;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Registries;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Wave;
import eu.regiometer.validation.ResponseCounts;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.validation.Validator;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackWriterTest {

    private static final Gate GATE = Gate.within(ReadLimits.defaults());

    private static final String CANARY = "CANARYx7";
    private static final int ROWS = 40;
    private static final Questionnaire QUESTIONNAIRE = Sample.QUESTIONNAIRES.get(Survey.PUBLIC_ATTITUDE);

    @TempDir
    Path folder;

    private Path drop;
    private Path output;

    @BeforeEach
    void folders() throws IOException {
        drop = Files.createDirectories(folder.resolve("surveys"));
        output = folder.resolve("output");
    }

    /** An answer of each column that a careful respondent could give. */
    private static Map<String, String> row(int number) {
        var row = new HashMap<String, String>();
        for (Column column : QUESTIONNAIRE.columns()) {
            Item item = column.item();
            String answer = switch (item.role()) {
                case KEY -> "K" + (100 + number);
                case WAVE -> "2026";
                case REGION -> "SE332";
                case MUNICIPALITY, STRATUM, CLUSTER, FINAL_WEIGHT -> "";
                case MODE -> item.options().getFirst().code();
                case LANGUAGE -> "sv";
                case FIELD_DATE -> "2026-05-0" + (1 + number % 9);
                case DESIGN_WEIGHT, CONSENT -> "1";
                case NONE -> answer(column, number);
            };
            row.put(column.name(), answer);
        }
        return row;
    }

    private static String answer(Column column, int number) {
        Item item = column.item();
        if (item.code().equals("G1")) {
            return "1";
        }
        if (item.relevant().isPresent() && !item.relevantText().equals("G1 = 1")) {
            return "";
        }
        if (!column.option().isEmpty()) {
            return column.option().equals(item.options().getFirst().code()) ? "1" : "0";
        }
        int spread = 7 * number + 3 * QUESTIONNAIRE.columns().indexOf(column) + number / 5;
        if (!item.options().isEmpty()) {
            return item.options().get(spread % item.options().size()).code();
        }
        int low = (int) item.range().low().orElse(0);
        int high = (int) item.range().high().orElse(low);
        return item.numeric() ? Integer.toString(low + spread % Math.min(high - low + 1, 60)) : "";
    }

    private Path dropped(String name, String language, List<Map<String, String>> rows) throws IOException {
        var cover = new TemplateCover(
                "SE332",
                "2026",
                language,
                "unit@example.org",
                Optional.of(LocalDate.of(2026, 5, 1)),
                Optional.of(LocalDate.of(2026, 5, 9)),
                OptionalLong.of(200_000),
                OptionalLong.of(400),
                Optional.empty(),
                true);
        Path file = drop.resolve(name);
        Files.createDirectories(file.getParent());
        TemplateWorkbook.write(file, QUESTIONNAIRE, cover, rows);
        return file;
    }

    private static List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private static List<Map<String, String>> faultyRows() {
        List<Map<String, String>> rows = rows();
        rows.get(3).put("P1", CANARY);
        rows.get(4).put("P2", "=1+" + CANARY);
        rows.get(5).put(QUESTIONNAIRE.role(Role.KEY).orElseThrow().code(), "K100");
        for (int i = 10; i < 18; i++) {
            rows.get(i).put("P3", "77");
        }
        return rows;
    }

    private static ValidatedSubmission validate(ReceivedFile file) {
        Wave wave = Sample.wave();
        var context = IntakeContext.of(Sample.TERRITORY, Sample.QUESTIONNAIRES, wave, Optional.empty(), GATE);
        return new Validator(
                        Sample.TERRITORY,
                        Sample.QUESTIONNAIRES,
                        Registries.of(Sample.TERRITORY),
                        IntakeRules.defaults())
                .validate(new Intake(context).read(file));
    }

    private static FeedbackFile checked(ReceivedFile received) {
        ValidatedSubmission s = validate(received);
        return new FeedbackFile(
                received.name(),
                received.hash(),
                s.cover(),
                s.verdict(),
                s.findings(),
                s.counts(),
                s.synthetic(),
                s.layoutRule(),
                "",
                Optional.of(received.path()));
    }

    private FeedbackResult answer() {
        List<FeedbackFile> files = new ArrayList<>(DropFolder.list(drop).files().stream()
                .map(FeedbackWriterTest::checked)
                .toList());
        return writer().write(output, files);
    }

    private FeedbackWriter writer() {
        return new FeedbackWriter(
                TemplateFolder.shipped(),
                new FeedbackContext(
                        Sample.TERRITORY,
                        Sample.QUESTIONNAIRES,
                        Sample.wave(),
                        new TreeMap<>(Map.of("en", "Joint secretariat", "sv", "Gemensamma sekretariatet")),
                        "secretariat@regioclimate.example.org",
                        "0.1.0",
                        Sample.counts(),
                        folder.resolve("scratch"),
                        GATE));
    }

    private String text(String path) throws IOException {
        return Files.readString(output.resolve(path));
    }

    @Test
    void aFileWithoutFaultsGetsAReceiptAndNothingElse() throws IOException {
        dropped("SE332/good.xlsx", "sv", rows());
        FeedbackResult result = answer();
        String receipt = text("feedback/SE332/good.xlsx.receipt.txt");
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
                .allSatisfy(path -> assertThat(output.resolve(path)).isRegularFile());
    }

    @Test
    void faultsAreListedInTheWorkbookAndTheCsvUnderTheSameNumbers() throws IOException {
        dropped("SE332/faulty.xlsx", "sv", faultyRows());
        answer();
        String csv = text("feedback/SE332/faulty.xlsx.problems.csv");
        assertThat(csv)
                .startsWith("\uFEFF\"layout\";\"submission\";\"file\";\"no\"")
                .contains("\"VALUE-CODE\";\"Data\"", CANARY, "är inget svar på P1", "\r\n");
        List<RawRow> problems = sheet("feedback/SE332/faulty.xlsx.problems.xlsx", "Anmärkningar");
        assertThat(problems.get(0).text(1)).contains("faulty.xlsx", "delvis godtagen", "2026-11-22");
        List<RawRow> lines = problems.stream().filter(r -> r.number() > 4).toList();
        RawRow code =
                lines.stream().filter(r -> r.text(7).equals(CANARY)).findFirst().orElseThrow();
        assertThat(csv.lines().anyMatch(l -> l.contains(";\"" + code.text(1) + "\";") && l.contains(CANARY)))
                .isTrue();
        assertThat(code.text(2)).isEqualTo("✖ måste rättas");
        assertThat(code.text(10)).isEqualTo("svaret lämnades tomt");
    }

    @Test
    void theSameProblemInManyRowsIsOneLineWithItsFirstCells() throws IOException {
        dropped("SE332/faulty.xlsx", "sv", faultyRows());
        answer();
        List<RawRow> problems = sheet("feedback/SE332/faulty.xlsx.problems.xlsx", "Anmärkningar");
        assertThat(problems.stream().filter(r -> r.text(6).startsWith("P3 ")))
                .singleElement()
                .satisfies(r -> assertThat(r.text(8)).contains("celler: 8, de första är "));
        assertThat(text("feedback/SE332/faulty.xlsx.problems.csv").lines().filter(l -> l.contains("\"P3\"")))
                .hasSize(8);
    }

    @Test
    void textsThatLookLikeFormulasAreQuoted() throws IOException {
        dropped("SE332/faulty.xlsx", "sv", faultyRows());
        answer();
        assertThat(text("feedback/SE332/faulty.xlsx.problems.csv"))
                .contains(";\"'=1+" + CANARY)
                .doesNotContain(";\"=1+");
        WorkbookFile copy = open("feedback/SE332/faulty.xlsx.problems.xlsx");
        copy.sheets()
                .forEach(sheet -> copy.read(
                        sheet.name(),
                        row -> row.cells()
                                .forEach(cell -> assertThat(cell.formula()).isFalse())));
    }

    @Test
    void aReceiptNeverHoldsAnAnswer() throws IOException {
        List<Map<String, String>> rows = rows();
        rows.forEach(row -> row.put("P1", CANARY));
        dropped("SE332/refused.xlsx", "sv", rows);
        dropped("SE332/faulty.xlsx", "sv", faultyRows());
        answer();
        for (String name : List.of("refused", "faulty")) {
            for (String ending : List.of("txt", "html")) {
                assertThat(text("feedback/SE332/" + name + ".xlsx.receipt." + ending))
                        .doesNotContain("CANARY", "unit@example.org");
            }
        }
    }

    @Test
    void theNumbersOfAReceiptAddUp() throws IOException {
        Path file = dropped("SE332/faulty.xlsx", "sv", faultyRows());
        answer();
        ResponseCounts counts =
                validate(DropFolder.list(drop).files().getFirst()).counts();
        String receipt = text("feedback/SE332/faulty.xlsx.receipt.txt");
        assertThat(file).exists();
        assertThat(counts.accepted() + counts.leftOut()).isEqualTo(ROWS);
        assertThat(receipt)
                .contains(
                        "Använda rader: " + counts.accepted() + "\n",
                        "Utelämnade rader:\n    " + counts.leftOut() + "\n")
                .contains("    – 2: ROW-DUPLICATE-KEY → Behåll den rätta raden", "Svar som lämnades tomma:\n    10\n");
        long cells = text("feedback/SE332/faulty.xlsx.problems.csv")
                .lines()
                .filter(l -> l.contains("\"CELL\""))
                .count();
        assertThat(cells).isEqualTo(counts.blanked());
    }

    @Test
    void theCopyCanBeCorrectedAndDroppedAgain() throws IOException {
        dropped("SE332/faulty.xlsx", "sv", faultyRows());
        answer();
        ValidatedSubmission first = validate(DropFolder.list(drop).files().getFirst());
        Path back = drop.resolve("SE332/back.xlsx");
        Files.copy(output.resolve("feedback/SE332/faulty.xlsx.problems.xlsx"), back);
        Files.delete(drop.resolve("SE332/faulty.xlsx"));
        ReceivedFile received = DropFolder.list(drop).files().getFirst();
        ValidatedSubmission again = validate(received);
        assertThat(again.verdict()).isEqualTo(first.verdict());
        assertThat(again.counts()).isEqualTo(first.counts());
        assertThat(again.cover()).isEqualTo(first.cover());
        answer();
        WorkbookFile copy = open("feedback/SE332/back.xlsx.problems.xlsx");
        assertThat(copy.sheets().stream().filter(s -> s.name().startsWith("Anmärkningar")))
                .hasSize(1);
        assertThat(copy.definedNames()).containsKey("rm_problems").containsKey("rm_region");
    }

    @Test
    void aFileThatCannotBeReadGetsAReceiptAndACsvOnly() throws IOException {
        Files.createDirectories(drop.resolve("SE332"));
        Files.writeString(drop.resolve("SE332/notes.xlsx"), "not a workbook");
        FeedbackResult result = answer();
        assertThat(result.paths())
                .containsExactly(
                        "feedback/SE332/notes.xlsx.problems.csv",
                        "feedback/SE332/notes.xlsx.receipt.html",
                        "feedback/SE332/notes.xlsx.receipt.txt");
        assertThat(text("feedback/SE332/notes.xlsx.receipt.txt"))
                .contains(
                        "Besked: avvisad",
                        "Varför:",
                        "spara den som Excel-arbetsbok (.xlsx)",
                        "Uppställning: kändes inte igen");
    }

    @Test
    void filesWithoutARegionAndFilesOfOneNameKeepApart() throws IOException {
        Files.writeString(drop.resolve("a.xlsx"), "x");
        dropped("SE332/b.xlsx", "sv", rows());
        dropped("b.xlsx", "sv", faultyRows());
        assertThat(answer().receipts())
                .containsEntry("a.xlsx", "feedback/_unassigned/a.xlsx.receipt.html")
                .containsEntry("b.xlsx", "feedback/SE332/b.xlsx.receipt.html")
                .containsEntry("SE332/b.xlsx", "feedback/SE332/SE332~b.xlsx.receipt.html");
        assertThat(text("feedback/_unassigned/a.xlsx.receipt.txt")).startsWith("Receipt\n");
    }

    @Test
    void theSameFilesInAnotherOrderAndByTwoThreadsGiveTheSameBytes() throws IOException {
        dropped("SE332/faulty.xlsx", "sv", faultyRows());
        dropped("SE332/good.xlsx", "sv", rows());
        Map<String, String> first = hashes(answer());
        List<FeedbackFile> files = new ArrayList<>(DropFolder.list(drop).files().stream()
                .map(FeedbackWriterTest::checked)
                .toList());
        Collections.reverse(files);
        assertThat(hashes(writer().write(output, files, 2))).isEqualTo(first);
    }

    @Test
    void theHiddenListsStayAndReceiptsAreWellFormed() throws IOException {
        dropped("SE332/faulty.xlsx", "sv", faultyRows());
        answer();
        WorkbookFile copy = open("feedback/SE332/faulty.xlsx.problems.xlsx");
        assertThat(copy.sheets())
                .extracting(s -> s.name() + " " + s.hidden())
                .containsExactly(
                        "Anmärkningar false", "Coversheet false", "Data false", "Codebook false", "Lists true");
        SiteWriterTest.parse(text("feedback/SE332/faulty.xlsx.receipt.html"));
    }

    @Test
    void moreFindingsThanTheSheetHoldsAreCountedThere() throws IOException {
        Path file = dropped("SE332/many.xlsx", "sv", rows());
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
                Optional.of(file));
        writer().write(output, List.of(many));
        List<RawRow> problems = sheet("feedback/SE332/many.xlsx.problems.xlsx", "Anmärkningar");
        // 100 lines beyond the sheet and 9 900 findings beyond the list
        assertThat(problems.getLast().number()).isEqualTo(2_005);
        assertThat(problems.getLast().text(1)).contains("10\u00A0000");
    }

    private WorkbookFile open(String path) {
        return WorkbookFile.open(output.resolve(path), path, ReadLimits.defaults());
    }

    private List<RawRow> sheet(String path, String name) {
        List<RawRow> rows = new ArrayList<>();
        open(path).read(name, rows::add);
        return rows;
    }

    private Map<String, String> hashes(FeedbackResult result) {
        var hashes = new TreeMap<String, String>();
        result.paths().forEach(path -> hashes.put(path, ContentHash.of(output.resolve(path))));
        return hashes;
    }
}
