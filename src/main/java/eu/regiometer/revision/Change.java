package eu.regiometer.revision;

/**
 * One thing that differs from the last issue.
 *
 * @param what indicator code or rule id
 * @param rule whether {@code what} is a rule
 * @param from as printed then; empty if it was not there
 * @param to as printed now; empty if it is no longer there
 * @param cause why
 */
public record Change(String what, boolean rule, String from, String to, Cause cause) {}
