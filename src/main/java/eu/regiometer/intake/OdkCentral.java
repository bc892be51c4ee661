package eu.regiometer.intake;

import eu.regiometer.findings.Finding;
import eu.regiometer.workbook.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Exports from ODK Central: a CSV per form and per repeated group, normally together in a zip. The first column is
 * {@code SubmissionDate}, groups and questions are joined by hyphens, the columns of the options of a multiple choice
 * hold 0 also where nothing was answered, so that the joined list beside them decides.
 */
final class OdkCentral implements ExportTool {

    private static final String FIRST = "submissiondate";
    private static final String KEY = "key";

    private static final FormMetadata.Names NAMES = new FormMetadata.Names(
            List.of(KEY, "meta-instanceid", "instanceid"),
            List.of("today", "end", "start", FIRST),
            FIRST,
            "reviewstate",
            Set.of("rejected"),
            Set.of(
                    "submitterid",
                    "submittername",
                    "deviceid",
                    "username",
                    "phonenumber",
                    "subscriberid",
                    "simserial",
                    "email",
                    "meta-audit",
                    "meta-instancename",
                    "instancename"),
            Set.of("attachmentspresent", "attachmentsexpected", "status", "edits", "formversion", "parent_key"),
            Pattern.compile("(?<question>.+)-(latitude|longitude|altitude|accuracy)"));

    private static final ExportLayout.Style STYLE = new ExportLayout.Style(
            new ChoiceWords(Set.of("1"), Set.of("0"), Set.of()),
            ' ',
            BlankList.UNANSWERED,
            Set.of(),
            Set.of(Habit.DAY_FIRST, Habit.DECIMAL_POINT));

    @Override
    public Optional<String> recognises(SheetHead head) {
        List<String> titles = head.titles(1);
        return !titles.isEmpty() && titles.getFirst().equals(FIRST) && titles.contains(KEY)
                ? Optional.of("ODK Central: first column SubmissionDate, and a column KEY")
                : Optional.empty();
    }

    @Override
    public ExportLayout layout(Delivery delivery, List<SheetHead> heads, String rule) {
        SheetHead main = heads.getFirst();
        List<Finding> findings = heads.size() > 1
                ? List.of(Recogniser.ambiguous(main.sheet(), heads.get(1).sheet()))
                : List.of();
        ExportTable table = ExportTable.of(main.piece(1));
        var metadata = new FormMetadata(table, NAMES);
        return new ExportLayout(
                Source.ODK_CENTRAL,
                rule,
                table,
                metadata.questions().stream()
                        .map(heading -> PathTitle.of(heading, List.of("-")))
                        .toList(),
                metadata.roles(),
                metadata.dropped(),
                STYLE,
                metadata,
                Optional.empty(),
                findings);
    }
}
