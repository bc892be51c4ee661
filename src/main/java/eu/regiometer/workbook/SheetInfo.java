package eu.regiometer.workbook;

/**
 * A worksheet of a workbook.
 *
 * @param name name as the region knows it
 * @param hidden whether it is hidden, in whichever way
 */
public record SheetInfo(String name, boolean hidden) {}
