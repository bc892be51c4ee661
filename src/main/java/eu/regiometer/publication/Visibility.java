package eu.regiometer.publication;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.pdf.FirstPages;
import eu.regiometer.report.Branding;
import eu.regiometer.report.Funding;
import eu.regiometer.report.Logo;
import eu.regiometer.report.ReportDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a report has to show of its funding (Regulation (EU) 2021/1060, Annex IX), and whether its finished PDF shows it
 * on the first two pages.
 *
 * @param statement the statement in the language of the report; empty if none is due
 * @param emblem alternative text of the emblem; empty if none is due
 * @param logos alternative texts of further logos
 */
public record Visibility(String statement, String emblem, List<String> logos) {

    private static final String EMBLEM = "emblem";
    private static final int PAGES = 2;

    /** Lowest height of the emblem in millimetres. */
    private static final double LOWEST = 10;

    /** Half a dot of a fine printer, in millimetres. */
    private static final double ROUNDING = 0.02;

    public Visibility {
        logos = List.copyOf(logos);
    }

    /** What a report of a project has to show. */
    public static Visibility of(ReportDocument report, Branding branding) {
        Drawing emblem = report.drawings().get(EMBLEM);
        return of(branding, report.key().language(), report.date(), emblem == null ? "" : emblem.description());
    }

    /**
     * What is due.
     *
     * @param language language of the report
     * @param date date of the report
     * @param emblem alternative text of the emblem in that language
     */
    public static Visibility of(Branding branding, String language, LocalDate date, String emblem) {
        Funding funding = branding.funding(date);
        return new Visibility(
                funding.statement(language),
                funding.emblem() ? emblem : "",
                branding.logos().stream().map(logo -> name(logo, language)).toList());
    }

    private static String name(Logo logo, String language) {
        return logo.words().getOrDefault(language, logo.words().getOrDefault("en", ""));
    }

    /**
     * Looks at the finished PDF.
     *
     * @return what is missing or too small, each with its remedy; empty if all is there
     * @throws eu.regiometer.pdf.PdfException if it is no PDF
     */
    public List<Fault> faults(byte[] pdf) {
        FirstPages pages = FirstPages.of(pdf, PAGES);
        List<Fault> faults = new ArrayList<>();
        if (!statement.isEmpty() && !pages.says(statement)) {
            faults.add(new Fault(
                    "pages 1 and 2 do not say \"" + statement + "\"",
                    "the statement of funding there",
                    "print front.cover.funding in common.ftl, or set branding.funding of programme.yaml right"));
        }
        if (!emblem.isEmpty()) {
            double height = pages.shown(emblem).stream()
                    .mapToDouble(FirstPages.Shown::height)
                    .max()
                    .orElse(0);
            if (height == 0) {
                faults.add(new Fault(
                        "pages 1 and 2 do not show the emblem of the Union",
                        "the emblem there, with its alternative text",
                        "print drawing:emblem in common.ftl, or set branding.funding of programme.yaml right"));
            } else {
                size(pages, height, faults);
            }
        }
        return faults;
    }

    private void size(FirstPages pages, double height, List<Fault> faults) {
        if (height < LOWEST - ROUNDING) {
            faults.add(new Fault(
                    "the emblem of the Union is " + millimetres(height) + " high",
                    millimetres(LOWEST) + " at least",
                    "make it larger in common.ftl"));
        }
        for (String logo : logos) {
            double other = pages.shown(logo).stream()
                    .mapToDouble(FirstPages.Shown::height)
                    .max()
                    .orElse(0);
            if (other > height + ROUNDING) {
                faults.add(new Fault(
                        "the logo \"" + logo + "\" is " + millimetres(other) + " high, the emblem of the Union "
                                + millimetres(height),
                        "no logo higher than the emblem",
                        "make the logo smaller or the emblem larger in common.ftl"));
            }
        }
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.1f mm", length);
    }

    /**
     * Something that the rules of the fund ask for and the PDF lacks.
     *
     * @param found what was found
     * @param expected what was expected
     * @param remedy how to mend it
     */
    public record Fault(String found, String expected, String remedy) {

        /** One line. */
        @Override
        public String toString() {
            return found + "; expected: " + expected + "; " + remedy;
        }
    }
}
