package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.workbook.EditedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking the rulebook, and turning it into text and back. */
class RulesCommandTest {

    @TempDir
    private Path folder;

    private Path input;
    private Path workbook;

    @BeforeEach
    void start() {
        input = folder.resolve("new");
        workbook = input.resolve("programme").resolve("recommendations.xlsx");
        assertThat(Said.command("init", input.toString()).code()).isZero();
    }

    @Test
    void theShippedRulebookIsCleanAndSaysWhatCouldBeCompleted() {
        Said said = rules("lint");

        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains("[texts]", "in is", "reports are made in: en, sv")
                        .endsWith("(note)"))
                .last()
                .asString()
                .startsWith("0 to mend, 1 to look at");
    }

    @Test
    void aTagThatARuleAsksForWithoutAPracticeIsANote() throws IOException {
        spoil(book -> book.set("practices", "GP-18", "tags", "cross-border-cluster"));

        Said said = rules("lint");

        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .contains("no practice with the tag \"niche\", which CLU-04 asks for")
                        .endsWith("(note)"));
    }

    @Test
    void everythingWrongIsToldAtOnceWithSheetAndCellAndNothingElse() throws IOException {
        spoil(book -> {
            book.set("conditions", "PPI-01/1", "indicator", "PPI_PRAK");
            book.formula("conditions", "FIN-01/1", "threshold", "20+20");
            book.set("examples", "CLU-04/FIRED", "outcome", "INDICATIVE");
        });

        Said said = rules("lint");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.out().lines().filter(line -> !line.endsWith("(note)")))
                .anySatisfy(line -> assertThat(line).contains("[conditions!C", "write \"PPI_PRAC\""))
                .anySatisfy(line -> assertThat(line).contains("[conditions!G", "found a formula"))
                .anySatisfy(
                        line -> assertThat(line).contains("[examples!B", "an example on which CLU-04 comes out FIRED"))
                .anySatisfy(line -> assertThat(line).contains("[rules!A", "no example on which CLU-04 is FIRED"))
                .hasSize(5)
                .last()
                .asString()
                .startsWith("4 to mend, 0 to look at");
        assertThat(Said.command(
                                "run",
                                "--input",
                                input.toString(),
                                "--output",
                                folder.resolve("out").toString(),
                                "--state",
                                folder.resolve("state").toString())
                        .code())
                .as("none of it lets the job start")
                .isEqualTo(4);
    }

    @Test
    void whatTheRulebookRefersToIsToldFirst() throws IOException {
        Path tree = input.resolve("programme").resolve("indicators.csv");
        Files.writeString(tree, Files.readString(tree).replace("likert(", "lickert("));
        spoil(book -> book.set("conditions", "PPI-01/1", "indicator", "PPI_PRAK"));

        List<String> lines = rules("lint").out().lines().toList();

        assertThat(lines.getFirst()).contains("indicators.csv");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("[conditions!C", "\"PPI_PRAK\""));
    }

    @Test
    void theExportIsSortedTextThatComesBackAsTheSameWorkbook() throws IOException {
        Path text = folder.resolve("rulebook.yaml");
        Path back = folder.resolve("back.xlsx");
        assertThat(rules("export", text.toString()).code()).isZero();
        assertThat(rules("export").out()).isEqualTo(Files.readString(text));
        assertThat(rules("import", text.toString(), "--out", back.toString()).code())
                .isZero();

        // the shipped workbook was written by the same writer
        assertThat(back).hasSameBinaryContentAs(workbook);
        assertThat(Files.readAllLines(text)).contains("rules:", "conditions:", "examples:", "texts:", "settings:");

        Said again = rules("import", text.toString(), "--out", back.toString());
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("exists already", "--overwrite");
        assertThat(rules("import", text.toString(), "--out", back.toString(), "--overwrite")
                        .code())
                .isZero();
    }

    /** Feature PPI2I-3: filtering by tag works. */
    @Test
    void theExportCanBeLimitedToOneDriver() throws IOException {
        List<String> whole = rules("export").out().lines().toList();
        Path ageing = folder.resolve("ageing.yaml");
        assertThat(rules("export", ageing.toString(), "--driver", "AGEING").code())
                .isZero();
        List<String> lines = Files.readAllLines(ageing);

        assertThat(lines.stream().filter(line -> line.startsWith("    drivers:")))
                .isNotEmpty()
                .allMatch(line -> line.contains("AGEING"));
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("    drivers:"))
                        .count())
                .isEqualTo(whole.stream()
                        .filter(line -> line.startsWith("    drivers:") && line.contains("AGEING"))
                        .count());
        // what belongs to a rule comes with it, and nothing else does
        assertThat(lines)
                .contains("texts:", "conditions:", "  - rule_id: AUT-10")
                .doesNotContain("  - rule_id: FIN-01");
        Said said = rules(
                "import",
                ageing.toString(),
                "--out",
                folder.resolve("part.xlsx").toString());
        assertThat(said.code()).isEqualTo(4);
        assertThat(folder.resolve("part.xlsx")).doesNotExist();
    }

    @Test
    void anUnknownDriverIsRefusedWithTheNearestOne() {
        Said said = rules("export", "--driver", "AGING");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("\"AGING\"", "AGEING, AUTOMATION, GLOBALISATION, TECHNOLOGY", "did you mean AGEING?");
    }

    @Test
    void aChangedThresholdIsOneLineOfTheExport() throws IOException {
        List<String> before = rules("export").out().lines().toList();
        spoil(book -> book.set("conditions", "CLU-04/1", "threshold", 38));
        List<String> after = rules("export").out().lines().toList();

        assertThat(after).hasSameSizeAs(before);
        List<String> changed =
                after.stream().filter(line -> !before.contains(line)).toList();
        assertThat(changed).containsExactly("    threshold: 38");
    }

    @Test
    void aTextThatIsNoRulebookWritesNothing() throws IOException {
        Path text = folder.resolve("rulebook.yaml");
        Files.writeString(text, rules("export").out().replace("\n    threshold: 40\n", "\n    treshold: 40\n"));
        Path out = folder.resolve("out.xlsx");

        Said said = rules("import", text.toString(), "--out", out.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("rulebook.yaml [line ", "the column \"treshold\"", "write \"threshold\"");
        assertThat(out).doesNotExist();
        assertThat(rules("import", folder.resolve("none.yaml").toString(), "--out", out.toString())
                        .err())
                .contains("no such file");
    }

    @Test
    void aFolderWithoutAProgrammeIsNamed() {
        for (String command : List.of("lint", "export")) {
            Said said = Said.command(
                    "rules", command, "--input", folder.resolve("none").toString());
            assertThat(said.code()).isEqualTo(4);
            assertThat(said.err()).contains("there is no programme in");
        }
        assertThat(Said.command("rules").code()).isEqualTo(2);
    }

    private Said rules(String... arguments) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--input", input.toString()));
        return Said.command(all.toArray(String[]::new));
    }

    private void spoil(Consumer<EditedWorkbook> change) throws IOException {
        Path changed = EditedWorkbook.copy(workbook, folder.resolve("changed.xlsx"), change);
        Files.copy(changed, workbook, StandardCopyOption.REPLACE_EXISTING);
    }
}
