package eu.regiometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/features.md names every feature of the source projects, and tests that are there. */
class FeaturesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "features.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)#([a-z][A-Za-z0-9]*)`");

    /** Ids of the mission; they are stable and never used again. */
    private static final List<String> IDS = List.of(
            "CCIC-4a",
            "CCIC-4b",
            "CCIC-4c",
            "CCIC-4d",
            "CCIC-4e",
            "CCIC-4f",
            "CCIC-4g",
            "CCIC-4h",
            "CCIC-6a",
            "CCIC-6b",
            "CCIC-10a",
            "CCIC-10b",
            "CCIC-10c",
            "CCIC-10d",
            "CCIC-10e",
            "CCIC-14a",
            "CCIC-14b",
            "CCIC-14c",
            "PPI2I-1",
            "PPI2I-3",
            "PPI2I-8a",
            "PPI2I-8b",
            "PPI2I-8c",
            "PPI2I-8d",
            "PPI2I-8e",
            "PPI2I-8f",
            "PPI2I-8g",
            "PPI2I-8h",
            "PPI2I-8i",
            "PPI2I-8j",
            "INNOCAP-1",
            "INNOCAP-5a",
            "INNOCAP-5b",
            "INNOCAP-7a",
            "INNOCAP-7b",
            "INNOCAP-9a",
            "INNOCAP-9b",
            "INNOCAP-9c",
            "INNOCAP-11a",
            "INNOCAP-11b",
            "INNOCAP-11c",
            "INNOCAP-14..21",
            "CEE-2a",
            "CEE-2b",
            "CEE-2c",
            "CEE-3a",
            "CEE-3b",
            "CEE-4",
            "CEE-7",
            "CEE-8, 15",
            "CEE-9",
            "CEE-10",
            "CEE-11",
            "CEE-12",
            "CEE-13, 14",
            "CEE-16",
            "CEE-17",
            "CEE-18",
            "CEE-19",
            "CEE-20",
            "CEE-21",
            "CEE-5, 6");

    @Test
    void everyFeatureHasOneLineAndNoOtherHas() {
        List<String> named = lines().filter(cells -> cells.getFirst().matches("(CCIC|PPI2I|INNOCAP|CEE)-.*"))
                .map(List::getFirst)
                .toList();

        assertThat(named).containsExactlyElementsOf(IDS);
    }

    @Test
    void eachLineNamesATestOrSaysThatTheFeatureIsNotThereYet() {
        lines().filter(cells -> IDS.contains(cells.getFirst()))
                .forEach(cells -> assertThat(NAMED.matcher(cells.getLast()).find()
                                || cells.get(2).startsWith("Not yet"))
                        .as(cells.getFirst())
                        .isTrue());
    }

    static Stream<String> tests() {
        return NAMED.matcher(document())
                .results()
                .map(found -> found.group(1) + "#" + found.group(2))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void theTestIsThere(String test) throws ClassNotFoundException {
        String[] parts = test.split("#");
        assertThat(CLASSES).containsKey(parts[0]);

        assertThat(Arrays.stream(Class.forName(CLASSES.get(parts[0])).getDeclaredMethods())
                        .filter(method -> Arrays.stream(method.getAnnotations())
                                .anyMatch(
                                        a -> a.annotationType().getSimpleName().endsWith("Test")))
                        .map(method -> method.getName()))
                .contains(parts[1]);
    }

    private static final Map<String, String> CLASSES = classes();

    private static Map<String, String> classes() {
        Map<String, String> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith("Test.java")).forEach(file -> {
                String name = TESTS.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                String type = name.substring(0, name.length() - ".java".length());
                classes.put(type.substring(type.lastIndexOf('.') + 1), type);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    /** Cells of the lines of all tables. */
    private static Stream<List<String>> lines() {
        return document().lines().filter(line -> line.startsWith("| ")).map(line -> {
            List<String> cells = new ArrayList<>();
            for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
                cells.add(cell.strip());
            }
            return cells;
        });
    }

    private static String document() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
