package eu.regiometer.statistics.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Raking that joins categories step by step until it succeeds.
 *
 * @param result of the last raking; if that failed, no join helped
 * @param joined names of the joins in force, in order, empty if the first raking succeeded
 * @param margins the margins of the last raking, after the joins
 */
public record CollapsedRaking(RakingResult result, List<String> joined, List<Margin> margins) {

    public CollapsedRaking {
        joined = List.copyOf(joined);
        margins = List.copyOf(margins);
    }

    /**
     * Rakes; after each failure the next join is applied on top of the earlier ones and raking starts afresh.
     *
     * @param joins in the order in which they may be applied
     */
    public static CollapsedRaking rake(List<Margin> margins, List<RakingCell> cells, List<Join> joins) {
        List<String> applied = new ArrayList<>();
        List<Margin> current = margins;
        List<RakingCell> positions = cells;
        RakingResult result = Raking.rake(current, positions);
        for (Join join : joins) {
            if (result instanceof RakingResult.Weighted) {
                break;
            }
            List<Margin> next = new ArrayList<>();
            for (Margin margin : current) {
                next.add(margin.joined(join.into().getOrDefault(margin.name(), Map.of())));
            }
            positions = moved(positions, current, next, join);
            current = next;
            applied.add(join.name());
            result = Raking.rake(current, positions);
        }
        return new CollapsedRaking(result, applied, current);
    }

    private static List<RakingCell> moved(List<RakingCell> cells, List<Margin> from, List<Margin> to, Join join) {
        List<RakingCell> moved = new ArrayList<>();
        for (RakingCell cell : cells) {
            List<Integer> categories = new ArrayList<>();
            for (int m = 0; m < from.size(); m++) {
                int k = cell.categories().get(m);
                Map<String, String> into = join.into().getOrDefault(from.get(m).name(), Map.of());
                categories.add(k == RakingCell.MISSING ? k : from.get(m).positionAfter(k, into, to.get(m)));
            }
            moved.add(new RakingCell(categories, cell.baseWeight()));
        }
        return moved;
    }
}
