package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.intake.Verdict;
import eu.regiometer.publication.Manifest;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the whole job makes of a small input; every figure is computed here from the cells of the workbooks. */
@ResourceLock("batch run")
class MainJobTest {

    private static SmallRun run;
    private static Path reports;
    private static Path data;

    @BeforeAll
    static void runOnce() {
        run = SmallRun.first();
        reports = run.output().resolve("reports/2026");
        data = run.output().resolve("data");
    }

    /** Languages of the programme, and of the regions as regions.csv has them. */
    @Test
    void everyAreaHasItsReportsInTheLanguagesOfTheProgrammeAndItsOwn() {
        SortedMap<String, String> own = new TreeMap<>(Map.of(
                "BG411", "bg", "BG-68134", "bg", "CZ08", "cs", "CZ-554821", "cs", "IE041", "ga", "IE-33000", "ga"));
        List<String> expected = new ArrayList<>(List.of("eu/EU-2026-en.pdf", "eu/EU-2026-sv.pdf"));
        own.forEach((area, language) -> {
            String level = area.contains("-") ? "local/" : "regional/";
            Stream.of("en", "sv", language)
                    .filter(each -> TextBundle.held(TemplateFolder.shipped(), each))
                    .forEach(each -> expected.add(level + area + "-2026-" + each + ".pdf"));
        });

        assertThat(Outputs.hashes(reports).keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).contains("regional/CZ08-2026-cs.pdf");
    }

    @Test
    void everyReportSaysThatTheDataAreSynthetic() {
        for (String report : Outputs.hashes(reports).keySet()) {
            String language = report.substring(report.length() - "en.pdf".length(), report.length() - ".pdf".length());
            assertThat(Outputs.text(reports.resolve(report))
                            .contains(TextBundle.read(TemplateFolder.shipped(), language)
                                    .text("synthetic.short")))
                    .as(report)
                    .isTrue();
        }
        assertThat(Outputs.read(data.resolve("datapackage.json"))).contains("synthetic");
        assertThat(Outputs.read(run.output().resolve("index.html")).contains("synthetic"))
                .isTrue();
    }

    @Test
    void printedSharesOfAnswersAreThoseOfTheFinalWeights() {
        Path file = run.surveys().resolve(SmallInput.REPLACING);
        Map<Integer, Double> weights = new TreeMap<>();
        double all = 0;
        for (Map<String, String> row : EditedAnswers.rows(file)) {
            int answer = (int) Double.parseDouble(row.get("B2"));
            double weight = Double.parseDouble(row.get("W_POST"));
            if (answer <= 5) {
                weights.merge(answer, weight, Double::sum);
                all += weight;
            }
        }
        Matcher printed = Pattern.compile(Pattern.quote(EditedAnswers.question(file, "B2"))
                        + " (\\d+) % (?:u )?(\\d+) % (?:u )?(\\d+) % (?:u )?(\\d+) % (?:u )?(\\d+) % (?:u )?"
                        + "\\d+ % (?:u )?([+−]\\d+)")
                .matcher(Outputs.text(reports.resolve("regional/IE041-2026-en.pdf")));
        assertThat(printed.find())
                .as("row of the question in the table of figures")
                .isTrue();
        for (int answer = 1; answer <= 5; answer++) {
            assertThat(Double.parseDouble(printed.group(answer)))
                    .as("share of answer %d", answer)
                    .isCloseTo(100 * weights.get(answer) / all, within(0.5));
        }
        double net = 100 * (weights.get(4) + weights.get(5) - weights.get(1) - weights.get(2)) / all;
        assertThat(Double.parseDouble(printed.group(6).replace('−', '-'))).isCloseTo(net, within(0.5));
    }

    @Test
    void meanAndCountOfAQuestionRestOnTheLaterFileAlone() {
        double sum = 0;
        double all = 0;
        int n = 0;
        Path file = run.surveys().resolve(SmallInput.REPLACING);
        List<Map<String, String>> rows = EditedAnswers.rows(file);
        for (Map<String, String> row : rows) {
            double answer = Double.parseDouble(row.get("B2"));
            if (answer <= 5) {
                double weight = Double.parseDouble(row.get("W_POST"));
                sum += weight * answer;
                all += weight;
                n++;
            }
        }
        for (String[] area : List.of(new String[] {"REGIONAL", "IE041"}, new String[] {"COUNTRY", "IE"})) {
            Map<String, String> mean = estimate(area[0], area[1], "B2", "mean");
            assertThat(Double.parseDouble(mean.get("estimate"))).isCloseTo(sum / all, within(1e-9));
            assertThat(mean).containsEntry("n", Integer.toString(n));
        }
        Map<String, String> answered =
                Outputs.row(data.resolve("indicators.csv"), "wave", "2026", "area", "IE041", "indicator", "N_RESP");
        assertThat(answered).containsEntry("value", Integer.toString(rows.size()));
        assertThat(Outputs.text(reports.resolve("regional/IE041-2026-en.pdf")))
                .contains("Border Citizens " + grouped(EditedAnswers.cover(file, 10)) + " "
                        + grouped(EditedAnswers.cover(file, 11)) + " about " + Math.round(rows.size() / 5.0) * 5 + " ")
                .contains(Outputs.about(rows.size()));
    }

