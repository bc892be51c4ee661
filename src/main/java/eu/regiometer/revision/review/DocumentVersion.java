package eu.regiometer.revision.review;

import java.time.LocalDate;

/**
 * One version of a document: issues with the same content are one version.
 *
 * @param number from 1
 * @param content SHA-256 of what it prints, state and approval page left out
 * @param date report date of the first issue with this content
 */
public record DocumentVersion(int number, String content, LocalDate date) {

    public DocumentVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from 1: " + number);
        }
    }
}
