package eu.regiometer.publication;

import static eu.regiometer.publication.CommonFields.AREA;
import static eu.regiometer.publication.CommonFields.area;
import static eu.regiometer.publication.CommonFields.level;
import static eu.regiometer.publication.CommonFields.names;
import static eu.regiometer.publication.CommonFields.surveys;
import static eu.regiometer.publication.CommonFields.text;
import static eu.regiometer.publication.CommonFields.wave;

import eu.regiometer.intake.Verdict;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Cost;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.OverrideResult;
import eu.regiometer.recommendation.Priority;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.workbook.Decimals;
import eu.regiometer.workbook.FormulaLike;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of submissions and recommendations. */
final class RecordTables {

    private static final String UNIT = "as the leading statistic of the rule";

    private RecordTables() {}

    static DataTable submissions(OpenData data) {
        return new DataTable(
                "submissions",
                "Submissions",
                "One row per dropped file with its verdict and counts; no answer. A file name that a spreadsheet could"
                        + " take for a formula begins with an apostrophe.",
                List.of("file", "sha256"),
                List.of(),
                List.of(
                        DataField.text(
                                "wave", "Wave", "Code of the wave on the cover; empty when it could not be read"),
                        DataField.text("region", "Region", "Code of the partner region on the cover"),
                        DataField.text("survey", "Survey", "Survey on the cover")
                                .oneOf(surveys()),
                        DataField.text("file", "File", "Name below the drop folder")
                                .always(),
                        DataField.text("sha256", "SHA-256", "Hash of the content, 64 hexadecimal digits"),
                        DataField.text("verdict", "Verdict", "What became of the file")
                                .oneOf(names(Verdict.values()))
                                .always(),
                        DataField.text("code", "First finding", "Code of the first finding; empty without findings"),
                        DataField.count(
                                "rows_read", "Rows read", "Data rows found; empty where too few to tell", "rows"),
                        DataField.count(
                                "rows_accepted",
                                "Rows accepted",
                                "Data rows used; empty where too few to tell",
                                "rows"),
                        DataField.count("eligible", "Eligible", "Units in the population, from the cover", "units"),
                        DataField.count("invited", "Invited", "Units approached, from the cover", "units"),
                        DataField.number("response_rate", "Response rate", "Accepted rows by eligible", "proportion")
                                .notNegative(),
                        DataField.text("replaces", "Replaces", "Hash of the submission whose place it took")),
                () -> data.submissions().stream().sorted(SubmissionLine.ORDER).map(RecordTables::row));
    }

    private static List<String> row(SubmissionLine s) {
        return List.of(
                s.wave(),
                s.region(),
                s.surveyId(),
                FormulaLike.matches(s.file()) ? "'" + s.file() : s.file(),
                s.sha256(),
                s.verdict().name(),
                s.code(),
                text(s.rowsRead()),
                text(s.rowsAccepted()),
                text(s.eligible()),
                text(s.invited()),
                text(s.responseRate()),
                s.replaces());
    }

