package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedGroupGap;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Unit;
import eu.regiometer.territory.Area;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the placeholders of an evidence sentence stand for in an area. */
final class EvidenceQuantities {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_]+)(?:\\.([a-z_]+))?}");
    private static final double HALF = 0.5;
    private static final double Z95 = 1.959963984540054;
    private static final double PERCENT = 100;

    private final Release release;
    private final IndicatorTree tree;
    private final String wave;
    private final PartnerComparison partners;

    EvidenceQuantities(Release release, IndicatorTree tree, String wave, PartnerComparison partners) {
        this.release = release;
        this.tree = tree;
        this.wave = wave;
        this.partners = partners;
    }

    /**
     * Quantities of all placeholders, by placeholder without braces. What an outcome does not rest on may have been
     * withheld, such as the mean of all partners: its flag stands in its place, so that no sentence has a hole.
     */
    SortedMap<String, Quantity> of(
            String sentence, Rule rule, Area area, RuleEvaluation evaluation, Optional<RegionCount> count) {
        var quantities = new TreeMap<String, Quantity>();
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        while (matcher.find()) {
            String key = matcher.group().substring(1, matcher.group().length() - 1);
            String part = Optional.ofNullable(matcher.group(2)).orElse("");
            quantities.put(
                    key,
                    quantity(matcher.group(1), part, rule, area, evaluation, count)
                            .orElseGet(() -> flag(matcher.group(1), part, area)));
        }
        return quantities;
    }

    private Quantity flag(String code, String part, Area area) {
        Area asked = part.equals("partner") || part.equals("gap") ? Area.PARTNERS : area;
        boolean withheld = release.indicator(wave, asked, code)
                .filter(figure -> figure.flag() == Flag.CONFIDENTIAL)
                .isPresent();
        return new Quantity.Name((withheld ? Flag.CONFIDENTIAL : Flag.NOT_AVAILABLE).text());
    }

    private Optional<Quantity> quantity(
            String name, String part, Rule rule, Area area, RuleEvaluation evaluation, Optional<RegionCount> count) {
        return switch (name) {
            case "threshold" ->
                Optional.of(new Quantity.Value(
                        rule.leading().threshold(), unit(rule.leading().indicator())));
            case "prev_wave" -> release.previousWave().map(Quantity.Name::new);
            case "k" -> count.map(c -> new Quantity.Count(c.fired()));
            case "n_regions" -> count.map(c -> new Quantity.Count(c.regions()));
            case "c" -> count.map(c -> new Quantity.Count(c.countries()));
            case "moe" -> marginOfError(area);
            case EuFigures.SHARE_REGIONS -> count.map(c -> new Quantity.Value(c.share(), Unit.PERCENT));
            case EuFigures.DISP -> read(rule, evaluation, EuFigures.DISP);
            default -> part.startsWith("group") ? group(name, part, rule, area) : indicator(name, part, area);
        };
    }

    private Optional<Quantity> indicator(String code, String part, Area area) {
        Unit unit = unit(code);
        Optional<ReleasedIndicator> figure = release.indicator(wave, area, code);
        return switch (part) {
            case "" -> figure.flatMap(f -> value(f.value(), unit));
            case "ci" ->
                figure.filter(f -> f.lower().isPresent() && f.upper().isPresent())
                        .map(f -> unit == Unit.POINTS
                                ? new Quantity.DifferenceSpan(
                                        f.lower().getAsDouble(), f.upper().getAsDouble(), unit)
                                : new Quantity.Span(
                                        f.lower().getAsDouble(), f.upper().getAsDouble(), unit));
            case "partner" -> partners.partners(code).flatMap(f -> value(f.value(), unit));
            case "gap" ->
                figure.map(partners::gapToPartners)
                        .filter(Reading::known)
                        .map(r -> new Quantity.Difference(r.point().orElseThrow(), unit));
            case "trend" ->
                figure.flatMap(ReleasedIndicator::change).map(c -> new Quantity.Difference(c.value(), unit));
            case "trend_ci" ->
                figure.flatMap(ReleasedIndicator::change)
                        .map(c -> new Quantity.DifferenceSpan(c.lower(), c.upper(), unit));
            default -> Optional.empty();
        };
    }

    private static Optional<Quantity> value(OptionalDouble value, Unit unit) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                unit == Unit.POINTS
                        ? new Quantity.Difference(value.getAsDouble(), unit)
                        : new Quantity.Value(value.getAsDouble(), unit));
    }

    private Optional<Quantity> group(String code, String part, Rule rule, Area area) {
        GroupGapKey key = rule.conditions().stream()
                .filter(c ->
                        c.statistic() == Statistic.GROUP_GAP && c.indicator().equals(code))
                .map(RuleKeys::groupGap)
                .findFirst()
                .orElse(null);
        if (key == null) {
            return Optional.empty();
        }
        Optional<ReleasedGroupGap> gap = release.groupGap(wave, area, code, key.variable(), key.first(), key.second());
        return switch (part) {
            case "group_a" -> gap.flatMap(g -> value(g.firstValue(), unit(code)));
            case "group_b" -> gap.flatMap(g -> value(g.secondValue(), unit(code)));
            default ->
                gap.filter(g -> g.gap().isPresent())
                        .map(g -> new Quantity.Difference(g.gap().getAsDouble(), unit(code)));
        };
    }

    private static Optional<Quantity> read(Rule rule, RuleEvaluation evaluation, String indicator) {
        for (int i = 0; i < rule.conditions().size(); i++) {
            OptionalDouble point = evaluation.readings().get(i).point();
            if (rule.conditions().get(i).indicator().equals(indicator) && point.isPresent()) {
                return Optional.of(new Quantity.Value(point.getAsDouble(), Unit.PERCENT));
            }
        }
        return Optional.empty();
    }

    /** Largest half-width of a share near one half, on the number of citizens who answered. */
    private Optional<Quantity> marginOfError(Area area) {
        return release.indicator(wave, area, "N_RESP")
                .filter(n -> n.value().isPresent() && n.value().getAsDouble() > 0)
                .map(n -> new Quantity.MarginOfError(
                        PERCENT * Z95 * HALF / Math.sqrt(n.value().getAsDouble())));
    }

    private Unit unit(String code) {
        return tree.indicator(code).map(Indicator::unit).orElse(Unit.SCORE);
    }
}
