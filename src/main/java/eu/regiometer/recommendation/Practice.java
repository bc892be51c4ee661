package eu.regiometer.recommendation;

import java.util.SortedSet;

/**
 * A registered good practice.
 *
 * @param id id in the register
 * @param title title in English
 * @param region code of the region that registered it, or empty for an external one
 * @param years start and end as text
 * @param problem what it solved
 * @param resources what it took
 * @param success evidence of success with numbers
 * @param transfer potential for transfer
 * @param tags tags that rules ask for
 * @param drivers drivers it answers
 * @param maturity idea, pilot, in use or evaluated
 * @param contact contact or link
 */
public record Practice(
        String id,
        String title,
        String region,
        String years,
        String problem,
        String resources,
        String success,
        String transfer,
        SortedSet<String> tags,
        SortedSet<String> drivers,
        String maturity,
        String contact) {}
