package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.revision.Changes;
import eu.regiometer.workbook.EditedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFlagsTest {

    private static final OpenData DATA = Sample.data(List.of(), List.of(), List.of());

    @TempDir
    private Path programme;

    /** The sample as issued on another day. */
    private static OpenData issued(String date) {
        OpenData.Source s = DATA.source();
        return with(
                new OpenData.Source(
                        s.title(),
                        s.publisher(),
                        s.email(),
                        s.homepage(),
                        s.licence(),
                        s.licenceLink(),
                        s.product(),
                        date),
                DATA.questionnaires().get(Survey.PUBLIC_ATTITUDE));
    }

    private static OpenData with(OpenData.Source source, Questionnaire citizens) {
        var questionnaires = new TreeMap<>(DATA.questionnaires());
        questionnaires.put(Survey.PUBLIC_ATTITUDE, citizens);
        return new OpenData(
                source,
                DATA.release(),
                DATA.outcomes(),
                DATA.evidence(),
                DATA.fingerprint(),
                DATA.submissions(),
                DATA.territory(),
                DATA.tree(),
                questionnaires,
                DATA.rulebook(),
                Changes.ofFirstIssue());
    }

    @Test
    void aWaveIsProvisionalAsLongAsSubmissionsAreAccepted() {
        LocalDate last = Sample.wave().acceptUntil();

        assertThat(status(last, "2026")).isEqualTo("provisional");
        assertThat(status(last.plusDays(1), "2026")).isEqualTo("final");
    }

    private static String status(LocalDate issued, String wave) {
        return WaveTable.of(issued(issued.toString()))
                .rows()
                .get()
                .filter(row -> row.getFirst().equals(wave))
                .map(List::getLast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUnreliableFigureHasTheSameFlagAsInReportsWhetherItsWaveIsOpenOrNot() {
        for (Flag flag : Flag.values()) {
            assertThat(RowFlags.text(flag)).isEqualTo(flag.text());
        }
    }

    @Test
    void lettersStandInOrderBehindOneColonAndOnlyBesideAFigure() {
        assertThat(RowFlags.text(Flag.UNRELIABLE, RowFlags.NOT_SIGNIFICANT, RowFlags.BREAK))
                .isEqualTo(":bnu");
        assertThat(RowFlags.text(Flag.CONFIDENTIAL, RowFlags.BREAK)).isEqualTo(":c");
        assertThat(RowFlags.text(Flag.NOT_AVAILABLE, RowFlags.NOT_SIGNIFICANT)).isEqualTo(":");
    }

    @Test
    void theColumnAllowsEveryCombinationOfItsLettersAndNoOther() {
        DataField field = RowFlags.field(RowFlags.UNRELIABLE, RowFlags.NOT_SIGNIFICANT);

        assertThat(field.options()).containsExactlyInAnyOrder(":n", ":u", ":nu", ":c", ":");
        assertThat(field.description()).contains("n not significant; u low reliability");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowFlags.field('x'))
                .withMessageContaining("x");
    }

    @Test
    void aSeriesBreaksWhereTheQuestionWasAskedInAnotherWayInTheWaveBefore() throws IOException {
        SeriesBreaks breaks = SeriesBreaks.of(with(DATA.source(), keeping("2024")));

        assertThat(breaks.of("2026", Survey.PUBLIC_ATTITUDE, "D6_TRAVEL")).containsExactly(RowFlags.BREAK);
        assertThat(breaks.of("2026", Survey.PUBLIC_ATTITUDE, "P4")).containsExactly(RowFlags.BREAK);
        // other words alone make no other question, nor does a new question break a series
        assertThat(breaks.of("2026", Survey.PUBLIC_ATTITUDE, "F1")).isEmpty();
        assertThat(breaks.of("2026", Survey.PUBLIC_ATTITUDE, "K1")).isEmpty();
        assertThat(breaks.of("2026", Survey.INNOVATION_CAPACITY, "P4")).isEmpty();
        assertThat(breaks.of("2024", Survey.PUBLIC_ATTITUDE, "P4")).isEmpty();
        // what is computed from P4, up to the index of its challenge
        assertThat(breaks.of("2026", "ATT_TRUST")).containsExactly(RowFlags.BREAK);
        assertThat(breaks.of("2026", "ATT_C3")).containsExactly(RowFlags.BREAK);
        assertThat(breaks.of("2026", "TRAVEL")).containsExactly(RowFlags.BREAK);
        assertThat(breaks.of("2026", "ATT_FIN")).isEmpty();
    }

    @Test
    void noSeriesBreaksWhereTheVersionServesBothWavesOrNoOtherIsKept() throws IOException {
        assertThat(SeriesBreaks.of(DATA).of("2026", Survey.PUBLIC_ATTITUDE, "P4"))
                .isEmpty();
        assertThat(SeriesBreaks.of(with(DATA.source(), keeping("2024 2026"))).of("2026", Survey.PUBLIC_ATTITUDE, "P4"))
                .isEmpty();
    }

    /** The citizens' questionnaire with an older version that served some waves and asked two questions in another way. */
    private Questionnaire keeping(String waves) throws IOException {
        Files.createDirectories(programme.resolve("versions"));
        Files.copy(Sample.PROGRAMME.resolve("public-attitude.xlsx"), programme.resolve("public-attitude.xlsx"));
        EditedWorkbook.copy(
                programme.resolve("public-attitude.xlsx"),
                programme.resolve("versions/public-attitude-2025-9.xlsx"),
                book -> {
                    book.set("survey", "D6_TRAVEL", "constraint", ". >= 0 and . <= 900");
                    book.set("survey", "P4", "x_missing", "88=DONT_KNOW");
                    book.set("survey", "K1", "name", "K0");
                    book.set("survey", "F1", "label::English (en)", "The same question in other words");
                    book.set("settings", "Public-attitude survey", "version", "2025-9");
                    book.column("settings", "x_wave");
                    book.set("settings", "Public-attitude survey", "x_wave", waves);
                });
        var defects = new Defects();
        Questionnaire read = Questionnaire.readKept(programme, Survey.PUBLIC_ATTITUDE, defects);
        assertThat(defects.all()).isEmpty();
        return read;
    }
}
