package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.Mappings;
import eu.regiometer.intake.Verdict;
import eu.regiometer.publication.TemplateCover;
import eu.regiometer.publication.TemplateWorkbook;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.EditedWorkbook;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a kept older version of a questionnaire in the programme folder to the cube of a workbook made from it. */
class OlderVersionReadingTest {

    private static final String OLD = "2025-9";

    @TempDir
    private Path folder;

    @Test
    void answersToAnOlderVersionReachTheFiguresOfWhatWasNotChanged() throws IOException {
        Path input = SmallInput.copyTo(folder.resolve("input"));
        Path shipped = input.resolve("programme/public-attitude.xlsx");
        Files.createDirectories(input.resolve("programme/versions"));
        EditedWorkbook.copy(shipped, input.resolve("programme/versions/public-attitude-" + OLD + ".xlsx"), book -> {
            book.set("settings", "Public-attitude survey", "version", OLD);
            book.set("survey", "D6_TRAVEL", "constraint", ". >= 0 and . <= 900");
        });
        Programme programme = Programme.read(input.resolve("programme"));
        Questionnaire older =
                programme.questionnaires().get(Survey.PUBLIC_ATTITUDE).of(OLD).orElseThrow();
        Path file = folder.resolve("older.xlsx");
        TemplateWorkbook.write(file, older, TemplateCover.blank(SmallInput.WEIGHTED, "2026", "en"), rows(40));
        var reading =
                new WorkbookReading(programme, programme.territory().newest(), Gate.within(ReadLimits.defaults()));

        ValidatedSubmission read = reading.read(DropFolder.single(file).files().getFirst(), Mappings.NONE)
                .submission();

        assertThat(read.verdict()).as(read.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(read.counts().accepted()).isEqualTo(40);
        SurveyCube cube = reading.cube(read).orElseThrow();
        assertThat(cube.sums().keySet())
                .anySatisfy(key -> assertThat(key.measure()).isEqualTo("F1"));
        assertThat(cube.sums().keySet())
                .filteredOn(key -> key.measure().equals("D6_TRAVEL"))
                .allSatisfy(key -> assertThat(key.answer()).isEqualTo("BLANK"));
    }

    private static List<Map<String, String>> rows(int count) {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < count; i++) {
            var row = new TreeMap<String, String>();
            for (String answer :
                    ("RESP_ID R-%04d; WAVE 2026; REGION %s; LANG en; FIELD_DATE 2026-05-%02d; W_DESIGN 1; MODE 1;"
                                    + " D1_AGE %d; D2_GENDER %d; D3_EDU %d; D4_OCC 1; D5_DEGURBA 1; D6_TRAVEL 870; K1 1; G1 1; G2 4;"
                                    + " P4 5; P5 5; B4 3")
                            .formatted(i, SmallInput.WEIGHTED, 1 + i % 28, 18 + i, 1 + i % 2, 1 + i % 3)
                            .split("; ")) {
                row.put(answer.substring(0, answer.indexOf(' ')), answer.substring(answer.indexOf(' ') + 1));
            }
            for (String scale : "F1 F2 F3 F4 A1 A2 A3 A4 A5 P1 P2 P3 P6 B1 B2 B3 G5".split(" ")) {
                row.put(scale, Integer.toString(1 + (i + scale.hashCode() % 7 + 7) % 5));
            }
            for (int option = 1; option <= 8; option++) {
                row.put("G4_" + option, option == 1 + i % 8 ? "1" : "0");
                if (option < 8) {
                    row.put("G3_" + option, "-7");
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