    static DataTable recommendations(OpenData data) {
        Comparator<Outcome> order = Comparator.comparing(Outcome::wave)
                .thenComparing(o -> o.area().level().name())
                .thenComparing(o -> o.area().code())
                .thenComparing(o -> o.rule().id());
        return new DataTable(
                "recommendations",
                "Recommendations",
                "Outcome of every rule in every area, with its priority, the parts of the priority and the evidence",
                List.of("wave", "level", "area", "rule"),
                AREA,
                List.of(
                        wave(),
                        level(),
                        area(),
                        DataField.text("rule", "Rule", "Id of the rule in the rulebook")
                                .always(),
                        DataField.text("outcome", "Outcome", "What became of the rule")
                                .oneOf(names(OutcomeKind.values()))
                                .always(),
                        DataField.text("reason", "Reason", "Why it could not be evaluated; else empty"),
                        new DataField(
                                "priority",
                                "Priority",
                                "100 (0.35 severity + 0.25 confidence + 0.15 reach + 0.15 feasibility + 0.10 urgency),"
                                        + " times the weight the region gives the challenge, at most 100",
                                "number",
                                "points",
                                false,
                                List.of(),
                                new DataField.Limits(true, 100)),
                        DataField.share("severity", "Severity", "Distance from the threshold"),
                        DataField.share("confidence", "Confidence", "How sure the condition is met"),
                        DataField.share("reach", "Reach", "Share of units or areas concerned"),
                        DataField.share("feasibility", "Feasibility", "From duration, cost and precedents"),
                        DataField.share("urgency", "Urgency", "From change and deadlines"),
                        DataField.text("evidence", "Evidence", "The sentence behind it, in English"),
                        DataField.text("placement", "Placement", "Where it is printed in its report")
                                .oneOf(names(Outcome.Placement.values()))
                                .always(),
                        DataField.text("leading_indicator", "Leading indicator", "Indicator of the first condition")
                                .always(),
                        DataField.text(
                                        "leading_statistic",
                                        "Leading statistic",
                                        "Figure of the indicator that the first condition reads")
                                .always(),
                        DataField.number(
                                "leading_value",
                                "Leading figure",
                                "Point figure of the first condition, four decimals; empty when withheld or missing",
                                UNIT),
                        DataField.number(
                                "ci_low",
                                "Lower limit",
                                "Lower limit of its 95 % interval, or the figure itself",
                                UNIT),
                        DataField.number(
                                "ci_high",
                                "Upper limit",
                                "Upper limit; for a share of regions the share if all unknown ones were counted",
                                UNIT),
                        DataField.number("threshold", "Threshold", "Threshold of the first condition", UNIT)
                                .always(),
                        DataField.count("months", "Months", "Duration; empty when open", "months"),
                        DataField.text("cost", "Cost", "Class of cost: low, medium, high")
                                .oneOf(names(Cost.values()))
                                .always(),
                        DataField.text("drivers", "Drivers", "Drivers of change it answers to, with ; between them"),
                        DataField.count(
                                "regions_fired",
                                "Regions fired",
                                "Rules of the EU level: regions where a counted rule fired",
                                "regions"),
                        DataField.count(
                                "regions_unknown",
                                "Regions unknown",
                                "Rules of the EU level: regions that could not be evaluated",
                                "regions"),
                        DataField.count("regions", "Regions", "Rules of the EU level: all regions", "regions"),
                        DataField.text(
                                        "fingerprint",
                                        "Fingerprint",
                                        "Changes with the conditions and the English text of the rule; for overrides.xlsx")
                                .always(),
                        DataField.text(
                                "override",
                                "Override",
                                "Decisions of reviewers and whether each is in force, with ; between them"),
                        DataField.text(
                                "override_text",
                                "Words of reviewers",
                                "Text per language as the reviewer wrote it, with placeholders; printed in front of the"
                                        + " generated sentence")),
                () -> data.outcomes().stream().sorted(order).map(o -> row(o, data)));
    }

    private static List<String> row(Outcome o, OpenData data) {
        Condition leading = o.rule().leading();
        Optional<FigureSpan> figure = o.leading().map(FigureSpan::rounded);
        return List.of(
                o.wave(),
                o.area().level().name(),
                o.area().code(),
                o.rule().id(),
                o.kind().name(),
                o.reason(),
                part(o, Priority::value),
                part(o, Priority::severity),
                part(o, Priority::confidence),
                part(o, Priority::reach),
                part(o, Priority::feasibility),
                part(o, Priority::urgency),
                o.holds() ? data.evidence().apply(o) : "",
                o.placement().name(),
                leading.indicator(),
                leading.statistic().text(),
                figure.map(FigureSpan::value).map(Decimals::text).orElse(""),
                figure.map(FigureSpan::lower).map(Decimals::text).orElse(""),
                figure.map(FigureSpan::upper).map(Decimals::text).orElse(""),
                Decimals.text(leading.threshold()),
                o.rule().months().isPresent()
                        ? Integer.toString(o.rule().months().getAsInt())
                        : "",
                o.rule().cost().name(),
                String.join(";", o.rule().drivers()),
                count(o, RegionCount::fired),
                count(o, RegionCount::unknown),
                count(o, RegionCount::regions),
                data.fingerprint().apply(o.rule()),
                o.overrides().stream().map(RecordTables::decision).collect(Collectors.joining(";")),
                o.overrides().stream()
                        .map(OverrideResult::override)
                        .filter(override -> !override.text().isEmpty())
                        .map(override -> override.part() + " " + override.language() + ": " + override.text())
                        .collect(Collectors.joining("; ")));
    }

    /** For example {@code REWORD TITLE sv IN_FORCE} or {@code PIN IN_FORCE}. */
    private static String decision(OverrideResult result) {
        EditorialOverride override = result.override();
        return Stream.of(
                        override.kind().name(),
                        override.text().isEmpty() ? "" : override.part().name(),
                        override.language(),
                        result.state().name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String count(Outcome outcome, Function<RegionCount, Integer> count) {
        return outcome.count().map(count).map(n -> Integer.toString(n)).orElse("");
    }

    private static String part(Outcome outcome, Function<Priority, Double> part) {
        return outcome.priority().map(part).map(Decimals::text).orElse("");
    }
}
