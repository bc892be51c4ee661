package eu.regiometer.publication;

/**
 * A file of the open data.
 *
 * @param name file name
 * @param title short title, in English
 * @param description what it holds, in English
 * @param bytes size
 */
public record DataFile(String name, String title, String description, long bytes) {}
