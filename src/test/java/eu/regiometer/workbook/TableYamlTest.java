package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class TableYamlTest {

    @Test
    void writesOneCellALineAndLeavesBlankOnesOut() {
        var table = new PlainTable(
                "conditions",
                List.of("rule_id", "threshold", "2021-27"),
                List.of(row("rule_id", "FIN-01", "threshold", "40"), row("rule_id", "FIN-02", "2021-27", "a hook")));

        assertThat(TableYaml.write(List.of("why"), List.of(table), (t, column) -> column.equals("threshold")))
                .isEqualTo("""
                        # why
                        conditions:
                          columns: [rule_id, threshold, "2021-27"]
                          rows:
                          - rule_id: FIN-01
                            threshold: 40
                          - rule_id: FIN-02
                            "2021-27": a hook
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Yes",
                "null",
                "~",
                "2026-05-01",
                "2027",
                "+20",
                "<=",
                "=",
                "a: b",
                "a #b",
                "ends:",
                "- a",
                "\"quoted\"",
                "it's {FIN_MIX.gap}",
                "two\nlines",
                "tab\tand \\ slash",
                "Lag (2016:1145) om upphandling – §§ 1–3",
                "[list]",
                "@at",
                "y",
                "a\u2028 and \uFEFF b"
            })
    void anyTextComesBackAsItWas(String text) {
        var table = new PlainTable("texts", List.of("a"), List.of(row("a", text)));
        String yaml = TableYaml.write(List.of(), List.of(table), (t, column) -> false);
        var defects = new Defects();

        assertThat(TableYaml.read(yaml, "x.yaml", defects)).containsExactly(table);
        assertThat(defects.all()).isEmpty();
        // another reader of YAML, which guesses types, takes it for a text too
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        assertThat(loaded)
                .isEqualTo(Map.of("texts", Map.of("columns", List.of("a"), "rows", List.of(Map.of("a", text)))));
    }

    @Test
    void aTableWithoutRowsComesBack() {
        var table = new PlainTable("pilots", List.of("a", "b"), List.of());
        String yaml = TableYaml.write(List.of(), List.of(table), (t, column) -> false);

        assertThat(TableYaml.read(yaml, "x.yaml", new Defects())).containsExactly(table);
    }

    @Test
    void aNumberThatIsNoneStaysAText() {
        var table = new PlainTable(
                "t", List.of("size"), List.of(row("size", "many"), row("size", "007"), row("size", "-0.5")));

        assertThat(TableYaml.write(List.of(), List.of(table), (t, column) -> true))
                .contains("- size: many\n", "- size: \"007\"\n", "- size: -0.5\n");
    }

    @Test
    void tellsEachLineThatIsNoCell() {
        var defects = new Defects();
        TableYaml.read("""
                rules:
                  columns: [rule_id, cost]
                  rows:
                  - rule_id: FIN-01
                    csot: M
                  - just text
                  - rule_id: [a]
                hooks:
                  rows: []
                texts: none
                """, "r.yaml", defects);

        assertThat(defects.all())
                .extracting(defect -> defect.at().reference() + " | " + defect.found() + " | " + defect.remedy())
                .containsExactlyInAnyOrder(
                        "line 5, key rules | the column \"csot\" | write \"cost\"",
                        "line 6, key rules | \"just text\" | correct it",
                        "line 7, key rule_id | a list or section | write it out",
                        "line 8, key hooks | no list \"columns\" | add it",
                        "line 10, key texts | no list \"columns\" | add it",
                        "line 10, key texts | no list \"rows\" | add it");
    }

    @Test
    void whatIsNoYamlIsOneDefect() {
        var defects = new Defects();

        assertThat(TableYaml.read("", "r.yaml", defects)).isEmpty();
        assertThat(defects.all()).extracting(Defect::found).containsExactly("no tables");
    }

    private static SortedMap<String, String> row(String... cells) {
        var row = new TreeMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}
