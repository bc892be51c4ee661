package eu.regiometer.intake;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Exports of responses from LimeSurvey, as delimited text or workbook: titles in row 1, metadata in front of the
 * questions, a column per option of a multiple choice. Answers are codes or labels, titles codes, texts or both.
 */
final class LimeSurvey implements ExportTool {

    private static final int HEADER = 1;
    private static final int CUT_AFTER = 15;
    private static final Pattern CUT = Pattern.compile("(?s).{" + CUT_AFTER + "}\\.\\.(?: .*)?");

    /**
     * Labels for yes and no come in the language of the export. A digit for yes or no is an option of the export that
     * may turn them round, so that only a mapping can tell.
     */
    private static final ExportLayout.Style STYLE = new ExportLayout.Style(
            new ChoiceWords(
                    Set.of(
                            "y", "1", "yes", "да", "ano", "ja", "ναι", "sí", "jah", "kyllä", "oui", "tá", "da", "igen",
                            "já", "sì", "taip", "jā", "iva", "tak", "sim", "áno"),
                    Set.of(
                            "", "n", "0", "no", "не", "ne", "nej", "nein", "όχι", "ei", "non", "níl", "nem", "nei",
                            "nē", "le", "nee", "nie", "não", "nu"),
                    Set.of("n/a"),
                    Set.of("0", "1", "2"),
                    BlankOption.NOT_CHOSEN_BESIDE_A_CHOICE),
            ';',
            BlankList.SAYS_NOTHING,
            Set.of("n/a"),
            Set.of(Habit.DECIMAL_POINT, Habit.APOSTROPHE_BEFORE_FORMULA, Habit.MARKS_OTHER));

    @Override
    public Optional<String> recognises(SheetHead head) {
        if (LimeSurveyTitles.begins(head.titles(HEADER))) {
            return Optional.of("LimeSurvey: first titles id, submitdate, lastpage, startlanguage");
        }
        return LimeSurveyMetadata.looksLike(head)
                ? Optional.of("LimeSurvey: numbers, dates, pages and languages in the first four columns")
                : Optional.empty();
    }

    @Override
    public ExportLayout layout(Delivery delivery, List<SheetHead> heads, String rule) {
        ExportTable table = ExportTable.of(heads.getFirst().piece(HEADER));
        var metadata = new LimeSurveyMetadata(table);
        List<Heading> questions = table.headings().stream()
                .filter(heading -> !metadata.holds(heading))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (heads.size() > 1) {
            findings.add(Recogniser.ambiguous(heads.get(0).sheet(), heads.get(1).sheet()));
        }
        abbreviated(questions).ifPresent(findings::add);
        return new ExportLayout(
                Source.LIMESURVEY,
                rule,
                table,
                questions.stream().map(LimeSurveyTitle::of).toList(),
                metadata.roles(),
                metadata.dropped(),
                STYLE,
                metadata,
                Optional.empty(),
                findings);
    }

    /** Titles that are cut to 15 signs name nothing for sure, even where they differ. */
    private static Optional<Finding> abbreviated(List<Heading> questions) {
        List<Heading> longer = questions.stream()
                .filter(heading -> heading.text().length() > CUT_AFTER + 1)
                .toList();
        List<Heading> cut = longer.stream()
                .filter(heading -> CUT.matcher(heading.text()).matches())
                .toList();
        return cut.isEmpty() || cut.size() * 2 < longer.size()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.HEADER_ABBREVIATED, cut.getFirst().at()));
    }
}
