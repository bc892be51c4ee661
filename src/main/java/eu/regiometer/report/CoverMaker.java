package eu.regiometer.report;

import eu.regiometer.report.part.Front;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.SortedMap;

/** Makes the cover: what the document is, whose it is, and what has to be known before it is read. */
final class CoverMaker {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final Issue issue;

    CoverMaker(Issue issue) {
        this.issue = issue;
    }

    /** Title with territory and wave, for the document's metadata. */
    String title() {
        return issue.text(
                "title.document",
                "title",
                kind(),
                "territory",
                territory(),
                "wave",
                issue.key().wave());
    }

    /** What kind of document it is: the report of a level, or an annex to it. */
    private String kind() {
        String level = issue.key().level().name();
        return issue.key()
                .lens()
                .map(lens -> issue.text("title.lens." + level, "lens", issue.text("lens." + lens.name())))
                .orElseGet(() -> issue.text("title." + level));
    }

    private String territory() {
        return issue.name(issue.key().area());
    }

    Front.Cover cover() {
        Branding branding = issue.sources().branding();
        Funding funding = branding.funding(issue.sources().date());
        String language = issue.language();
        String place = switch (issue.key().level()) {
            case LOCAL ->
                issue.region()
                        .map(r -> issue.text(
                                "cover.place.local",
                                "region",
                                issue.names().of(r),
                                "country",
                                issue.names().of(r.country())))
                        .orElse("");
            case REGIONAL ->
                issue.region().map(r -> issue.names().of(r.country())).orElse("");
            case EU ->
                issue.text(
                        "cover.place.eu",
                        "regions",
                        issue.numbers().whole(issue.regions().size()),
                        "countries",
                        issue.numbers()
                                .whole(issue.regions().stream()
                                        .map(r -> r.country().code())
                                        .distinct()
                                        .count()));
        };
        return new Front.Cover(
                issue.key().level(),
                kind(),
                territory(),
                place,
                issue.key().wave(),
                issue.names().of(branding.survey()),
                issue.names().of(branding.project()),
                programme(branding.programme(), funding),
                funding.statement(language),
                funding.emblem(),
                logos(branding),
                issue.release().synthetic(),
                notice());
    }

    private String programme(SortedMap<String, String> name, Funding funding) {
        String fund = issue.names().of(funding.fund());
        return issue.names().of(name) + (fund.isEmpty() ? "" : " · " + fund);
    }

    private List<Front.Logo> logos(Branding branding) {
        return branding.logos().stream()
                .map(logo -> new Front.Logo(
                        logo.name(),
                        Branding.in(issue.language(), logo.words()),
                        POINTS_PER_MILLIMETRE * logo.width(),
                        POINTS_PER_MILLIMETRE * logo.printedHeight()))
                .toList();
    }

    /** What has to be known before the figures are read. */
    private String notice() {
        if (issue.borrowed()) {
            return issue.text(
                    "notice.borrowed",
                    "municipality",
                    territory(),
                    "region",
                    issue.name(issue.figures()),
                    "minimum",
                    issue.numbers().whole(issue.release().rules().minimumRespondents()));
        }
        if (issue.borrowing().origin().isPresent()) {
            return issue.borrowing().origin().get();
        }
        if (!issue.hasFigures(issue.figures())) {
            boolean submitted = issue.surveys().stream()
                    .anyMatch(s -> issue.counts(s, issue.figures())
                            .filter(c -> c.submissions() > 0)
                            .isPresent());
            return issue.text(
                    submitted ? "notice.few" : "notice.none",
                    "area",
                    territory(),
                    "wave",
                    issue.key().wave());
        }
        return issue.key().level() == GovernanceLevel.EU ? new PartialAreas(issue).notice() : "";
    }
}
