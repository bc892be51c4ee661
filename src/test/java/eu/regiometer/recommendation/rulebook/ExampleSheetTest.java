package eu.regiometer.recommendation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.workbook.EditedWorkbook;
import eu.regiometer.workbook.PlainTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples are the tests of the rulebook: each rule needs them, and each must come out as it says. */
class ExampleSheetTest {

    @Test
    void everyShippedRuleHasAFiredAndANotFiredExample() {
        PlainTable examples = RulebookTables.read(Shipped.FOLDER, new Defects()).stream()
                .filter(table -> table.name().equals("examples"))
                .findFirst()
                .orElseThrow();
        Set<String> found = examples.rows().stream()
                .map(row -> row.get("rule_id") + " " + row.get("outcome"))
                .collect(Collectors.toSet());

        Shipped.RULEBOOK
                .rules()
                .keySet()
                .forEach(rule -> assertThat(found).contains(rule + " FIRED", rule + " NOT_FIRED"));
        // the lines of the recommendation logic: FIN-01 in all four outcomes, AUT-03 and DIG-01 as indicative, and an
        // EU
        // rule that one region could tip
        assertThat(found)
                .contains("FIN-01 INDICATIVE", "FIN-01 NOT_EVALUABLE", "AUT-03 INDICATIVE", "DIG-01 INDICATIVE")
                .contains("PPI-11 NOT_EVALUABLE");
        // they come out as they say, or the shipped rulebook would have defects
        assertThat(Shipped.DEFECTS.all()).isEmpty();
    }

    @Test
    void namesARuleWithoutAnExample(@TempDir Path folder) {
        assertThat(read(folder, book -> book.set("examples", "CLU-04/FIRED", "outcome", "INDICATIVE")))
                .extracting(Defect::found)
                .contains("no example on which CLU-04 is FIRED");
    }

    @Test
    void namesAnExampleThatComesOutOtherwise(@TempDir Path folder) {
        assertThat(read(folder, book -> book.set("conditions", "CLU-04/1", "threshold", 28)))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.found()).isEqualTo("an example on which CLU-04 comes out INDICATIVE");
                    assertThat(defect.expected()).isEqualTo("FIRED");
                    assertThat(defect.at().sheet()).isEqualTo("examples");
                    assertThat(defect.at().column()).isEqualTo(2);
                });
    }

    @Test
    void namesWhatAnExampleLacks(@TempDir Path folder) {
        List<Defect> found = read(folder, book -> {
            book.set("examples", "CLU-05/FIRED", "seq", 3);
            book.set("examples", "FIN-01/FIRED", "ci_high", "");
            book.set("examples", "CLU-04/FIRED", "ci_low", 27);
            book.set("examples", "CLU-07/FIRED", "figure", "");
        });

        assertThat(found)
                .extracting(defect -> defect.found() + " | " + defect.expected())
                .contains(
                        "\"3\" | 1 to 2, the conditions of CLU-05",
                        "no figure for condition 1 of CLU-05 | a line for each of its 2 conditions",
                        "nothing | the limit that the condition reads",
                        "\"27\" | at most the figure",
                        "\"31\" | nothing, as there is no figure");
    }

    private static List<Defect> read(Path folder, Consumer<EditedWorkbook> change) {
        EditedWorkbook.copy(
                Shipped.FOLDER.resolve("recommendations.xlsx"), folder.resolve("recommendations.xlsx"), change);
        var found = new Defects();
        Shipped.read(folder, found);
        return found.all();
    }
}
