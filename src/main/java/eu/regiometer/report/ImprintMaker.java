package eu.regiometer.report;

import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.part.Front;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Makes the imprint: contacts, what the document was made of and with, disclaimer and accessibility. */
final class ImprintMaker {

    private final Issue issue;

    ImprintMaker(Issue issue) {
        this.issue = issue;
    }

    Front.Imprint imprint(String madeWith) {
        Branding branding = issue.sources().branding();
        String language = issue.language();
        List<Front.Contact> contacts = new ArrayList<>();
        issue.region()
                .map(Region::contact)
                .filter(c -> !c.unit().isBlank())
                .ifPresent(c -> contacts.add(new Front.Contact(
                        issue.text("imprint.contact.region"),
                        new RegisterWords(issue).english(c.unit()),
                        c.email(),
                        c.link())));
        contacts.add(new Front.Contact(
                issue.text("imprint.contact.secretariat"),
                issue.names().of(branding.secretariat()),
                branding.email(),
                branding.link()));
        return new Front.Imprint(
                issue.key().documentId(),
                issue.sources().date(),
                issue.release().snapshot(),
                issue.recommendations().rulebook().version(),
                issue.recommendations().rulebook().hash(),
                frame(),
                madeWith,
                contacts,
                branding.licence(),
                branding.licenceLink(),
                disclaimer(),
                accessibility(branding));
    }

    /** The programme's own words; with the statement of the law where no annex holds it. */
    private String accessibility(Branding branding) {
        String own = Branding.printed(issue.language(), branding.accessibility());
        QualityTexts statement = new QualityTexts(issue);
        return issue.key().level() == GovernanceLevel.LOCAL
                ? own + " " + statement.conformance() + " " + statement.complaint()
                : own;
    }

    /** The programme's own words, else the official ones. */
    private String disclaimer() {
        SortedMap<String, String> own = issue.sources().branding().disclaimer();
        SortedMap<String, String> official = OfficialText.DISCLAIMER.texts();
        String language = issue.language();
        return Branding.printed(
                language, own.containsKey(language) || !official.containsKey(language) ? own : official);
    }

    private String frame() {
        return issue.recommendations()
                .rulebook()
                .frame()
                .map(frame -> issue.text(
                        "imprint.frame.value",
                        "name",
                        issue.names().of(frame),
                        "from",
                        issue.numbers().date(frame.validFrom()),
                        "to",
                        issue.numbers().date(frame.validTo())))
                .orElse("");
    }
}
