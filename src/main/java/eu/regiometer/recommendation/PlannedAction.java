package eu.regiometer.recommendation;

import java.util.List;

/**
 * A line of a region's action plan.
 *
 * @param id action id
 * @param region region code
 * @param objective id of the objective in the agreement register
 * @param rule rule it answers, or empty
 * @param title what is done
 * @param owner who does it
 * @param partners who helps
 * @param steps three to five steps
 * @param start first month as {@code 2026-10}
 * @param end last month
 * @param cost cost class
 * @param hook funding hook
 * @param status status
 * @param kpiCode indicator of the measure, or empty
 * @param target target as in the register
 */
public record PlannedAction(
        String id,
        String region,
        String objective,
        String rule,
        String title,
        String owner,
        String partners,
        List<String> steps,
        String start,
        String end,
        Cost cost,
        String hook,
        String status,
        String kpiCode,
        String target) {}
