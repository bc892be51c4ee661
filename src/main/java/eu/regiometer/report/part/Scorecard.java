package eu.regiometer.report.part;

import java.util.List;

/**
 * The indicators of an area beside the partner mean.
 *
 * @param lines challenges, each followed by its sub-indices
 * @param trend whether there is an earlier wave to compare with
 * @param compared whether the area is compared with the partner mean
 */
public record Scorecard(List<Line> lines, boolean trend, boolean compared) {

    public Scorecard {
        lines = List.copyOf(lines);
    }

    /**
     * One indicator.
     *
     * @param code code in the indicator tree
     * @param name its name
     * @param head whether it is an index over the lines below it
     * @param value value with interval
     * @param partner partner mean
     * @param gap difference to the partner mean
     * @param change change since the previous wave
     * @param band performance group, in words
     * @param rank rank with its interval, in words
     */
    public record Line(
            String code,
            String name,
            boolean head,
            Figure value,
            Figure partner,
            Figure gap,
            Figure change,
            String band,
            String rank) {}
}
