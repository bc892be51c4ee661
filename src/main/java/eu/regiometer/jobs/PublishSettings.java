package eu.regiometer.jobs;

import eu.regiometer.workbook.Settings;
import java.util.List;

/**
 * What the programme asks of documents before they are published.
 *
 * @param mayLack languages of regions that reports may lack
 * @param unreviewed whether translations may be published before anybody reviewed them
 * @param confirmedWords languages whose official words the secretariat has compared with their source
 */
record PublishSettings(List<String> mayLack, boolean unreviewed, List<String> confirmedWords) {

    static PublishSettings read(Settings settings) {
        return new PublishSettings(
                settings.texts("publishing.may_lack"),
                settings.bool("publishing.unreviewed_texts", false),
                settings.texts("publishing.confirmed_words"));
    }
}
