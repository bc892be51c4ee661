package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.aggregation.WeightingReport.Line;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.function.Predicate;

/** How regions were weighted, as far as it may be told. */
record WeightingRelease(Aggregate aggregate, DisclosureRules rules) {

    /**
     * The report of a region.
     *
     * @param withheld whether the number of its answers may not be told
     * @param joined categories that are told together in the wave
     */
    ReleasedWeighting of(WeightingReport r, boolean withheld, JoinedGroups joined) {
        Area region = Area.region(r.region());
        int minimum = rules.minimum(r.survey());
        int ofGroup = rules.minimumOfGroup(r.survey(), region);
        // the weights and margins of very few units are their portraits
        boolean told = r.rows() >= minimum || aggregate.adequate(r.survey(), r.wave(), region);
        boolean few = r.withoutMargin() > 0 && r.withoutMargin() < ofGroup;
        return new ReleasedWeighting(
                r.survey(),
                r.wave(),
                r.region(),
                switch (r.method()) {
                    case RAKED -> ReleasedWeighting.Method.RAKED;
                    case GIVEN -> ReleasedWeighting.Method.GIVEN;
                    case DESIGN -> ReleasedWeighting.Method.DESIGN;
                    case REFUSED -> ReleasedWeighting.Method.REFUSED;
                },
                r.population() > 0 ? OptionalLong.of(r.population()) : OptionalLong.empty(),
                // weights of 1 add up to the number of answers; what exceeds the population, to those without a margin
                only(told && !withheld && !few, r.total()),
                r.sweeps(),
                r.worstError(),
                only(told, r.smallest()),
                only(told, r.largest()),
                only(told, r.largestRatio()),
                // together they tell the number of answers
                only(!withheld, r.deff()),
                only(!withheld, r.nEff()),
                r.joined(),
                few ? OptionalLong.empty() : OptionalLong.of(r.withoutMargin()),
                r.trimmed().map(t -> new ReleasedWeighting.Trimmed(t.lower(), t.upper(), t.rounds(), t.moved())),
                margins(r, ofGroup, line -> isJoined(line, r.survey(), region, joined), told && !withheld),
                withheld || few || !told ? Flag.CONFIDENTIAL : Flag.NONE);
    }

    private static OptionalDouble only(boolean told, OptionalDouble value) {
        return told ? value : OptionalDouble.empty();
    }

    /** Whether one of the line's categories is told with others only: its share would give the parts of the group away. */
    private static boolean isJoined(Line line, Survey survey, Area region, JoinedGroups joined) {
        String[] variables = MarginCells.CROSSED.split(line.margin(), -1);
        String[] categories = MarginCells.CROSSED.split(line.category(), -1);
        for (int v = 0; v < Math.min(variables.length, categories.length); v++) {
            if (joined.joins(survey, region, variables[v], categories[v])) {
                return true;
            }
        }
        return false;
    }

    private static List<ReleasedWeighting.Margin> margins(
            WeightingReport r, int minimum, Predicate<Line> hidden, boolean told) {
        Map<String, List<Line>> byMargin = new LinkedHashMap<>();
        r.margins()
                .forEach(line -> byMargin.computeIfAbsent(line.margin(), margin -> new ArrayList<>())
                        .add(line));
        List<ReleasedWeighting.Margin> released = new ArrayList<>();
        byMargin.values().forEach(lines -> {
            SortedSet<Integer> withheld = MarginCells.withheld(lines, minimum, hidden);
            for (int i = 0; i < lines.size(); i++) {
                released.add(margin(lines.get(i), r.method(), !told || withheld.contains(i)));
            }
        });
        return released;
    }

    private static ReleasedWeighting.Margin margin(Line line, WeightingReport.Method method, boolean withheld) {
        if (withheld) {
            return ReleasedWeighting.Margin.withheld(line.margin(), line.category());
        }
        return method == WeightingReport.Method.REFUSED
                ? ReleasedWeighting.Margin.unweighted(
                        line.margin(), line.category(), line.persons(), line.before(), line.target())
                : ReleasedWeighting.Margin.of(
                        line.margin(), line.category(), line.persons(), line.before(), line.after(), line.target());
    }
}
