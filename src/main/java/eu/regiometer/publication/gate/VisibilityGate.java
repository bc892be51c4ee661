package eu.regiometer.publication.gate;

import eu.regiometer.pdf.PrintedPages;
import eu.regiometer.revision.review.DocumentLife.Objection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The funding statement and the emblem are found on the first two pages of the finished PDF.
 *
 * @param statement the statement in a language; blank where the fund asks for none
 * @param emblem alternative text of the emblem in a language; blank where none is shown
 */
public record VisibilityGate(UnaryOperator<String> statement, UnaryOperator<String> emblem) implements PublishGate {

    private static final int PAGES = 2;

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        String language = candidate.key().language();
        String wanted = statement.apply(language);
        PrintedPages pages = PrintedPages.of(candidate.pdf(), PAGES);
        if (!wanted.isBlank() && !pages.says(wanted)) {
            return Optional.of(missing("the funding statement \"" + wanted + "\"", "branding.funding_statement"));
        }
        String alternative = emblem.apply(language);
        if (!alternative.isBlank() && !pages.shows(alternative)) {
            return Optional.of(missing("the emblem of the Union", "branding.emblem"));
        }
        return Optional.empty();
    }

    private static Objection missing(String what, String setting) {
        return new Objection(
                "no trace of " + what + " on the first two pages of the PDF",
                what + " there",
                "put it back into the template, and check " + setting + " of programme.yaml");
    }
}
