package eu.regiometer.intake;

import eu.regiometer.findings.Finding;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.RawRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Exports of results from EUSurvey: alias and export date in the first rows, titles in row 4, answers below, metadata
 * behind the questions. Cells hold labels in the original language of the survey, with codes in brackets if asked for.
 */
final class EuSurvey implements ExportTool {

    private static final String ALIAS = "alias";
    private static final String EXPORT_DATE = "export date";
    private static final int HEADER = 4;
    private static final ExportLayout.Style STYLE = new ExportLayout.Style(
            new ChoiceWords(Set.of("yes"), Set.of("no"), Set.of()),
            ';',
            BlankList.SAYS_NOTHING,
            Set.of(),
            Set.of(Habit.CODES_IN_BRACKETS, Habit.DAY_FIRST));

    @Override
    public Optional<String> recognises(SheetHead head) {
        boolean signs = LabelText.normalise(head.text(1, 1)).equals(ALIAS)
                && LabelText.normalise(head.text(2, 1)).equals(EXPORT_DATE);
        return signs ? Optional.of("EUSurvey: cells A1 Alias and A2 Export Date") : Optional.empty();
    }

    @Override
    public ExportLayout layout(Delivery delivery, List<SheetHead> heads, String rule) {
        var parts = new ExportParts(heads, HEADER);
        ExportTable table = parts.table();
        List<Finding> findings = parts.findings(table);
        var metadata = new EuSurveyMetadata(table);
        return new ExportLayout(
                Source.EUSURVEY,
                rule,
                table,
                titles(table.headings().stream()
                        .filter(heading -> !metadata.holds(heading))
                        .toList()),
                metadata.roles(),
                metadata.dropped(),
                STYLE,
                metadata,
                heads.stream().map(EuSurvey::exported).flatMap(Optional::stream).max(LocalDate::compareTo),
                findings);
    }

    private static Optional<LocalDate> exported(SheetHead head) {
        return head.row(2).map((RawRow row) -> row.cell(2)).flatMap(ToolDate::of);
    }

    private static List<Title> titles(List<Heading> headings) {
        Map<String, Integer> codes = new TreeMap<>();
        headings.forEach(heading -> BracketedCode.of(heading.text())
                .ifPresent(code -> codes.merge(LabelText.normalise(code), 1, Integer::sum)));
        return headings.stream().map(heading -> title(heading, codes)).toList();
    }

    /** A code that several titles share says nothing; then the text alone counts. */
    private static Title title(Heading heading, Map<String, Integer> codes) {
        String plain = BracketedCode.without(heading.text());
        String code = BracketedCode.of(heading.text())
                .filter(c -> codes.getOrDefault(LabelText.normalise(c), 0) == 1)
                .orElse("");
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.text(heading.text()));
        claims.add(new Claim(code, plain, ""));
        for (int colon = plain.indexOf(':'); colon > 0; colon = plain.indexOf(':', colon + 1)) {
            String before = LabelText.strip(plain.substring(0, colon));
            String after = LabelText.strip(plain.substring(colon + 1));
            claims.add(new Claim(code, after, ""));
            claims.add(Claim.text(before).option(after));
        }
        return new Title(heading, claims, true);
    }
}
