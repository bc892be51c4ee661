package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorTreeTest {

    private static final String HEADER =
            "code,name,name::sv,level,parent,weight,grain,unit,interval,severity_span,formula,lens\n";

    @TempDir
    private Path folder;

    @Test
    void theShippedTableIsReadWithoutDefects() {
        var defects = new Defects();
        IndicatorTree tree = IndicatorTree.read(ShippedProgramme.FOLDER, ShippedProgramme.questionnaires(), defects);

        assertThat(defects.all()).isEmpty();
        // 79 lines, of which 31 sub-indices, 4 challenges, 6 lenses (domain table of indicators)
        assertThat(tree.indicators()).hasSize(79);
        assertThat(tree.at(NodeLevel.SUB)).hasSize(31);
        assertThat(tree.at(NodeLevel.CHALLENGE, NodeLevel.LENS)).hasSize(10);
        assertThat(tree.children("COMPOSITE"))
                .extracting(Indicator::code)
                .containsExactly("CAP_C1", "CAP_C2", "ATT_C3", "CAP_C4");
        assertThat(tree.challenge("FIN_LEVEL")).contains(Challenge.C1);
        assertThat(tree.challenge("ATT_TRUST")).contains(Challenge.C3);
        assertThat(tree.challenge("DEM_USE")).isEmpty();
    }

    @Test
    void everyIndicatorHasASwedishNameAndFallsBackToEnglish() {
        IndicatorTree tree =
                IndicatorTree.read(ShippedProgramme.FOLDER, ShippedProgramme.questionnaires(), new Defects());

        assertThat(tree.indicators())
                .allSatisfy(indicator -> assertThat(indicator.names()).containsKeys("en", "sv"));
        Indicator trust = tree.indicator("ATT_TRUST").orElseThrow();
        assertThat(trust.name("sv")).isEqualTo("Förtroende för myndigheter");
        assertThat(trust.name("is")).isEqualTo("Trust in authorities");
        assertThat(tree.indicators().stream().filter(Indicator::highIsWorse).map(Indicator::code))
                .containsExactly("LEGAL", "LEFT_BEHIND");
    }

    @Test
    void unitRowsCarryNodesAndInnerTerms() {
        IndicatorTree tree =
                IndicatorTree.read(ShippedProgramme.FOLDER, ShippedProgramme.questionnaires(), new Defects());

        assertThat(tree.unitTerms(Survey.INNOVATION_CAPACITY))
                .containsKeys("FIN_LEVEL", "SH_LINE", "C409", "likert(C413)", "likert(C607)", "rev(C107)");
        assertThat(tree.unitTerms(Survey.PUBLIC_ATTITUDE)).containsKeys("ATT_OPEN", "D6_TRAVEL");
        assertThat(tree.jointLeaves(Survey.PUBLIC_ATTITUDE))
                .anySatisfy(group ->
                        assertThat(group).containsExactly("ATT_AUT", "ATT_FIN", "ATT_OPEN", "ATT_PPI", "ATT_TRUST"))
                .anySatisfy(group -> assertThat(group).containsExactly("DEM_UNMET", "DEM_USE"));
    }

    @Test
    void allDefectsAreToldAtOnceWithLineColumnPositionAndExpectedToken() throws IOException {
        List<String> told = defects("""
                BAD_SYNTAX,A,,sub,TOP,0.5,unit,score,design,25,"mean(likert(P1)",
                UNKNOWN,B,,sub,TOP,0.6,unit,score,design,25,likert(P99),
                TOP,C,,lens,,,tree,score,combined,25,computed:TREE_MEAN,
                REVERSED,D,,item,,,unit,score,design,25,likert(P3),
                TWO_SURVEYS,E,,item,,,unit,score,design,25,"mean(likert(P1), likert(C504))",
                POOLED,F,,item,,,unit,score,design,25,average(likert(P1)),
                LOOSE,G,,item,,,region,score,design,25,"mean(average(likert(P1)), likert(P2))",
                UNSCALED,H,,item,,,unit,score,design,25,STAFF,
                WRONG_WORDS,,,item,,,unit,mark,design,x,likert(P1),CLOUD
                """);

        assertThat(told)
                .satisfiesExactlyInAnyOrder(
                        d -> assertThat(d).contains("line 2", "formula", "position 16", "\",\" or \")\""),
                        d -> assertThat(d).contains("line 3", "unknown code P99 at position 8"),
                        d -> assertThat(d).contains("line 4", "children of TOP that add up to 1.1"),
                        d -> assertThat(d).contains("line 5", "direction -", "rev(P3)"),
                        d -> assertThat(d).contains("line 6", "items of several surveys: C504, P1"),
                        d -> assertThat(d).contains("line 7", "average in a node of grain unit at position 1"),
                        d -> assertThat(d).contains("line 8", "P2 outside total, average, median and spread"),
                        d -> assertThat(d).contains("line 9", "values from 1.0 to 100000.0", "between 0 and 100"),
                        d -> assertThat(d).contains("line 10", "column unit", "\"mark\""),
                        d -> assertThat(d).contains("line 10", "column severity_span", "\"x\""),
                        d -> assertThat(d).contains("line 10", "column lens", "\"CLOUD\""),
                        d -> assertThat(d).contains("line 10", "column name", "found nothing"));
    }

    @Test
    void theTreeMustHangTogether() throws IOException {
        List<String> told = defects("""
                A,A,,sub,GONE,1,unit,score,design,25,likert(P1),
                B,B,,derived,,,tree,points,combined,25,"gap(A, NOWHERE)",
                C,C,,lens,,,tree,score,combined,25,computed:TREE_MEAN,
                D,D,,lens,E,1,tree,score,combined,25,computed:TREE_MEAN,
                E,E,,lens,D,1,tree,score,combined,25,computed:TREE_MEAN,
                E,again,,lens,,,tree,score,combined,25,computed:TREE_MEAN,
                F,F,,item,A,1,unit,score,design,25,likert(P2),
                G,G,,item,,,tree,score,design,25,likert(P2),
                H,H,,quality,,,unit,percent,none,25,computed:RR,
                """);

        assertThat(told)
                .anySatisfy(d -> assertThat(d).contains("line 2", "unknown code GONE"))
                .anySatisfy(d -> assertThat(d).contains("line 3", "unknown code NOWHERE"))
                .anySatisfy(d -> assertThat(d).contains("line 4", "TREE_MEAN without children"))
                .anySatisfy(d -> assertThat(d).contains("line 5", "D below itself"))
                .anySatisfy(d -> assertThat(d).contains("line 7", "\"E\" a second time"))
                .anySatisfy(d -> assertThat(d).contains("line 8", "A, which does not read its children"))
                .anySatisfy(d -> assertThat(d).contains("line 9", "gap(node, node) or computed:"))
                .anySatisfy(d -> assertThat(d).contains("line 10", "RR in a node of grain unit at position 10"));
    }

    private List<String> defects(String lines) throws IOException {
        Files.writeString(folder.resolve("indicators.csv"), HEADER + lines);
        var defects = new Defects();
        IndicatorTree.read(folder, ShippedProgramme.questionnaires(), defects);
        return defects.all().stream().map(Defect::toString).toList();
    }
}
