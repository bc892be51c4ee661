package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.territory.Area;
import eu.regiometer.workbook.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDataWriterTest {

    @TempDir
    Path folder;

    private static final List<Outcome> OUTCOMES = List.of(
            Sample.outcome(Area.region("SE332"), "FIN-01", OutcomeKind.FIRED),
            Sample.outcome(Area.region("FI1D7"), "FIN-01", OutcomeKind.NOT_EVALUABLE),
            Sample.outcome(Area.PARTNERS, "EU-01", OutcomeKind.NOT_FIRED));
    private static final List<SubmissionLine> FILES = List.of(
            Sample.submission("SE332/a.xlsx", "SE332", Verdict.ACCEPTED_IN_PART),
            Sample.submission("=cmd, \"b\".xlsx", "", Verdict.REFUSED));

    private void write() {
        OpenDataWriter.write(folder, Sample.data(Sample.estimates(), OUTCOMES, FILES));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readString(folder.resolve(file)).lines().toList();
    }

    @Test
    void headersAreThoseOfTheHandbook() throws IOException {
        write();
        assertThat(lines("submissions.csv").getFirst())
                .isEqualTo("wave,region,survey,file,sha256,verdict,code,rows_read,rows_accepted,eligible,invited,"
                        + "response_rate,replaces");
        assertThat(lines("estimates.csv").getFirst())
                .isEqualTo("wave,survey,level,area,breakdown,category,item,statistic,estimate,se,lower,upper,n,n_eff,"
                        + "deff,flag");
        assertThat(lines("indicators.csv").getFirst())
                .isEqualTo("wave,level,area,indicator,value,se,lower,upper,rank,rank_lower,rank_upper,band,change,"
                        + "change_se,change_lower,change_upper,change_p,change_p_holm,change_p_bh,change_differs,"
                        + "change_tests,flag");
        assertThat(lines("recommendations.csv").getFirst())
                .isEqualTo("wave,level,area,rule,outcome,reason,priority,severity,confidence,reach,feasibility,urgency,"
                        + "evidence,placement,leading_indicator,leading_statistic,leading_value,ci_low,ci_high,"
                        + "threshold,months,cost,drivers,regions_fired,regions_unknown,regions,fingerprint,override,"
                        + "override_text");
    }

    @Test
    void withheldRowsKeepTheirKeyAndFlagAndNoFigure() throws IOException {
        write();
        assertThat(lines("estimates.csv"))
                .contains("2026,public-attitude,REGIONAL,SE332,D1_AGE,15-29,P1,top2,,,,,,,,:c")
                .contains("2026,public-attitude,LOCAL,SE_2581,,,P1,top2,,,,,,,,:");
        assertThat(lines("indicators.csv")).contains("2026,REGIONAL,FI1D7,FIN_LEVEL,,,,,,,,,,,,,,,,,,:c");
    }

    @Test
    void figuresAreWrittenInFullPrecision() throws IOException {
        write();
        assertThat(lines("estimates.csv"))
                .contains("2026,public-attitude,REGIONAL,SE332,,,P1,top2,0.3333333333333333,0.025,0.28,0.39,312,250.5,"
                        + "1.25,")
                .contains("2026,public-attitude,REGIONAL,SE332,D1_AGE,30-44,P1,top2,0.3333333333333333,0.025,0.28,0.39,"
                        + "312,250.5,1.25,:u");
        assertThat(lines("indicators.csv"))
                .contains(
                        "2026,REGIONAL,SE332,FIN_LEVEL,61.5,1.5,58.5,64.5,3,2,6,moderate/strong,-2.5,2,-6.4,1.4,,,,no,,"
                                + "");
    }

    @Test
    void agreementOfScalesComesWithItsIntervalOrWithTheReason() throws IOException {
        write();
        assertThat(lines("scales.csv"))
                .containsExactly(
                        "wave,level,area,scale,items,k,n,alpha,lower,upper,standardised,lambda6,mean_correlation,reason,"
                                + "constant,flag",
                        "2026,EU,PARTNERS,ATT_PPI,B1 B2 B3,3,640,0.75,0.7,0.8,0.76,,0.5,,,",
                        "2026,REGIONAL,FI1D7,ATT_PPI,,,,,,,,,,,,:c",
                        "2026,REGIONAL,SE332,ATT_PPI,B1 B2 B3,3,,,,,,,,ITEM_CONSTANT,B2,:");
    }

    @Test
    void spreadOfAWithheldItemIsEmpty() throws IOException {
        write();
        // half at either end: no consensus, polarisation 2 x 1/4 x 1/2 x 4
        assertThat(lines("spread.csv"))
                .contains("2026,public-attitude,REGIONAL,SE332,P1,0,1,1,1,0.43067655807339306,0,2,")
                .contains("2026,public-attitude,REGIONAL,FI1D7,P1,,,,,,,,:c");
    }

    @Test
    void modelledFiguresAreFlaggedAndStandBesideTheDirectOnes() throws IOException {
        write();
        assertThat(lines("small-areas.csv").subList(1, 3))
                .containsExactly(
                        "2026,LOCAL,SE_2581,P1,top2,,,0.4,0.2,0.6,0.1,0,yes,REML,D3_EDU=3 population,12,0.01,FITTED,:e",
                        "2026,REGIONAL,SE332,ATT_OPEN,indicator,50,,,,,,,,REML,D3_EDU=3,7,,TOO_FEW_AREAS,:");
    }

    @Test
    void prioritiesComeWithTheirPartsAndEvidenceOnlyWhereARuleHolds() throws IOException {
        write();
        // 100 (0.35 x 1 + 0.25 x 1) = 60
        assertThat(lines("recommendations.csv").subList(1, 4))
                .containsExactly(
                        "2026,EU,PARTNERS,EU-01,NOT_FIRED,,,,,,,,,NONE,FIN_LEVEL,value,,,,50,12,M,,5,1,13,r123456789abc,,",
                        "2026,REGIONAL,FI1D7,FIN-01,NOT_EVALUABLE,TOO_FEW_ANSWERS,,,,,,,,NONE,FIN_LEVEL,value,,,,50,12,M,,"
                                + ",,,r123456789abc,,",
                        "2026,REGIONAL,SE332,FIN-01,FIRED,,60,1,1,0,0,0,\"Level 38 %, \"\"below\"\" 50; rule"
                                + " FIN-01\",NONE,FIN_LEVEL,value,,,,50,12,M,,,,,r123456789abc,,");
    }

    @Test
    void theWordsOfReviewersStandBesideTheGeneratedSentence() throws IOException {
        Outcome outcome = Sample.reworded(Area.region("SE332"), "FIN-02");
        OpenDataWriter.write(folder, Sample.data(List.of(), List.of(outcome), List.of()));
        // 38.00004 is handed out with four decimals
        assertThat(lines("recommendations.csv").get(1))
                .contains("rule FIN-02\",CARD,FIN_LEVEL,value,38,31,45,50,")
                .endsWith(",REWORD EVIDENCE en IN_FORCE;PIN FIGURE_MOVED,EVIDENCE en: {FIN_LEVEL} is too little");
    }

    @Test
    void responseRatesAreThoseOfFilesInUseAndNamesLikeFormulasAreQuoted() throws IOException {
        write();
        // 300 of 1 200 eligible
        assertThat(lines("submissions.csv").subList(1, 3))
                .containsExactly(
                        "2026,,public-attitude,\"'=cmd, \"\"b\"\".xlsx\"," + Sample.HASH
                                + ",REFUSED,HEADER-MISSING,330,0,1200,,,",
                        "2026,SE332,public-attitude,SE332/a.xlsx," + Sample.HASH
                                + ",ACCEPTED_IN_PART,,330,300,1200,,0.25,");
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() throws IOException {
        write();
        Map<String, String> first = hashes();
        List<ReleasedEstimate> estimates = new ArrayList<>(Sample.estimates());
        List<Outcome> outcomes = new ArrayList<>(OUTCOMES);
        List<SubmissionLine> files = new ArrayList<>(FILES);
        var random = new Random(7);
        Collections.shuffle(estimates, random);
        Collections.shuffle(outcomes, random);
        Collections.reverse(files);
        OpenDataWriter.write(folder, Sample.data(estimates, outcomes, files));
        assertThat(hashes()).isEqualTo(first);
    }

    @Test
    void thePackageDescribesEveryColumnAndHashesEveryFile() throws IOException {
        write();
        Json.Fields described = (Json.Fields) JsonReader.read(Files.readString(folder.resolve("datapackage.json")));
        assertThat(described.text("description")).startsWith("The answers behind these figures are synthetic");
        assertThat(described.list("licenses").getFirst().text("name")).isEqualTo("CC-BY-4.0");
        List<Json.Fields> resources = described.list("resources");
        assertThat(resources)
                .extracting(r -> r.text("path"))
                .contains(
                        "estimates.csv",
                        "indicators-tree.csv",
                        "spread.csv",
                        "scales.csv",
                        "item-nonresponse.csv",
                        "components.csv",
                        "small-areas.csv",
                        "differences.csv",
                        "aggregates.csv",
                        "weighting.csv",
                        "weighting-margins.csv",
                        "waves.csv");
        for (Json.Fields resource : resources) {
            Path file = folder.resolve(resource.text("path"));
            assertThat(resource.text("hash")).isEqualTo("sha256:" + ContentHash.of(file));
            assertThat(resource.whole("bytes")).isEqualTo(Files.size(file));
            if (resource.text("path").equals("rulebook.yaml")) {
                continue;
            }
            List<Json.Fields> fields = ((Json.Fields) resource.values().get("schema")).list("fields");
            assertThat(fields.stream().map(f -> f.text("name")).toList())
                    .isEqualTo(List.of(lines(resource.text("path")).getFirst().split(",")));
            assertThat(fields).allSatisfy(f -> {
                assertThat(f.text("description")).isNotBlank();
                assertThat(f.text("type")).isIn("string", "number", "integer");
                if (!f.text("type").equals("string") && !f.text("name").equals("weight")) {
                    assertThat(f.text("unit")).isNotBlank();
                }
            });
        }
    }

    @Test
    void theTextFormOfTheRulebookLiesBesideTheFigures() throws IOException {
        List<DataFile> files = OpenDataWriter.write(folder, Sample.data(Sample.estimates(), OUTCOMES, FILES));

        assertThat(files).extracting(DataFile::name).contains("rulebook.yaml").endsWith("datapackage.json");
        assertThat(lines("rulebook.yaml")).startsWith("rules:");
        Json.Fields described = (Json.Fields) JsonReader.read(Files.readString(folder.resolve("datapackage.json")));
        assertThat(described.list("resources"))
                .filteredOn(r -> r.text("path").equals("rulebook.yaml"))
                .singleElement()
                .satisfies(r -> assertThat(r.text("mediatype")).isEqualTo("application/yaml"));
    }

    @Test
    void codebooksHoldEveryColumnOfTheQuestionnaires() throws IOException {
        write();
        for (Survey survey : Survey.values()) {
            Questionnaire questionnaire = Sample.QUESTIONNAIRES.get(survey);
            List<String> lines = lines("codebook-" + survey.id() + ".csv");
            assertThat(questionnaire.columns())
                    .allSatisfy(column -> assertThat(lines).anyMatch(line -> line.startsWith(column.name() + ",")));
        }
    }

    private Map<String, String> hashes() throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> hashes.put(file.getFileName().toString(), ContentHash.of(file)));
        }
        return hashes;
    }
}
