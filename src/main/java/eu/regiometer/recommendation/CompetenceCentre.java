package eu.regiometer.recommendation;

import java.util.SortedSet;

/**
 * A competence centre for innovation procurement.
 *
 * @param name name
 * @param country country code
 * @param reach codes of regions it serves
 * @param contact contact or link
 */
public record CompetenceCentre(String name, String country, SortedSet<String> reach, String contact) {}
