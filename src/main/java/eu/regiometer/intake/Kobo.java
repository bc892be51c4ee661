package eu.regiometer.intake;

import eu.regiometer.findings.Finding;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.RawRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Exports from KoboToolbox: titles in row 1, as names or labels, with or without groups, perhaps a row of tags below,
 * metadata behind the questions, a sheet of its own for each repeated group. A multiple choice comes as a list joined by
 * blanks, as a column per option, or as both.
 */
final class Kobo implements ExportTool {

    private static final int SIGNS = 2;
    private static final Set<String> OWN =
            Set.of("_id", "_uuid", "_submission_time", "_index", "_validation_status", "__version__");
    private static final String CHILD = "_parent_index";
    private static final String NOT_SHOWN = "n/a";
    private static final Set<String> LEGACY_WORDS = Set.of(NOT_SHOWN, "true", "false");
    private static final Pattern FLATTENED = Pattern.compile(".*\\[[0-9]+\\]/.*");
    private static final int LOOKED_AT = 20;

    private static final List<String> SEPARATORS = List.of("/", ".", ":", "-", "|", "__");

    private static final FormMetadata.Names NAMES = new FormMetadata.Names(
            List.of("_uuid", "_id"),
            List.of("today", "end", "start", "_submission_time"),
            "_submission_time",
            "_validation_status",
            Set.of("validation_status_not_approved", "not approved"),
            Set.of(
                    "_submitted_by",
                    "_notes",
                    "_tags",
                    "_submission__submitted_by",
                    "_submission__notes",
                    "_submission__tags",
                    "_submission__geolocation",
                    "_submission__attachments",
                    "_geolocation",
                    "_attachments",
                    "username",
                    "deviceid",
                    "phonenumber",
                    "subscriberid",
                    "simserial",
                    "email",
                    "audit"),
            Set.of(
                    "_index",
                    "__version__",
                    "_status",
                    "_xform_id_string",
                    "_bamboo_dataset_id",
                    "formhub/uuid",
                    "meta/instanceid",
                    "meta/rootuuid",
                    "meta/deprecatedid"),
            Pattern.compile("_(?<question>.+)_(latitude|longitude|altitude|precision)"));

    private static final ExportLayout.Style STYLE = style(Set.of());
    private static final ExportLayout.Style LEGACY = style(Set.of(NOT_SHOWN));

    private static ExportLayout.Style style(Set<String> notShown) {
        return new ExportLayout.Style(
                new ChoiceWords(Set.of("1", "true"), Set.of("0", "false"), notShown),
                ' ',
                BlankList.UNANSWERED,
                notShown,
                Set.of(Habit.DAY_FIRST, Habit.DECIMAL_POINT));
    }

    @Override
    public Optional<String> recognises(SheetHead head) {
        List<String> titles = head.titles(1);
        long signs = OWN.stream().filter(titles::contains).count();
        return signs >= SIGNS || titles.contains(CHILD)
                ? Optional.of("KoboToolbox: columns such as _id, _uuid and _submission_time")
                : Optional.empty();
    }

    @Override
    public ExportLayout layout(Delivery delivery, List<SheetHead> heads, String rule) {
        List<SheetHead> mains =
                heads.stream().filter(head -> !head.titles(1).contains(CHILD)).toList();
        SheetHead main = mains.isEmpty() ? heads.getFirst() : mains.getFirst();
        List<Finding> findings = mains.size() > 1
                ? List.of(
                        Recogniser.ambiguous(mains.get(0).sheet(), mains.get(1).sheet()))
                : List.of();
        ExportTable table = ExportTable.of(main.piece(1));
        var metadata = new FormMetadata(table, NAMES);
        boolean legacy = legacy(main);
        return new ExportLayout(
                legacy ? Source.KOBO_LEGACY : Source.KOBO,
                rule,
                table,
                metadata.questions().stream()
                        .map(heading -> PathTitle.of(heading, SEPARATORS))
                        .toList(),
                metadata.roles(),
                metadata.dropped(),
                legacy ? LEGACY : STYLE,
                metadata,
                Optional.empty(),
                findings);
    }

    /**
     * The older format writes {@code n/a} for what was not shown and {@code True} or {@code False} for options, and flattens
     * repeated groups; {@code n/a} alone may be what somebody typed.
     */
    private static boolean legacy(SheetHead head) {
        boolean flattened = head.titles(1).stream()
                .anyMatch(title -> FLATTENED.matcher(title).matches());
        Set<String> words = head.rows().stream()
                .limit(LOOKED_AT)
                .map(RawRow::cells)
                .flatMap(List::stream)
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .filter(LEGACY_WORDS::contains)
                .collect(Collectors.toSet());
        return flattened || words.contains(NOT_SHOWN) && words.size() > 1;
    }
}