    @Test
    void theReplacementIsToldWithItsRowsAndTheNumberOfChangedAnswers() throws IOException {
        Path problems = run.output().resolve("feedback").resolve(SmallInput.REPLACING + ".problems.csv");

        // every row got a final weight, which it had not before
        assertThat(Files.readAllLines(problems))
                .filteredOn(line -> line.contains("SUBMISSION-REPLACES"))
                .singleElement()
                .asString()
                .containsPattern(": [1-9][0-9]*\";");
    }

    @Test
    void printedShareOfOrganisationsWithABudgetLineIsThatOfTheirWeights() {
        double having = 0;
        double all = 0;
        for (Map<String, String> row : EditedAnswers.rows(run.surveys().resolve(SmallInput.ORGANISATIONS))) {
            double weight = Double.parseDouble(row.get("W_ORG"));
            having += Double.parseDouble(row.get("C103")) == 1 ? weight : 0;
            all += weight;
        }
        double share = having / all;
        assertThat(Double.parseDouble(
                        estimate("REGIONAL", "BG411", "C103", "proportion=1").get("estimate")))
                .isCloseTo(share, within(1e-9));
        assertThat(Double.parseDouble(indicator("BG411", "SH_LINE").get("value")))
                .isCloseTo(100 * share, within(1e-7));
        assertThat(Outputs.inOrderOfReading(reports.resolve("regional/BG411-2026-en.pdf")))
                .contains(name("SH_LINE", "name") + ": " + Math.round(100 * share) + " %");
        assertThat(Outputs.inOrderOfReading(reports.resolve("regional/BG411-2026-sv.pdf")))
                .containsPattern(perhapsBroken(name("SH_LINE", "name::sv")) + ": " + Math.round(100 * share) + " %");
    }

    /** A pattern for a text whose long words may be broken over two lines, and for nothing else. */
    private static String perhapsBroken(String text) {
        return Stream.of(text.split(" ", -1))
                .map(word -> word.length() < 13
                        ? Pattern.quote(word)
                        : word.codePoints()
                                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                                .collect(Collectors.joining(" ?")))
                .collect(Collectors.joining(" "));
    }

    @Test
    void printedIndicatorIsTheWeightedMeanOfItsGoalpost() {
        double sum = 0;
        double all = 0;
        for (Map<String, String> row : EditedAnswers.rows(run.surveys().resolve(SmallInput.ORGANISATIONS))) {
            double calls = Double.parseDouble(row.getOrDefault("C212", "-9"));
            if (calls >= 0) {
                double weight = Double.parseDouble(row.get("W_ORG"));
                sum += weight * 100 * Math.min(calls, 5) / 5; // goalpost(C212, 0, 5)
                all += weight;
            }
        }
        Map<String, String> row = indicator("BG411", "INN_STIM");
        assertThat(Double.parseDouble(row.get("value"))).isCloseTo(sum / all, within(1e-7));
        long printed = Math.round(sum / all);
        assertThat(Outputs.text(reports.resolve("regional/BG411-2026-en.pdf")))
                .containsPattern(Pattern.quote(name("INN_STIM", "name")) + " " + printed + " ");
        assertThat(Outputs.text(reports.resolve("regional/BG411-2026-sv.pdf")))
                .containsPattern(Pattern.quote(name("INN_STIM", "name::sv")) + " " + printed + " ");
    }

    @Test
    void submissionsHoldVerdictAndCountsOfEachFile() {
        Map<String, String> later = Outputs.row(data.resolve("submissions.csv"), "file", SmallInput.REPLACING);
        int rows =
                EditedAnswers.rows(run.surveys().resolve(SmallInput.REPLACING)).size();
        assertThat(later)
                .containsEntry("wave", "2026")
                .containsEntry("region", "IE041")
                .containsEntry("survey", "public-attitude")
                .containsEntry("sha256", Outputs.sha256(run.surveys().resolve(SmallInput.REPLACING)))
                .containsEntry("verdict", "ACCEPTED")
                .containsEntry("rows_read", Integer.toString(rows))
                .containsEntry("rows_accepted", Integer.toString(rows))
                .containsEntry("replaces", Outputs.sha256(run.surveys().resolve(SmallInput.REPLACED)));
        Map<String, String> faulty =
                Outputs.row(data.resolve("submissions.csv"), "file", "CZ08/public-attitude-CZ08-2026.xlsx");
        assertThat(faulty).containsEntry("verdict", "ACCEPTED_IN_PART");
        assertThat(Integer.parseInt(faulty.get("rows_accepted")))
                .isPositive()
                .isLessThan(Integer.parseInt(faulty.get("rows_read")));
    }

