package eu.regiometer.recommendation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a region stands on an agreed objective.
 *
 * @param objective id of the objective
 * @param region region code
 * @param signed whether the region signed
 * @param date day of signature, if it signed
 */
public record AgreementLine(String objective, String region, boolean signed, Optional<LocalDate> date) {}
