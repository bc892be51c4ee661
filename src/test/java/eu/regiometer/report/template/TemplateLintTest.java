package eu.regiometer.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What templates must not hold: FreeMarker would still do it. */
class TemplateLintTest {

    private static final List<String> FORBIDDEN = List.of(
            "\\?\\s*eval",
            "\\?\\s*interpret",
            "\\?\\s*no_?esc",
            "\\?\\s*new\\b",
            "\\?\\s*api\\b",
            "<#no_?auto_?esc",
            "<#setting",
            "<#outputformat",
            "\\?\\s*string",
            "\\?\\s*date",
            "\\?\\s*number",
            "<script",
            "https?://(?!www.w3.org/1999/xhtml)");

    /** {@code ?c} prints a number as a computer reads it: only inside a style attribute. */
    private static final Pattern COMPUTER_NUMBER = Pattern.compile("\\?\\s*c\\b(?!ount|ontains|ap)");

    private static final Pattern STYLE = Pattern.compile("style=\"[^\"]*\"");

    static Stream<Path> templates() {
        try (Stream<Path> files = Files.walk(Path.of("report-templates"))) {
            return files.filter(file -> file.toString().endsWith(".ftl")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateOpensTheLockOrFormatsNumbersItself(Path template) throws IOException {
        String text = Files.readString(template);

        for (String forbidden : FORBIDDEN) {
            assertThat(Pattern.compile(forbidden).matcher(text).find())
                    .as("%s in %s", forbidden, template)
                    .isFalse();
        }
        assertThat(COMPUTER_NUMBER.matcher(STYLE.matcher(text).replaceAll("")).find())
                .as("?c in visible text of %s", template)
                .isFalse();
    }
}