    @Test
    void dataFilesHaveTheAgreedColumns() {
        assertThat(header("submissions.csv"))
                .isEqualTo("wave,region,survey,file,sha256,verdict,code,rows_read,rows_accepted,eligible,invited,"
                        + "response_rate,replaces");
        assertThat(header("estimates.csv"))
                .isEqualTo("wave,survey,level,area,breakdown,category,item,statistic,estimate,se,lower,upper,n,n_eff,"
                        + "deff,flag");
        assertThat(header("indicators.csv"))
                .isEqualTo("wave,level,area,indicator,value,se,lower,upper,rank,rank_lower,rank_upper,band,change,"
                        + "change_se,change_lower,change_upper,change_p,change_p_holm,change_p_bh,change_differs,"
                        + "change_tests,flag");
        assertThat(header("recommendations.csv"))
                .isEqualTo("wave,level,area,rule,outcome,reason,priority,severity,confidence,reach,feasibility,urgency,"
                        + "evidence,placement,leading_indicator,leading_statistic,leading_value,ci_low,ci_high,"
                        + "threshold,months,cost,drivers,regions_fired,regions_unknown,regions,fingerprint,override,"
                        + "override_text");
    }

    @Test
    void withheldRowsKeepTheirKeysAndNoFigure() {
        List<Map<String, String>> withheld = Outputs.rows(data.resolve("estimates.csv"), "flag", ":c");
        assertThat(withheld).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("item")).isNotEmpty();
            assertThat(row)
                    .containsEntry("estimate", "")
                    .containsEntry("se", "")
                    .containsEntry("lower", "")
                    .containsEntry("upper", "")
                    .containsEntry("n", "")
                    .containsEntry("n_eff", "")
                    .containsEntry("deff", "");
        });
    }

    @Test
    void manifestNamesEveryInputAndOutputWithItsTrueHash() {
        Manifest manifest = Manifest.read(run.output()).orElseThrow();
        var outputs = new TreeMap<String, String>();
        manifest.outputs().forEach(o -> outputs.put(o.path(), o.sha256()));
        var present = Outputs.hashes(run.output());
        present.remove(Manifest.FILE);
        assertThat(outputs).isEqualTo(present);
        var inputs = new TreeMap<String, String>();
        manifest.inputs().forEach(i -> inputs.put(i.path(), i.sha256()));
        assertThat(inputs).isEqualTo(Outputs.hashes(run.input()));
    }

    @Test
    void secondRunDoesNothingAndSaysSo() {
        var before = Outputs.hashes(run.output());
        SmallRun second = run.again();
        RunResult result = second.run();
        assertThat(result.unchanged()).isTrue();
        assertThat(result.made()).isZero();
        assertThat(result.reports()).isEqualTo(Outputs.hashes(reports).size());
        assertThat(result.files())
                .hasSize(13)
                .allSatisfy(file -> assertThat(file.verdict()).isIn(Verdict.ACCEPTED, Verdict.ACCEPTED_IN_PART));
        assertThat(second.parts(Progress.Stage.READING)).isZero();
        assertThat(Outputs.hashes(run.output())).isEqualTo(before);
    }

    @Test
    void originalsAreKeptUnderTheirHashAndTheDropFolderIsAsItWas() {
        for (String hash : Outputs.hashes(run.surveys()).values()) {
            assertThat(Outputs.sha256(run.state().resolve("originals").resolve(hash)))
                    .isEqualTo(hash);
        }
        Path shipped =
                SmallInput.copyTo(SmallInput.temporary("regiometer-shipped").resolve("input"));
        assertThat(Outputs.hashes(run.input())).isEqualTo(Outputs.hashes(shipped));
        assertThat(Files.isDirectory(run.surveys())).isTrue();
    }

    private static Map<String, String> estimate(String level, String area, String item, String statistic) {
        return Outputs.row(
                data.resolve("estimates.csv"),
                "wave",
                "2026",
                "level",
                level,
                "area",
                area,
                "breakdown",
                "",
                "item",
                item,
                "statistic",
                statistic);
    }

    private static Map<String, String> indicator(String area, String code) {
        return Outputs.row(data.resolve("indicators.csv"), "wave", "2026", "area", area, "indicator", code);
    }

    private static String name(String code, String column) {
        return Outputs.row(run.input().resolve("programme/indicators.csv"), "code", code)
                .get(column);
    }

    /** As reports print it: blanks between groups of three digits. */
    private static String grouped(long number) {
        return Long.toString(number).replaceAll("\\B(?=(\\d{3})+$)", " ");
    }

    private static String header(String file) {
        return Outputs.read(data.resolve(file)).lines().findFirst().orElseThrow();
    }
}
