package eu.regiometer.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    record Part(String name, double value) {}

    record Model(String title, List<Part> parts, Optional<Part> first, Optional<Part> none) {}

    record Leak(Path path) {}

    private static final Model MODEL = new Model(
            "A <script> & \u0001 B", List.of(new Part("x", 1.5)), Optional.of(new Part("y", 2)), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void recordsListsAndOptionalsReachTheTemplateEscaped() throws IOException {
        assertThat(render("${title}|<#list parts as p>${p.name}</#list>|${first.name}|<#if none??>no<#else>none</#if>"))
                .isEqualTo("A &lt;script&gt; &amp;   B|x|y|none");
    }

    @Test
    void functionsGetValuesAndTexts() throws IOException {
        Files.writeString(folder.resolve("page.ftl"), "${f(first, 3, {\"a\": title})}");

        String text = new Templates(TemplateFolder.of(folder))
                .render("page.ftl", MODEL, Map.of("f", arguments -> arguments.get(0) + "/" + arguments.get(1)));

        assertThat(text).isEqualTo("Part[name=y, value=2.0]/3.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.util.Date\")}",
                "${title?api.length()}",
                "${first?api}",
                "${first.getClass().getName()}",
                "${first.class}",
                "${parts.getClass()}",
                "${title.getBytes()}",
                "${\"1 + 1\"?eval}",
                "${\"{}\"?eval_json}",
                "<#assign x = \"<b>\"?interpret><@x/>",
                "${title?no_esc}",
                "<#noautoesc>${title}</#noautoesc>",
                "<#ftl output_format=\"plainText\">${title}",
                "<#setting locale=\"de_DE\">${first.value}",
                "<#assign page = \"other.ftl\"><#include page>",
                "<#include \"https://example.eu/x.ftl\">",
                "<#import \"/etc/passwd\" as p>",
                "<#include \"../secret.ftl\">",
                "<#include \"/../secret.ftl\">",
                "${missing}",
                "${first.nothing}"
            })
    void whatATemplateMustNotReachFails(String template) throws IOException {
        Files.writeString(folder.resolveSibling("secret.ftl"), "secret");

        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> render(template))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n"));
    }

    @Test
    void valuesOfOtherTypesAreRefused() throws IOException {
        Files.writeString(folder.resolve("page.ftl"), "${path}");

        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(
                        () -> new Templates(TemplateFolder.of(folder)).render("page.ftl", new Leak(folder), Map.of()))
                .withMessageContaining("templates do not see values of the type");
    }

    @Test
    void aFaultIsNamedWithFileAndLine() {
        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> render("one\n${first.nothing}"))
                .withMessageStartingWith("report template page.ftl line 2 column ")
                .withMessageContaining("Part has no component 'nothing'");
        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> render("one\n\n<#if >"))
                .withMessageStartingWith("report template page.ftl line 3 ");
    }

    @Test
    void aMissingTemplateNamesItsPath() {
        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> new Templates(TemplateFolder.of(folder)).render("absent.ftl", MODEL, Map.of()))
                .withMessageContaining(folder.resolve("absent.ftl").toString());
    }

    @Test
    void whatIsLockedIsNamedWithItsLine() {
        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> render("one\n<#-- ?eval is no code here -->\n${title} ${\"1\"?eval}"))
                .withMessage(
                        "report template page.ftl line 3: found ?eval; expected templates print values and texts and"
                                + " do nothing else; mend: take it out, and ask for the value in the model");
        assertThat(renderQuietly("<p>?eval</p><#-- ?new --> ${\"?api\"}")).isEqualTo("<p>?eval</p> ?api");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1.. as x></#list>",
                "<#list 1.. as x>${x}</#list>",
                "<#macro m><#list 1..2 as x><#list 1.. as y></#list></#list></#macro><@m/>",
                "<#import \"endless.ftl\" as e><@e.run/>"
            })
    void aLoopWithoutEndEndsInOneLine(String template) throws IOException {
        Files.writeString(folder.resolve("endless.ftl"), "<#macro run><#list 1.. as x></#list></#macro>");
        Files.writeString(folder.resolve("page.ftl"), template);
        Templates templates = new Templates(TemplateFolder.of(folder), Duration.ofMillis(200));

        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> templates.render("page.ftl", MODEL, Map.of()))
                .withMessageStartingWith("report template page.ftl: not filled after 0 seconds")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aLoopThatWritesWithoutEndIsStoppedBeforeItFillsTheMemory() {
        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> render("<#list 1.. as x>" + "0123456789".repeat(1000) + "</#list>"))
                .withMessage("report template page.ftl: wrote more than 40000000 characters, so probably a loop without"
                        + " end; look for a <#list> over a range without an end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#macro m><@m/></#macro><@m/>",
                "<#function f x><#return f(x + 1)></#function>${f(1)}",
                "<#include \"page.ftl\">"
            })
    void whatCallsItselfWithoutEndEndsInOneLine(String template) {
        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> render(template))
                .withMessageContaining("page.ftl: a macro or function calls itself without end")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n"));
    }

    private String renderQuietly(String template) {
        try {
            return render(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String render(String template) throws IOException {
        Files.writeString(folder.resolve("page.ftl"), template);
        return new Templates(TemplateFolder.of(folder)).render("page.ftl", MODEL, Map.of());
    }
}
