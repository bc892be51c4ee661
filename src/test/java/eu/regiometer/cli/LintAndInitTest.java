package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.workbook.EditedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting a programme and looking through it. */
class LintAndInitTest {

    private static final Path SHIPPED = Path.of("input", "programme");

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void start() {
        input = folder.resolve("new");
        assertThat(Said.command("init", input.toString()).code()).isZero();
    }

    @Test
    void lintTellsEverythingThatIsWrongWithTemplatesAtOnce() throws IOException {
        Path templates = copy(Path.of("report-templates"), folder.resolve("templates"));
        Path page = templates.resolve("common.ftl");
        Files.writeString(
                page,
                "<#macro mine>${front.cover.titel} ${t(\"imprnt\")}<img src=\"x.png\"/></#macro>\n"
                        + Files.readString(page));

        Path style = templates.resolve("report.css");
        Files.writeString(style, Files.readString(style) + "\n.small { font-size: 6pt; }\n");

        Said said = Said.command("lint", "--only", "templates", "--templates", templates.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.out().lines())
                .anyMatch(line -> line.startsWith(page + ", line 1: found the unknown figure or field \"titel\"")
                        || line.startsWith(page + " [line 1]: found the unknown figure or field \"titel\""))
                .anyMatch(line -> line.contains(
                        "the unknown text \"imprnt\"; expected a key of" + " messages/en.properties, perhaps imprint"))
                .anyMatch(line -> line.contains("an image without alt"))
                .anyMatch(line -> line.contains("report.css") && line.endsWith("(warning)"));
        assertThat(said.out().lines().toList().getLast())
                .startsWith("3 to mend, ")
                .endsWith("in " + templates);
        assertThat(Said.command(
                                "lint",
                                "--only",
                                "programme",
                                "--input",
                                input.toString(),
                                "--templates",
                                templates.toString())
                        .code())
                .isZero();
    }

    @Test
    void initWritesTheShippedProgrammeWithoutItsSample() throws IOException {
        assertThat(names(input)).containsExactly("programme", "reviews", "surveys");
        assertThat(names(input.resolve("programme"))).isEqualTo(names(SHIPPED));
        for (String name : names(SHIPPED)) {
            assertThat(input.resolve("programme").resolve(name)).hasSameBinaryContentAs(SHIPPED.resolve(name));
        }
        assertThat(names(input.resolve("surveys"))).containsExactly("README.md");
        assertThat(names(input.resolve("reviews"))).containsExactly("README.md", "decisions.xlsx", "overrides.xlsx");
    }

    @Test
    void initLeavesAFolderThatHoldsSomethingAsItIs() throws IOException {
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("notes.txt"), "mine");

        Said said = Said.command("init", used.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains(used.toString(), "not an empty folder", "nothing was written"));
        assertThat(names(used)).containsExactly("notes.txt");
        assertThat(Said.command("init", used.resolve("notes.txt").toString()).code())
                .isEqualTo(4);
        assertThat(Said.command("init").code()).isEqualTo(2);
        assertThat(Said.command(
                                "init",
                                Files.createDirectories(folder.resolve("empty")).toString())
                        .code())
                .isZero();
    }

    @Test
    void theFreshProgrammeIsClean() {
        Said said = Said.command("lint", "--input", input.toString());

        assertThat(said.out().lines())
                .containsExactly("0 to mend, 0 to look at in " + input.resolve("programme") + " and report-templates");
        assertThat(said.code()).isZero();
    }

    @Test
    void lintTellsEverythingInAllFilesAtOnce() throws IOException {
        Path programme = input.resolve("programme");
        replace(programme.resolve("programme.yaml"), "languages: [", "tongues: [en]\nlanguages: [");
        append(programme.resolve("confirmations.csv"), "\nabc,perhaps,me\n");
        replace(programme.resolve("regions.csv"), "SE332", "SE33,2");
        append(programme.resolve("municipalities.csv"), "\nXX_1,Nowhere,XX99,12\n");
        replace(programme.resolve("indicators.csv"), "likert(", "lickert(");
        spoil(programme.resolve("public-attitude.xlsx"), book -> book.set("survey", "F1", "type", "geopoint"));
        spoil(programme.resolve("innovation-capacity.xlsx"), book -> {
            book.set("survey", "C104", "label::Svenska (sv)", "");
            book.set("survey", "type", "x_source", "remarks");
        });
        spoil(programme.resolve("recommendations.xlsx"), book -> book.rename("rules", "rulez"));

        Said said = Said.command("lint", "--input", input.toString());

        assertThat(said.code()).isEqualTo(4);
        List<String> lines = said.out().lines().toList();
        for (String file : List.of(
                "confirmations.csv",
                "indicators.csv",
                "municipalities.csv",
                "regions.csv",
                "recommendations.xlsx",
                "public-attitude.xlsx",
                "innovation-capacity.xlsx")) {
            assertThat(lines)
                    .as(file)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(programme.resolve(file).toString())
                            .contains(": found ", "; expected ", "; mend: "));
        }
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).contains("[survey!", "geopoint").endsWith("(QUESTIONNAIRE-TYPE)"))
                .anySatisfy(line -> assertThat(line).endsWith("(QUESTIONNAIRE-TRANSLATION)"))
                .anySatisfy(line -> assertThat(line)
                        .contains("columns that mean nothing here: R \"remarks\"")
                        .endsWith("(warning, QUESTIONNAIRE-COLUMN)"));
        assertThat(lines.getLast()).matches("[1-9][0-9]* to mend, [1-9][0-9]* to look at in .*");
    }

    @Test
    void anUnknownKeyOfTheSettingsIsAWarning() throws IOException {
        replace(input.resolve("programme/programme.yaml"), "languages: [", "tongues: [en]\nlanguages: [");

        Said said = Said.command("lint", "--input", input.toString());

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("an unknown key \"tongues\"", "(warning)", "0 to mend, 1 to look at");
    }

    @Test
    void unreadableSettingsDoNotHideTheQuestionnaires() throws IOException {
        Files.writeString(input.resolve("programme/programme.yaml"), "name: [\n");
        spoil(input.resolve("programme/public-attitude.xlsx"), book -> book.set("survey", "F1", "type", "geopoint"));

        Said said = Said.command("lint", "--input", input.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.out()).contains("programme.yaml", "geopoint");
    }

    @Test
    void lintWithoutAProgrammeSaysWhereItLooked() {
        Said said = Said.command("lint", "--input", folder.resolve("nowhere").toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("nowhere", "--input");
    }

    @Test
    void bothCommandsHelpWithExamples() {
        assertThat(Said.command("lint", "--help").out()).contains("Examples:", "regiometer lint", "--input");
        assertThat(Said.command("init", "--help").out()).contains("Example:", "regiometer init");
        assertThat(Said.command("--help").out()).contains("lint", "init");
    }

    private static void spoil(Path book, Consumer<EditedWorkbook> change) throws IOException {
        Path changed = book.resolveSibling("changed.xlsx");
        EditedWorkbook.copy(book, changed, change);
        Files.move(changed, book, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file).stripTrailing() + text);
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> entries = Files.list(in)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }
}
