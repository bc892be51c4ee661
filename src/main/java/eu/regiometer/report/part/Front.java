package eu.regiometer.report.part;

import eu.regiometer.territory.GovernanceLevel;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands before the first chapter.
 *
 * @param cover cover
 * @param imprint imprint
 * @param keyFigures strip of five
 * @param bands names of the performance groups with their meaning
 * @param method method box
 */
public record Front(Cover cover, Imprint imprint, List<KeyFigure> keyFigures, List<String> bands, Method method) {

    public Front {
        keyFigures = List.copyOf(keyFigures);
        bands = List.copyOf(bands);
    }

    /**
     * The cover.
     *
     * @param level level of government
     * @param title title of the report
     * @param territory whom it is about
     * @param place country, or what else says where that is
     * @param wave wave code
     * @param survey name of the survey programme
     * @param project name of the project
     * @param programme name of the funding programme
     * @param funding official statement of funding; empty without one
     * @param emblem whether the emblem of the Union is shown
     * @param logos further logos
     * @param synthetic whether the data are synthetic
     * @param notice what has to be known before reading, empty if nothing
     */
    public record Cover(
            GovernanceLevel level,
            String title,
            String territory,
            String place,
            String wave,
            String survey,
            String project,
            String programme,
            String funding,
            boolean emblem,
            List<Logo> logos,
            boolean synthetic,
            String notice) {
        public Cover {
            logos = List.copyOf(logos);
        }
    }

    /**
     * A logo beside the funding statement.
     *
     * @param name name of its picture
     * @param words alternative text
     * @param width width in points
     * @param height height in points
     */
    public record Logo(String name, String words, double width, double height) {}

    /**
     * The imprint.
     *
     * @param documentId id of the document
     * @param date report date
     * @param snapshot hash of the data
     * @param rulebook version of the rulebook
     * @param rulebookHash hash of the rulebook
     * @param frame policy frame of the hooks with its validity; empty when the rulebook describes none
     * @param template versions of the templates and of the product
     * @param contacts whom to ask
     * @param licence name of the licence
     * @param licenceLink its address
     * @param disclaimer official wording
     * @param accessibility statement on accessibility
     */
    public record Imprint(
            String documentId,
            LocalDate date,
            String snapshot,
            String rulebook,
            String rulebookHash,
            String frame,
            String template,
            List<Contact> contacts,
            String licence,
            String licenceLink,
            String disclaimer,
            String accessibility) {
        public Imprint {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * Whom to ask.
     *
     * @param role for whom the office answers
     * @param unit office
     * @param email address
     * @param link page
     */
    public record Contact(String role, String unit, String email, String link) {}

    /**
     * One of the five figures.
     *
     * @param label what it is
     * @param figure the figure
     * @param partner the same for all partners
     * @param change change since the previous wave, in words
     * @param bar length of its bar in percent, 0 without a bar
     * @param low whether it lies below the partner mean
     */
    public record KeyFigure(String label, Figure figure, Figure partner, String change, int bar, boolean low) {}

    /**
     * The method box.
     *
     * @param definition definition of public-sector innovation
     * @param surveys one line per survey
     * @param weighting how the answers were weighted
     */
    public record Method(String definition, List<SurveyLine> surveys, String weighting) {
        public Method {
            surveys = List.copyOf(surveys);
        }
    }

    /**
     * One survey of the method box.
     *
     * @param name name of the survey
     * @param whose area whose answers were used
     * @param fieldDates field dates, in words
     * @param answers answers accepted
     * @param responseRate response rate, in words
     */
    public record SurveyLine(String name, String whose, String fieldDates, String answers, String responseRate) {}
}
