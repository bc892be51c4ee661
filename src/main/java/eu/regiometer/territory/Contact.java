package eu.regiometer.territory;

/**
 * Where readers turn to.
 *
 * @param unit office, never a person
 * @param email address of the office
 * @param link web page
 */
public record Contact(String unit, String email, String link) {}
