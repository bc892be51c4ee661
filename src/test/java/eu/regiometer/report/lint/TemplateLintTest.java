package eu.regiometer.report.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.regiometer.report.template.TemplateFault;
import eu.regiometer.report.template.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLintTest {

    private static final Path SHIPPED = Path.of("report-templates");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (String name : List.of("en", "methods_en", "review_en")) {
            Path file = Path.of("messages", name + ".properties");
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void theShippedTemplatesHaveNoFault() {
        assertThat(TemplateLint.faults(TemplateFolder.of(SHIPPED)).stream().filter(TemplateFault::stops))
                .isEmpty();
        assertThat(TemplateFolder.shipped().templates())
                .isEqualTo(TemplateFolder.of(SHIPPED).templates());
    }

    /** What a designer wrote, a line each, and what is said of it; {@code -} for nothing. */
    private static final String WRITTEN = """
            ${scorecard.lines?size}                        | a number printed as it is; expected numbers in the form of the language
            ${index.title}                                 | the unknown figure or field "title" of Chapter; expected one of heading, lead, sections
            ${index.heading.titel}                         | the unknown figure or field "titel" of Heading; expected one of id, number, title, perhaps title
            ${territory.heading.title.words}               | a field of "territory.heading.title", which is a text, number or list
            ${inside.lead}                                 | "inside", which is unknown or may be missing; expected a value that is always there; mend: correct the name, or put <#if inside??>
            ${mark.line}                                   | "mark", which is unknown or may be missing
            ${nothing}                                     | "nothing", which is unknown or may be missing
            ${nothing()}                                   | "nothing", which is unknown or may be missing
            ${t("imprnt")}                                 | the unknown text "imprnt"; expected a key of messages/en.properties, perhaps imprint
            ${t("level." + front.cover.level)}             | -
            ${t("levl." + front.cover.level)}              | the unknown text
            ${t("cover.wave")}                             | text 'cover.wave' in the language 'en': no value for {wave}
            ${t("cover.wave", {"wave": 2})}                | the value of {wave} is no text
            ${value(index)}                                | value(…) without one figure
            ${date(front.cover.wave)}                      | date(…) without one date
            ${number(2)}                                   | number(…) without a number and its decimals
            ${scorecard.lines?size?string}                 | ?string; expected numbers and dates in the form of the language
            <p>${scorecard.lines?size?c}</p>               | ?c in what is printed or read aloud
            <p title="${scorecard.lines?size?c}">x</p>     | ?c in what is printed or read aloud
            <p style="width:${scorecard.lines?size?c}%">x</p> | -
            <#setting locale="de_DE">                      | <#setting; expected numbers and dates in the form of the language
            ${"1"?eval}                                    | ?eval; expected templates print values and texts and do nothing else
            <#include "../secret.ftl">                     | <#include "../secret.ftl">; expected the name in quotes of a template in the same folder
            ${title?upper_case}                            | ?upper_case; expected letters as they are written
            <img src="logo.png"/>                          | an image without alt
            <img src="logo.png" alt=""/>                   | an image without alt
            <img src="logo.png" alt="${title}"/>           | -
            <img src="https://example.eu/logo.png" alt="x"/> | https://example.eu/logo.png; expected nothing from outside
            <img src="data:image/png;base64,AA" alt="x"/>  | an image from "data:image/png;base64,AA"; expected drawing:ID for a chart, or the name of a PNG file
            <img src="../logo.png" alt="x"/>               | an image from "../logo.png"
            <script>alert(1)</script>                      | <script; expected only what is printed
            <p onclick="x()">x</p>                         | onclick=; expected only what is printed
            <p style="font-size:7pt">x</p>                 | letters of 7pt; expected 8pt or more
            """;

    @Test
    void whatADesignerGotWrongIsToldLineByLineAllAtOnce() throws IOException {
        List<String[]> rows =
                WRITTEN.lines().map(line -> line.strip().split(" +\\| ", 2)).toList();
        into("regional.ftl", rows.stream().map(row -> row[0]).collect(Collectors.joining("\n")));

        List<TemplateFault> faults = TemplateLint.faults(TemplateFolder.of(folder));

        assertThat(faults).allMatch(fault -> !fault.toString().contains("\n"));
        for (int i = 0; i < rows.size(); i++) {
            int line = i + 3;
            String[] row = rows.get(i);
            List<String> told = faults.stream()
                    .filter(fault -> fault.file().equals("regional.ftl") && fault.line() == line)
                    .map(TemplateFault::toString)
                    .toList();
            if (row[1].equals("-")) {
                assertThat(told).as(row[0]).isEmpty();
            } else {
                assertThat(told).as(row[0]).anyMatch(text -> text.contains("found " + row[1]));
            }
        }
        assertThat(faults).noneMatch(fault -> fault.file().equals("common.ftl") && fault.stops());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h4>x</h4>                                     | <h4> after no heading; expected <h1>, so that the outline has no gap
            <p>x                                           | markup that is not well-formed: <p> not closed before </body>
            <#if changes??>x                               | a template that FreeMarker can read
            """)
    void whatSpoilsTheWholePageIsToldWithItsLine(String written, String told) throws IOException {
        into("lens.ftl", written);

        List<TemplateFault> faults = TemplateLint.faults(TemplateFolder.of(folder)).stream()
                .filter(TemplateFault::stops)
                .toList();

        assertThat(faults).allMatch(fault -> fault.file().equals("lens.ftl"));
        assertThat(faults).anyMatch(fault -> fault.toString().contains(told) && fault.line() >= 3);
    }

    private void into(String template, String written) throws IOException {
        Path file = folder.resolve(template);
        Files.writeString(
                file, Files.readString(file).replace("\n<@part.page>\n", "\n<@part.page>\n" + written + "\n"));
    }

    @Test
    void allFaultsAreToldAtOnceAlsoWhereATrialDoesNotComeBy() throws IOException {
        Files.writeString(
                folder.resolve("mine.ftl"),
                "<#macro never x>${x.titel}\n<img src=\"a.png\"/>\n${t(\"nothere\")}</#macro>\n");

        assertThat(TemplateLint.written(TemplateFolder.of(folder)))
                .extracting(TemplateFault::file, TemplateFault::line, TemplateFault::found)
                .containsExactly(
                        tuple("mine.ftl", 1, "the unknown figure or field \"titel\""),
                        tuple("mine.ftl", 2, "an image without alt"),
                        tuple("mine.ftl", 3, "the unknown text \"nothere\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h2 { text-transform: uppercase }",
                "h2 { font-variant: small-caps }",
                "@import 'other.css';",
                "h2 { background: url(https://example.eu/x.png) }",
                "h2 { background: url('../x.png') }",
                "h2::before { content: 'Page ' }"
            })
    void styleSheetsMayNotHoldThis(String css) {
        assertThat(StyleRules.faults("report.css", "/* a\n text-transform: uppercase */\n" + css))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.stops()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "font-size: 7.9pt,true",
        "font-size: 8pt,false",
        "font: 700 10px/1.2 Arial,true",
        "font-size: 11px,false",
        "font-size: 2.8mm,true",
        "font-size: 2.9mm,false",
        "font-size: 120%,false",
        "padding: 1pt,false"
    })
    void lettersBelowEightPointsAreToldAndStopNothing(String css, boolean small) {
        assertThat(StyleRules.faults("report.css", "p { " + css + " }"))
                .hasSize(small ? 1 : 0)
                .allMatch(fault -> !fault.stops());
    }
}
