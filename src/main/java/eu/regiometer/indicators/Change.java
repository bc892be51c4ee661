package eu.regiometer.indicators;

/**
 * Change since an earlier wave, from independent samples, in the unit of the indicator.
 *
 * @param since code of the earlier wave
 * @param value later value minus earlier value
 * @param se its standard error, 0 for exact figures
 * @param lower lower limit of the normal 95 % interval
 * @param upper upper limit
 */
public record Change(String since, double value, double se, double lower, double upper) {}
