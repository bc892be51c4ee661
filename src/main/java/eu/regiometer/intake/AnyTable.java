package eu.regiometer.intake;

import eu.regiometer.workbook.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of unknown origin: finds the row whose titles name most of a questionnaire, in whatever way survey tools and
 * people write titles.
 */
final class AnyTable {

    static final String RULE = "mapping: at least half of the questions recognised";

    /** No cell means anything before a mapping says so. */
    static final ExportLayout.Style STYLE = new ExportLayout.Style(
            new ChoiceWords(Set.of("1", "true", "yes"), Set.of("0", "false", "no"), Set.of("n/a")),
            ';',
            BlankList.SAYS_NOTHING,
            Set.of(),
            Set.of(Habit.CODES_IN_BRACKETS));

    private AnyTable() {}

    /**
     * The table that matches a questionnaire best.
     *
     * @return empty when less than half of every questionnaire was found in every row
     */
    static Optional<ExportLayout> in(List<SheetHead> heads, ExportReading reading) {
        ExportLayout best = null;
        int most = 0;
        for (SheetHead head : heads) {
            for (RawRow row : head.rows()) {
                List<Title> titles = titles(ExportTable.headings(head.piece(row.number()), row));
                HeaderMatch match = reading.match(titles);
                if (match.found() > most && match.found() * 2 >= match.asked()) {
                    most = match.found();
                    best = layout(head.piece(row.number()), titles);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static ExportLayout layout(ExportTable.Piece piece, List<Title> titles) {
        return new ExportLayout(
                Source.MAPPED,
                RULE,
                ExportTable.of(piece),
                titles,
                Map.of(),
                List.of(),
                STYLE,
                RowFacts.NONE,
                Optional.empty(),
                List.of());
    }

    private static List<Title> titles(List<Heading> headings) {
        return headings.stream().map(AnyTable::title).toList();
    }

    /** A title as code, text, {@code text (code)}, {@code code. text}, {@code code[option]} or {@code code/option}. */
    static Title title(Heading heading) {
        String text = heading.text();
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.either(text));
        BracketedCode.of(text).ifPresent(code -> claims.add(new Claim(code, BracketedCode.without(text), "")));
        int point = text.indexOf(". ");
        if (point > 0) {
            claims.add(new Claim(text.substring(0, point), LabelText.strip(text.substring(point + 1)), ""));
        }
        option(text, text.indexOf('['), text.endsWith("]") ? text.length() - 1 : -1)
                .ifPresent(claims::add);
        option(text, text.lastIndexOf('/'), text.length()).ifPresent(claims::add);
        return new Title(heading, claims, true);
    }

    private static Optional<Claim> option(String text, int open, int close) {
        return open > 0 && close > open
                ? Optional.of(Claim.either(LabelText.strip(text.substring(0, open)))
                        .option(LabelText.strip(text.substring(open + 1, close))))
                : Optional.empty();
    }
}
