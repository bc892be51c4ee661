package eu.regiometer.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private String render(String template) throws IOException {
        Files.writeString(folder.resolve("page.ftl"), template);
        return new Templates(TemplateFolder.of(folder)).render("page.ftl", MODEL, Map.of());
    }
}
