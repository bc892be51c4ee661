package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Check;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.validation.ResponseCounts;
import eu.regiometer.workbook.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {

    /** Lines of 120 characters that were seen to fit on a printed page. */
    private static final int PAGE = 85;

    private static final Pattern TOGETHER = Pattern.compile("celler: ([0-9]+),");

    private FeedbackDesk desk;

    @BeforeEach
    void folders(@TempDir Path folder) throws IOException {
        desk = new FeedbackDesk(folder);
    }

    private String receipt(FeedbackFile file) throws IOException {
        desk.writer().write(desk.output, List.of(file));
        return desk.text("feedback/" + file.name() + ".receipt.txt");
    }

    private static FeedbackFile file(String name, Verdict verdict, List<Finding> findings, ResponseCounts counts) {
        return new FeedbackFile(
                name,
                "ab".repeat(32),
                Optional.empty(),
                verdict,
                findings,
                counts,
                false,
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static Finding of(FindingCode code) {
        Finding finding = Finding.of(code, CellAddress.cell("a.xlsx", "Data", 3, 4));
        for (String placeholder : code.placeholders()) {
            finding = finding.with(placeholder, "something of a usual length");
        }
        return finding;
    }

    @Test
    void itsNumbersAreThoseOfTheProblemsSheetAndOfTheCsv() throws IOException {
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        int told = 0;
        for (RawRow line : desk.sheet("feedback/SE332/faulty.xlsx.problems.xlsx", "Anmärkningar")) {
            if (line.number() > ProblemsSheet.TITLES) {
                Matcher many = TOGETHER.matcher(line.text(8));
                told += many.find() ? Integer.parseInt(many.group(1)) : 1;
            }
        }
        long listed =
                desk.text("feedback/SE332/faulty.xlsx.problems.csv").lines().count() - 1;
        assertThat(told).isEqualTo(12);
        assertThat(listed).isEqualTo(12);
        assertThat(desk.text("feedback/SE332/faulty.xlsx.receipt.txt"))
                .contains("Anmärkningar:\n    12\n    – 12: måste rättas\n", "Lästa rader: 40\nAnvända rader: 38\n");
    }

    @Test
    void aReceiptWithEverythingInItStillFitsOnAPage() throws IOException {
        var out = new TreeMap<String, Integer>();
        var blanked = new TreeMap<String, Integer>();
        List<Finding> findings = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            findings.add(of(code));
            if (code.effect() == Effect.ROW) {
                out.put(code.text(), 7);
            }
            if (code.effect() == Effect.CELL) {
                blanked.put(code.text(), 9);
            }
        }
        assertThat(blanked).hasSizeGreaterThan(10);
        int leftOut = out.values().stream().mapToInt(Integer::intValue).sum();
        for (Verdict verdict : List.of(Verdict.REFUSED, Verdict.ACCEPTED_IN_PART)) {
            for (String region : List.of("SE332", "HU21", "BG411")) {
                String receipt = receipt(file(
                        region + "/all.xlsx",
                        verdict,
                        findings,
                        new ResponseCounts(leftOut, 0, out, blanked, new TreeMap<>())));
                int lines = receipt.lines()
                        .mapToInt(line -> TextLines.of(line, 120))
                        .sum();
                assertThat(lines).as(receipt).isLessThanOrEqualTo(PAGE);
            }
        }
    }

    @Test
    void aLinkInsteadOfAFileIsAnsweredToo() throws IOException {
        var link = new FeedbackFile(
                "SE332/link.xlsx",
                "",
                Optional.empty(),
                Verdict.REFUSED,
                List.of(Finding.of(FindingCode.FILE_LINK, CellAddress.file("link.xlsx"))),
                ResponseCounts.NONE,
                false,
                "",
                "",
                Optional.empty(),
                Optional.empty());
        assertThat(receipt(link))
                .contains("Besked: avvisad", "Detta är en länk, inte en fil", "Kopiera")
                .doesNotContain("SHA-256")
                .contains("gör det som raderna nedan ber om och skicka filen igen");
    }

    @Test
    void whatWasKeptAndIsWorthKnowingIsTold() throws IOException {
        Finding ignored =
                Finding.of(FindingCode.SET_IGNORED, CellAddress.file("set.zip")).with("count", 3);
        String receipt = receipt(file("SE332/set.zip", Verdict.ACCEPTED, List.of(ignored), ResponseCounts.NONE));
        assertThat(receipt)
                .contains("Vad som händer nu: Alla rader används; du behöver inte göra något\n")
                .contains("    – 1: Filer i zip-filen som inte är svar: 3; de öppnades inte (SET-IGNORED)\n");
    }

    @Test
    void rowsOfCategoriesThatShareALineAreAddedUp() throws IOException {
        Finding first = Finding.of(FindingCode.WEIGHT_NO_MARGIN, CellAddress.file("a.xlsx"))
                .with("variable", "W_CLASS")
                .with("value", "east")
                .with("rows", 2);
        List<Finding> findings = List.of(
                first,
                first.with("value", "west").with("rows", 3),
                first.with("value", ""),
                first.with("value", "north").with("rows", 5),
                first.with("value", "south").with("rows", 6));
        assertThat(receipt(file("SE332/a.xlsx", Verdict.ACCEPTED, findings, ResponseCounts.NONE)))
                .containsOnlyOnce("För W_CLASS = … saknas befolkningssiffra (rader: 5)")
                .containsOnlyOnce("För W_CLASS = north saknas befolkningssiffra (rader: 5)")
                .containsOnlyOnce("För W_CLASS = south saknas befolkningssiffra (rader: 6)")
                .doesNotContain("east", "west")
                .containsOnlyOnce("För W_CLASS = inget svar saknas befolkningssiffra (rader: 2)");
    }

    @Test
    void findingsThatAreNotListedAreCounted() throws IOException {
        var counts = new ResponseCounts(
                0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(java.util.Map.of("VALUE-TYPE", 10_300)));
        String receipt = receipt(file("SE332/a.xlsx", Verdict.REFUSED, List.of(of(FindingCode.VALUE_TYPE)), counts));
        assertThat(receipt)
                .contains("    10\u202F300\n    – 1: måste rättas\n    – 10\u202F299: inte uppräknade en för en\n");
    }

    @Test
    void aRuleWithoutWordsInALanguageSpeaksMarkedEnglish() {
        var questionnaire = Sample.QUESTIONNAIRES.get(Survey.INNOVATION_CAPACITY);
        Check sum = questionnaire.checks().stream()
                .filter(check -> check.code().equals("RULE-C604-SUM"))
                .findFirst()
                .orElseThrow();
        var words = new Wording(Texts.read(TemplateFolder.shipped(), "feedback", "is"), Optional.of(questionnaire));
        Finding finding =
                Finding.of(sum.code(), Severity.BLOCKING, Effect.CELL, CellAddress.cell("a.xlsx", "Data", 3, 4));
        assertThat(words.text(finding)).isEqualTo("the points of C604 do not sum to 100 (á ensku)");
        assertThat(words.fix(finding)).endsWith(" (á ensku)");
    }

    @Test
    void aFileOfUnknownKindIsNamedInWords() {
        var words = new Wording(Texts.read(TemplateFolder.shipped(), "feedback", "sv"), Optional.empty());
        assertThat(words.text(of(FindingCode.TYPE_UNKNOWN).with("found", "?")))
                .isEqualTo("Detta är en fil av okänt slag, inte en Excel-arbetsbok");
        assertThat(words.about("VALUE-RANGE", Effect.CELL)).isEqualTo("… ligger utanför … till …");
    }

    @Test
    void aBlankAnswerThatWasKeptIsNotSaidToBeRequired() {
        var words = new Wording(Texts.read(TemplateFolder.shipped(), "feedback", "en"), Optional.empty());
        assertThat(words.about("VALUE-REQUIRED", Effect.NONE)).isEqualTo("… was left blank");
        assertThat(words.about("VALUE-REQUIRED", Effect.CELL)).isEqualTo("… must be answered");
    }

    @Test
    void unitsAndRulesStandInTheLanguageOfTheRegion() {
        var words = new Wording(Texts.read(TemplateFolder.shipped(), "feedback", "sv"), Optional.empty());
        Finding range =
                of(FindingCode.VALUE_RANGE).with("value", "120").with("low", 0).with("high", 100);
        assertThat(words.text(range.with("unit", "percent of STAFF")))
                .isEqualTo("120 ligger utanför 0 till 100\u202F%");
        assertThat(words.text(range.with("unit", "minutes"))).isEqualTo("120 ligger utanför 0 till 100");
        Finding type = of(FindingCode.ROW_NOT_ELIGIBLE)
                .with("variable", "ORGTYPE")
                .with("value", "8")
                .with("rule", "public");
        assertThat(words.text(type))
                .isEqualTo(
                        "ORGTYPE är 8: utanför populationen, omgången eller regionen (endast offentliga organisationer)");
    }
}
