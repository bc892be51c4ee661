package eu.regiometer.jobs;

import eu.regiometer.workbook.Settings;
import java.util.List;

/**
 * What the programme asks of documents before they are published.
 *
 * @param mayLack languages of regions that reports may lack
 * @param unreviewed whether texts that a program translated may be published before anybody reviewed them
 */
record PublishSettings(List<String> mayLack, boolean unreviewed) {

    static PublishSettings read(Settings settings) {
        return new PublishSettings(
                settings.texts("publishing.may_lack"), settings.bool("publishing.unreviewed_texts", false));
    }
}
