package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.FormLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.RawCell;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormToolsTest {

    private static final int ROWS = 24;

    static Stream<Arguments> koboShapes() {
        return Stream.of(
                Arguments.of("names and codes", new Shape[] {}),
                Arguments.of("labels", new Shape[] {Shape.LABELS}),
                Arguments.of("groups", new Shape[] {Shape.GROUPS}),
                Arguments.of("groups and labels", new Shape[] {Shape.GROUPS, Shape.LABELS}),
                Arguments.of("tags below the titles", new Shape[] {Shape.TAGS}),
                Arguments.of("joined lists only", new Shape[] {Shape.JOINED}),
                Arguments.of("a column per option only", new Shape[] {Shape.SPLIT}),
                Arguments.of("a column per option, labels", new Shape[] {Shape.SPLIT, Shape.LABELS}),
                Arguments.of("legacy", new Shape[] {Shape.LEGACY, Shape.GROUPS}),
                Arguments.of("numbers as text", new Shape[] {Shape.TEXT}),
                Arguments.of("without region, wave, language and date", new Shape[] {Shape.BARE}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("koboShapes")
    void citizensGiveTheSameAnswersThroughTheTemplateAndThroughEveryShapeOfKobo(String name, Shape[] shapes) {
        Dropped dropped = answers(Dropped.citizens(ROWS));

        same(dropped, LookAlike.check(LookAlike.bytes(kobo(dropped, shapes).workbook()), "export.xlsx"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("koboShapes")
    void organisationsGiveTheSameAnswersThroughTheTemplateAndThroughEveryShapeOfKobo(String name, Shape[] shapes) {
        Dropped dropped = Dropped.organisations(ROWS);

        same(dropped, LookAlike.check(LookAlike.bytes(kobo(dropped, shapes).workbook()), "export.xlsx"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("koboShapes")
    void theFirstSectionAsTextGivesTheSameAnswers(String name, Shape[] shapes) {
        Dropped dropped = answers(Dropped.citizens(ROWS));

        same(dropped, LookAlike.check(kobo(dropped, shapes).text(), "export.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ":", "-", "|", "__"})
    void anyGroupSeparatorIsUnderstood(String separator) {
        Dropped dropped = Dropped.citizens(ROWS);

        same(
                dropped,
                LookAlike.check(
                        LookAlike.bytes(
                                kobo(dropped, Shape.GROUPS).separator(separator).workbook()),
                        "export.xlsx"));
    }

    @Test
    void labelsInTheLanguageOfTheRegion() {
        Dropped dropped = answers(Dropped.citizens(ROWS));

        same(
                dropped,
                LookAlike.check(
                        LookAlike.bytes(
                                kobo(dropped, Shape.LABELS).language("sv").workbook()),
                        "export.xlsx"));
    }

    static Stream<Arguments> odkShapes() {
        return Stream.of(
                Arguments.of("lists and zeros", new Shape[] {}),
                Arguments.of("groups", new Shape[] {Shape.GROUPS}),
                Arguments.of("lists only", new Shape[] {Shape.JOINED}),
                Arguments.of("without region, wave, language and date", new Shape[] {Shape.BARE}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odkShapes")
    void citizensGiveTheSameAnswersThroughTheTemplateAndThroughOdkCentral(String name, Shape[] shapes) {
        Dropped dropped = answers(Dropped.citizens(ROWS));
        SortedMap<String, byte[]> members = new TreeMap<>();
        members.put("climate.csv", odk(dropped, shapes).text());
        members.put(
                "climate-visits.csv", "place,PARENT_KEY,KEY\nhall,uuid:1,uuid:1/1\n".getBytes(StandardCharsets.UTF_8));
        members.put("media/photo.jpg", new byte[20]);

        same(dropped, LookAlike.checkSet(members));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odkShapes")
    void organisationsGiveTheSameAnswersThroughTheTemplateAndThroughOdkCentral(String name, Shape[] shapes) {
        Dropped dropped = Dropped.organisations(ROWS);

        same(dropped, LookAlike.check(odk(dropped, shapes).text(), "climate.csv"));
    }

    private static Dropped answers(Dropped dropped) {
        return dropped.set(1, "P4", "88").set(2, "D6_TRAVEL", "-8").set(3, "D3_EDU", "9");
    }

    private static FormLookAlike kobo(Dropped dropped, Shape... shapes) {
        return FormLookAlike.kobo(dropped.questionnaire(), dropped.rows(), shapes);
    }

    private static FormLookAlike odk(Dropped dropped, Shape... shapes) {
        return FormLookAlike.odk(dropped.questionnaire(), dropped.rows(), shapes);
    }

    private static void same(Dropped dropped, ValidatedSubmission export) {
        LookAlike.assertSame(dropped.check(), export, dropped.questionnaire());
        assertThat(export.verdict()).as("%s", export.findings()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Dropped.codes(export)).isSubsetOf("HEADER-MISSING", "SET-IGNORED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validation_status_not_approved", "Not Approved"})
    void aResponseThatIsNotApprovedIsLeftOut(String decision) {
        Dropped dropped = Dropped.citizens(ROWS);
        ValidatedSubmission checked = LookAlike.check(
                LookAlike.bytes(kobo(dropped).decision(4, decision).workbook()), "export.xlsx");

        assertThat(checked.counts().accepted()).isEqualTo(ROWS - 1);
        assertThat(checked.counts().leftOutByReason()).containsEntry("ROW-REJECTED-BY-TOOL", 1);
    }

    @Test
    void aResponseThatWasRejectedIsLeftOut() {
        Dropped dropped = Dropped.citizens(ROWS);
        ValidatedSubmission checked = LookAlike.check(
                odk(dropped).decision(2, "rejected").decision(5, "approved").text(), "climate.csv");

        assertThat(checked.counts().leftOutByReason()).containsEntry("ROW-REJECTED-BY-TOOL", 1);
    }

    @Test
    void joinedAndSplitFormDisagree() {
        Dropped dropped = Dropped.citizens(ROWS);
        List<List<String>> table = kobo(dropped).table();
        XSSFWorkbook book = kobo(dropped).workbook();
        int list = table.getFirst().indexOf("G3");
        for (int option = 1; option <= 3; option++) {
            int opposite = table.get(6).get(list + option).equals("1") ? 0 : 1;
            book.getSheetAt(0)
                    .getRow(6)
                    .getCell(list + option, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(opposite);
        }

        ValidatedSubmission checked = LookAlike.check(LookAlike.bytes(book), "export.xlsx");

        assertThat(Dropped.codes(checked)).contains("VALUE-CONFLICT");
        assertThat(Dropped.all(checked, FindingCode.VALUE_CONFLICT))
                .allMatch(
                        finding -> finding.at().row() == 7 && finding.variable().equals("G3"));
    }

    @Test
    void twoQuestionsThatDifferOnlyInTheirGroupAreNeverSwapped() {
        Dropped dropped = Dropped.citizens(ROWS);
        XSSFWorkbook book = kobo(dropped, Shape.GROUPS).workbook();
        var titles = book.getSheetAt(0).getRow(0);
        titles.createCell(titles.getLastCellNum()).setCellValue("other_group/P1");

        ValidatedSubmission checked = LookAlike.check(LookAlike.bytes(book), "export.xlsx");

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.codes(checked)).contains("HEADER-DUPLICATE");
    }

    @Test
    void peopleDevicesAndPlacesAreDroppedOnArrival() {
        Dropped dropped = Dropped.citizens(3);
        List<String> kobo =
                droppedTitles(new Kobo(), LookAlike.bytes(kobo(dropped).workbook()), "a.xlsx");
        List<String> odk = droppedTitles(new OdkCentral(), odk(dropped).text(), "a.csv");

        assertThat(kobo).contains("_submitted_by", "_notes", "spot", "_spot_latitude", "_spot_longitude");
        assertThat(odk).contains("SubmitterID", "SubmitterName", "DeviceID", "loc-Latitude", "loc-Longitude");
    }

    private static List<String> droppedTitles(ExportTool tool, byte[] content, String name) {
        try (var opened = LookAlike.open(content, name)) {
            List<SheetHead> heads = SheetHead.of(opened);
            return tool.layout(opened, heads, "rule").dropped().stream()
                    .map(at -> heads.getFirst().text(at.row(), at.column()))
                    .toList();
        }
    }

    @Test
    void childSheetsOfRepeatedGroupsAreNoResponses() {
        Dropped dropped = Dropped.citizens(ROWS);
        XSSFWorkbook book = kobo(dropped).workbook();
        var child = book.createSheet("visits");
        List<String> titles = List.of("place", "_index", "_parent_table_name", "_parent_index", "_submission__id");
        for (int i = 0; i < titles.size(); i++) {
            child.createRow(i).createCell(0);
        }
        var head = child.createRow(0);
        for (int i = 0; i < titles.size(); i++) {
            head.createCell(i).setCellValue(titles.get(i));
        }
        child.createRow(1).createCell(0).setCellValue("hall");

        same(dropped, LookAlike.check(LookAlike.bytes(book), "export.xlsx"));
    }

    @Test
    void theToolsOwnIdIsTheKeyWhereTheFormHasNoneAndNeverReadable() {
        Dropped dropped = Dropped.citizens(ROWS);
        ValidatedSubmission checked =
                LookAlike.check(LookAlike.bytes(kobo(dropped, Shape.NO_KEY).workbook()), "export.xlsx");

        assertThat(checked.counts().accepted()).isEqualTo(ROWS);
        assertThat(LookAlike.answers(checked, dropped.questionnaire()).keySet())
                .allMatch(key -> key.split(" ")[0].matches("[A-Z0-9]{16}"));
    }

    @Test
    void startAndEndTellHowLongAnInterviewTookAndTheSubmissionWhenItWasChanged() {
        Dropped dropped = Dropped.citizens(3);
        Submission read = LookAlike.read(LookAlike.bytes(kobo(dropped).workbook()), "SE332/export.xlsx");
        var answers = ((Submission.Readable) read).answers();
        List<OptionalLong> seconds = new java.util.ArrayList<>();
        answers.forEach(row -> seconds.add(row.seconds()));

        assertThat(seconds).containsOnly(OptionalLong.of(15 * 60));
        assertThat(answers.changed()).isPresent().get().matches(day -> day.isAfter(LocalDate.of(2026, 3, 31)));
        assertThat(ToolMoment.seconds(
                        RawCell.text(1, "2026-05-04 10:00:00"), RawCell.text(1, "2026-05-04T10:00:00+02:00")))
                .isEmpty();
    }
}
