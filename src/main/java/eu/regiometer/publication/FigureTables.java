package eu.regiometer.publication;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Priority;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.workbook.Decimals;
import eu.regiometer.workbook.FormulaLike;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** The four tables of figures. A withheld row keeps its key and its flag and loses everything else. */
final class FigureTables {

    private static final List<DataTable.Reference> AREA =
            List.of(new DataTable.Reference(List.of("level", "area"), "areas", List.of("level", "area")));
    private static final List<String> FLAGS =
            Stream.of(Flag.values()).map(Flag::text).filter(t -> !t.isEmpty()).toList();

    private FigureTables() {}

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
                        DataField.count("rows_read", "Rows read", "Data rows found", "rows")
                                .always(),
                        DataField.count("rows_accepted", "Rows accepted", "Data rows used", "rows")
                                .always(),
                        DataField.count("eligible", "Eligible", "Units in the population, from the cover", "units"),
                        DataField.count("invited", "Invited", "Units approached, from the cover", "units"),
                        DataField.number("response_rate", "Response rate", "Accepted rows by eligible", "proportion")
                                .notNegative(),
                        DataField.text("replaces", "Replaces", "Hash of the submission whose place it took")),
                () -> data.submissions().stream().sorted(SubmissionLine.ORDER).map(FigureTables::row));
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
                Long.toString(s.rowsRead()),
                Long.toString(s.rowsAccepted()),
                text(s.eligible()),
                text(s.invited()),
                text(s.responseRate()),
                s.replaces());
    }

    static DataTable estimates(OpenData data) {
        Comparator<ReleasedEstimate> order = Comparator.comparing(ReleasedEstimate::wave)
                .thenComparing(e -> e.survey().id())
                .thenComparing(e -> e.area().level().name())
                .thenComparing(e -> e.area().code())
                .thenComparing(ReleasedEstimate::breakdown)
                .thenComparing(ReleasedEstimate::category)
                .thenComparing(ReleasedEstimate::item)
                .thenComparing(ReleasedEstimate::statistic);
        String unit = "unit of the statistic: proportion for proportion=, top2, bottom2 (0 to 1) and net (-1 to 1);"
                + " score 0 to 100; unit of the item for mean";
        return new DataTable(
                "estimates",
                "Estimates by question",
                "Weighted estimates for every question, area and breakdown, with standard error and 95 % interval",
                List.of("wave", "survey", "level", "area", "breakdown", "category", "item", "statistic"),
                AREA,
                List.of(
                        wave(),
                        DataField.text("survey", "Survey", "Survey the question belongs to")
                                .oneOf(surveys())
                                .always(),
                        level(),
                        area(),
                        DataField.text("breakdown", "Breakdown", "Variable that splits the area; empty for all units"),
                        DataField.text("category", "Category", "Category of the breakdown; empty for all units"),
                        DataField.text("item", "Item", "Code of the question or of one of its columns")
                                .always(),
                        DataField.text(
                                        "statistic",
                                        "Statistic",
                                        "mean; proportion=VALUE; top2 and bottom2: share of the two highest and lowest"
                                                + " scale points; net: top2 minus bottom2; score: mean on 0 to 100,"
                                                + " high is good")
                                .always(),
                        DataField.number("estimate", "Estimate", "Weighted estimate", unit),
                        DataField.number("se", "Standard error", "Standard error of the estimate", "as the estimate")
                                .notNegative(),
                        DataField.number("lower", "Lower limit", "Lower limit of the 95 % interval", "as the estimate"),
                        DataField.number("upper", "Upper limit", "Upper limit of the 95 % interval", "as the estimate"),
                        DataField.count("n", "Answers", "Units with a valid answer", "units"),
                        DataField.number("n_eff", "Effective answers", "Effective sample size (Kish)", "units")
                                .notNegative(),
                        DataField.number("deff", "Design effect", "Design effect of the estimate", "ratio")
                                .notNegative(),
                        flag()),
                () -> data.release().estimates().stream().sorted(order).map(FigureTables::row));
    }

    private static List<String> row(ReleasedEstimate e) {
        var row = new ArrayList<>(List.of(
                e.wave(),
                e.survey().id(),
                e.area().level().name(),
                e.area().code(),
                e.breakdown(),
                e.category(),
                e.item(),
                e.statistic()));
        boolean figure = e.flag().hasFigure();
        for (OptionalDouble number : List.of(e.estimate(), e.se(), e.lower(), e.upper())) {
            row.add(figure ? text(number) : "");
        }
        row.add(figure ? text(e.n()) : "");
        row.add(figure ? text(e.nEff()) : "");
        row.add(figure ? text(e.deff()) : "");
        row.add(e.flag().text());
        return row;
    }

    static DataTable indicators(OpenData data) {
        Comparator<ReleasedIndicator> order = Comparator.comparing(ReleasedIndicator::wave)
                .thenComparing(i -> i.area().level().name())
                .thenComparing(i -> i.area().code())
                .thenComparing(ReleasedIndicator::code);
        List<DataTable.Reference> references = new ArrayList<>(AREA);
        references.add(new DataTable.Reference(List.of("indicator"), "indicators-tree", List.of("code")));
        String unit = "unit of the indicator, see indicators-tree.csv";
        return new DataTable(
                "indicators",
                "Indicators",
                "Values of the indicator tree for every area, with ranks among regions and change since the wave before;"
                        + " what a municipality borrows from its region is left out",
                List.of("wave", "level", "area", "indicator"),
                references,
                List.of(
                        wave(),
                        level(),
                        area(),
                        DataField.text("indicator", "Indicator", "Code in the indicator tree")
                                .always(),
                        DataField.number("value", "Value", "Value of the indicator", unit),
                        DataField.number("se", "Standard error", "Standard error of the value", unit)
                                .notNegative(),
                        DataField.number("lower", "Lower limit", "Lower limit of the 95 % interval", unit),
                        DataField.number("upper", "Upper limit", "Upper limit of the 95 % interval", unit),
                        DataField.count("rank", "Rank", "Rank among the regions of the wave, 1 is best", "rank"),
                        DataField.count("rank_lower", "Best rank", "5 % point of the simulated ranks", "rank"),
                        DataField.count("rank_upper", "Worst rank", "95 % point of the simulated ranks", "rank"),
                        DataField.text(
                                "band", "Band", "Performance group; two with a slash when the interval holds a bound"),
                        DataField.number("change", "Change", "Value minus that of the wave before", unit),
                        DataField.number(
                                "change_lower", "Change, lower limit", "Lower limit of the 95 % interval", unit),
                        DataField.number(
                                "change_upper", "Change, upper limit", "Upper limit of the 95 % interval", unit),
                        flag()),
                () -> data.release().indicators().stream()
                        // what a municipality borrows from its region is the region's figure and stands there
                        .filter(i -> i.borrowedFrom().isEmpty())
                        .sorted(order)
                        .map(FigureTables::row));
    }

    private static List<String> row(ReleasedIndicator i) {
        var row = new ArrayList<>(
                List.of(i.wave(), i.area().level().name(), i.area().code(), i.code()));
        boolean figure = i.flag().hasFigure();
        for (OptionalDouble number : List.of(i.value(), i.se(), i.lower(), i.upper())) {
            row.add(figure ? text(number) : "");
        }
        Optional<ReleasedIndicator.Rank> rank = i.rank().filter(r -> figure);
        row.add(rank.map(r -> Integer.toString(r.rank())).orElse(""));
        row.add(rank.map(r -> Integer.toString(r.lower())).orElse(""));
        row.add(rank.map(r -> Integer.toString(r.upper())).orElse(""));
        row.add(i.band().filter(b -> figure).orElse(""));
        Optional<ReleasedIndicator.Change> change = i.change().filter(c -> figure);
        row.add(change.map(c -> Decimals.text(c.value())).orElse(""));
        row.add(change.map(c -> Decimals.text(c.lower())).orElse(""));
        row.add(change.map(c -> Decimals.text(c.upper())).orElse(""));
        row.add(i.flag().text());
        return row;
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
                        DataField.text("evidence", "Evidence", "The sentence behind it, in English")),
                () -> data.outcomes().stream().sorted(order).map(o -> row(o, data.evidence())));
    }

    private static List<String> row(Outcome o, Function<Outcome, String> evidence) {
        boolean holds = o.kind() == OutcomeKind.FIRED || o.kind() == OutcomeKind.INDICATIVE;
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
                holds ? evidence.apply(o) : "");
    }

    private static String part(Outcome outcome, Function<Priority, Double> part) {
        return outcome.priority().map(part).map(Decimals::text).orElse("");
    }

    private static DataField wave() {
        return DataField.text("wave", "Wave", "Code of the wave, a year or half-year")
                .always();
    }

    private static DataField level() {
        return DataField.text("level", "Level", "Level of the area")
                .oneOf(names(FigureLevel.values()))
                .always();
    }

    private static DataField area() {
        return DataField.text(
                        "area",
                        "Area",
                        "Code of the municipality, region or country; PARTNERS: all partner regions; EU: those in member"
                                + " states")
                .always();
    }

    private static DataField flag() {
        return DataField.text(
                        "flag",
                        "Flag",
                        "empty: as it stands; :u low reliability; :c withheld for confidentiality; : not available")
                .oneOf(FLAGS);
    }

    private static List<String> surveys() {
        return Stream.of(Survey.values()).map(Survey::id).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? Decimals.text(number.getAsDouble()) : "";
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
