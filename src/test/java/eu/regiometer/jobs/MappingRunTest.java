package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.HandMade;
import eu.regiometer.validation.Dropped;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A region gets a mapping sheet, fills it in once, and is understood from then on. */
@ResourceLock("batch run")
class MappingRunTest {

    private static final String REGION = "IE041";

    @TempDir
    private Path folder;

    private SmallRun run;
    private Path drop;
    private Path answers;
    private Path mapping;

    @BeforeEach
    void onlyOneHandMadeTable() throws IOException {
        run = SmallRun.fresh(folder).language("en").region(REGION);
        SmallInput.remove(run.surveys());
        drop = Files.createDirectories(run.surveys().resolve(REGION));
        answers = Files.write(drop.resolve("answers.xlsx"), table("2026-05-10"));
        mapping = drop.resolve("answers.xlsx.mapping.xlsx");
    }

    @Test
    void theSheetOfTheFeedbackFilledInOnceAndPutBesideTheFileIsReadAndRemembered() throws IOException {
        assertThat(verdict(run.run(), "answers.xlsx")).isEqualTo("WAITING LAYOUT-PARTIAL");
        Path offered = feedback("answers.xlsx.mapping.xlsx");
        assertThat(offered).exists();
        assertThat(Outputs.read(feedback("answers.xlsx.receipt.txt"))).contains("answers.xlsx.mapping.xlsx");
        try (var opened = Gate.within(ReadLimits.defaults()).open(offered, "mapping.xlsx")) {
            opened.members().getFirst().file().checkUnread();
        }

        complete(offered, mapping, "D1_AGE");
        assertThat(verdict(run.again().language("en").region(REGION).run(), "answers.xlsx"))
                .startsWith("ACCEPTED ");
        assertThat(offered).doesNotExist();
        assertThat(Outputs.read(feedback("answers.xlsx.receipt.txt")))
                .contains("Mapping sheet beside the file (SHA-256 "
                        + Outputs.sha256(mapping).substring(0, 12));
        assertThat(Outputs.read(run.output().resolve("manifest.json"))).contains("answers.xlsx.mapping.xlsx");

        Files.move(answers, folder.resolve("away.xlsx"));
        Files.delete(mapping);
        Files.write(drop.resolve("later.xlsx"), table("2026-05-20"));
        assertThat(verdict(run.again().language("en").region(REGION).run(), "later.xlsx"))
                .startsWith("ACCEPTED ");
        assertThat(Outputs.read(feedback("later.xlsx.receipt.txt"))).contains("Remembered mapping sheet (SHA-256 ");

        String sheet = state().mappings().entries().getFirst().sheet().hash();
        Withdrawal.forget(Outputs.sha256(folder.resolve("away.xlsx")), run.state(), run.output());
        assertThat(state().mappings().entries()).isEmpty();
        assertThat(state().original(sheet)).doesNotExist();
    }

    @Test
    void aMappingThatIsChangedOrDeletedReadsTheFileAgainAndAnUnchangedOneDoesNot() throws IOException {
        assertThat(verdict(again(), "answers.xlsx")).isEqualTo("WAITING LAYOUT-PARTIAL");
        complete(feedback("answers.xlsx.mapping.xlsx"), mapping, "D1_AGE");
        assertThat(verdict(again(), "answers.xlsx")).startsWith("ACCEPTED ");
        byte[] right = Files.readAllBytes(mapping);
        var remembered = Outputs.hashes(run.state().resolve("submissions"));
        String runs = Outputs.read(run.state().resolve("submissions.tsv"));
        again();
        assertThat(Outputs.hashes(run.state().resolve("submissions"))).isEqualTo(remembered);
        assertThat(Outputs.read(run.state().resolve("submissions.tsv"))).isEqualTo(runs);

        complete(mapping, mapping, "D1_AGES");
        assertThat(verdict(again(), "answers.xlsx")).isEqualTo("WAITING MAPPING-VARIABLE");
        assertThat(Outputs.read(feedback("answers.xlsx.receipt.txt"))).contains("D1_AGES");

        Files.delete(mapping);
        assertThat(verdict(again(), "answers.xlsx")).startsWith("ACCEPTED ");
        assertThat(Outputs.read(feedback("answers.xlsx.receipt.txt"))).contains("Remembered mapping sheet (SHA-256 ");

        Files.write(mapping, right);
        assertThat(verdict(again(), "answers.xlsx")).startsWith("ACCEPTED ");
        assertThat(Outputs.read(feedback("answers.xlsx.receipt.txt"))).contains("Mapping sheet beside the file");
    }

    private RunResult again() {
        return run.again().language("en").region(REGION).run();
    }

    private StateFolder state() {
        return new StateFolder(run.state());
    }

    private Path feedback(String name) {
        return run.output().resolve("feedback").resolve(REGION).resolve(name);
    }

    private static String verdict(RunResult result, String file) {
        return result.files().stream()
                .filter(f -> f.name().equals(REGION + "/" + file))
                .map(f -> f.verdict() + " " + f.code())
                .findFirst()
                .orElse("no such file");
    }

    private static byte[] table(String day) {
        Dropped citizens = Dropped.citizens(60)
                .setAll("REGION", REGION)
                .setAll("LANG", "en")
                .setAll("FIELD_DATE", day);
        return new HandMade(citizens.questionnaire(), citizens.rows())
                .above(2)
                .title("D1_AGE", "How old are they?")
                .without("MODE")
                .table();
    }

    /** Fills in the variable of the title that names none, and the mode, which no column holds, as a person would. */
    private static void complete(Path offered, Path target, String variable) throws IOException {
        try (InputStream in = Files.newInputStream(offered);
                var book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("How old are they?")) {
                    row.getCell(2).setCellValue(variable);
                }
                if (row.getCell(2) != null && row.getCell(2).toString().equals("MODE")) {
                    row.getCell(5).setCellValue("2");
                }
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                book.write(out);
            }
        }
    }
}
