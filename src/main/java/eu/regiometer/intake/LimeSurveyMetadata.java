package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.LimeSurveyTitles.Meta;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which LimeSurvey records a response itself, in front of the questions: by their titles, else, for full
 * titles in other languages, by their order and by what stands below them. Times follow at the end.
 */
final class LimeSurveyMetadata implements RowFacts {

    private static final int SAMPLE = 20;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,10}");

    /** Seeds are random numbers up to 2^31; of twenty at least one is as long as no answer is. */
    private static final Pattern SEED = Pattern.compile("[0-9]{8,10}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,10})*");
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+");
    private static final Pattern LINK = Pattern.compile("(?i)https?://.*");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]+)?");

    private final Map<Meta, Heading> found = new EnumMap<>(Meta.class);
    private final Set<Integer> taken = new TreeSet<>();
    private final Map<Role, Heading> roles = new EnumMap<>(Role.class);
    private final @Nullable Heading duration;

    LimeSurveyMetadata(ExportTable table) {
        List<Heading> headings = table.headings();
        if (LimeSurveyTitles.begins(headings.stream().map(Heading::text).toList())) {
            byTitle(headings);
            people(headings);
        } else {
            byOrder(table, headings);
        }
        found.values().forEach(heading -> taken.add(heading.column()));
        duration = times(headings);
        put(Role.KEY, Meta.ID);
        put(Role.LANGUAGE, Meta.LANGUAGE);
        List.of(Meta.CHANGED, Meta.SUBMITTED, Meta.STARTED).forEach(meta -> {
            if (tells(table, meta)) {
                put(Role.FIELD_DATE, meta);
            }
        });
    }

    /** Whether the first columns below the titles are whole numbers, moments or blanks, pages, and languages. */
    static boolean looksLike(SheetHead head) {
        List<RawRow> rows = head.rows().stream().filter(row -> row.number() > 1).toList();
        Set<String> ids = new TreeSet<>();
        boolean submitted = false;
        for (RawRow row : rows) {
            RawCell moment = row.cell(2);
            boolean blank = moment == null || LabelText.blank(moment.text());
            boolean fits = WHOLE.matcher(row.text(1)).matches()
                    && (blank || isMoment(moment))
                    && (row.text(3).isEmpty() || WHOLE.matcher(row.text(3)).matches())
                    && LANGUAGE.matcher(row.text(4)).matches();
            if (!fits || !ids.add(row.text(1))) {
                return false;
            }
            submitted |= !blank;
        }
        return submitted
                && LimeSurveyTitles.ALWAYS.stream()
                        .noneMatch(meta -> head.text(1, meta.ordinal() + 1).isEmpty());
    }

    private static boolean isMoment(@Nullable RawCell cell) {
        return ToolDate.of(cell).isPresent() && cell != null && cell.text().indexOf(':') > 0;
    }

    private void byTitle(List<Heading> headings) {
        for (Heading heading : headings) {
            Optional<Meta> meta = LimeSurveyTitles.of(heading.text());
            if (meta.isEmpty() || found.putIfAbsent(meta.get(), heading) != null) {
                return;
            }
        }
    }

    /** What tells who answered is dropped wherever its column was moved to. */
    private void people(List<Heading> headings) {
        for (Heading heading : headings) {
            LimeSurveyTitles.of(heading.text())
                    .filter(Meta::personal)
                    .ifPresent(meta -> found.putIfAbsent(meta, heading));
        }
    }

    /** Behind the first four each column may be left out of an export. */
    private void byOrder(ExportTable table, List<Heading> headings) {
        LimeSurveyTitles.ALWAYS.forEach(meta -> found.put(meta, headings.get(meta.ordinal())));
        List<Heading> rest = new ArrayList<>(headings.subList(found.size(), headings.size()));
        if (seed(table, rest)) {
            found.put(Meta.SEED, rest.removeFirst());
        }
        if (!moments(table, rest, 0) && moments(table, rest, 1)) {
            found.put(Meta.TOKEN, rest.removeFirst());
        }
        if (moments(table, rest, 0)) {
            found.put(Meta.STARTED, rest.removeFirst());
            found.put(Meta.CHANGED, rest.removeFirst());
        }
        if (below(table, rest, ADDRESS.asMatchPredicate())) {
            found.put(Meta.ADDRESS, rest.removeFirst());
        }
        if (below(table, rest, LINK.asMatchPredicate())) {
            found.put(Meta.REFERRER, rest.removeFirst());
        }
    }

    private static boolean seed(ExportTable table, List<Heading> rest) {
        return below(table, rest, WHOLE.asMatchPredicate())
                && table.sample(rest.getFirst(), SAMPLE).stream()
                        .anyMatch(cell ->
                                SEED.matcher(LabelText.strip(cell.text())).matches());
    }

    private static boolean below(ExportTable table, List<Heading> rest, Predicate<String> test) {
        List<RawCell> cells = rest.isEmpty() ? List.of() : table.sample(rest.getFirst(), SAMPLE);
        return !cells.isEmpty() && cells.stream().allMatch(cell -> test.test(LabelText.strip(cell.text())));
    }

    /** Two columns of moments side by side, as no questions are: the first action and the last. */
    private static boolean moments(ExportTable table, List<Heading> rest, int at) {
        return rest.size() > at + 1
                && rest.subList(at, at + 2).stream()
                        .map(heading -> table.sample(heading, SAMPLE))
                        .allMatch(cells -> !cells.isEmpty() && cells.stream().allMatch(LimeSurveyMetadata::isMoment));
    }

    /** The total time, from which on there are only times. */
    private @Nullable Heading times(List<Heading> headings) {
        Heading total = null;
        for (Heading heading : headings) {
            boolean begins = LimeSurveyTitles.total(heading.text());
            total = total == null && begins ? heading : total;
            if (total != null && LimeSurveyTitles.duration(heading.text())) {
                taken.add(heading.column());
            }
        }
        return total;
    }

    /** Whether a column holds dates that are not all made anonymous. */
    private boolean tells(ExportTable table, Meta meta) {
        Heading heading = found.get(meta);
        return heading != null
                && table.sample(heading, SAMPLE).stream()
                        .map(ToolDate::of)
                        .flatMap(Optional::stream)
                        .anyMatch(day -> !day.equals(ToolDate.ANONYMOUS));
    }

    private void put(Role role, Meta meta) {
        Heading heading = found.get(meta);
        if (heading != null) {
            roles.put(role, heading);
        }
    }

    /** Whether a column is one of them. */
    boolean holds(Heading heading) {
        return taken.contains(heading.column());
    }

    /** The columns that stand in for variables of the questionnaire. */
    Map<Role, Heading> roles() {
        return roles;
    }

    /** Titles of the columns that tell who answered and from where. */
    List<CellAddress> dropped() {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().personal())
                .map(entry -> entry.getValue().at())
                .toList();
    }

    @Override
    public Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        found.forEach((meta, heading) -> {
            if (!meta.personal()) {
                columns.add(heading.column());
            }
        });
        if (duration != null) {
            columns.add(duration.column());
        }
        return columns;
    }

    /** A response without a date of submission was begun and not finished. */
    @Override
    public Optional<FindingCode> setAside(ExportRow row) {
        return !text(row, Meta.ID).isEmpty() && text(row, Meta.SUBMITTED).isEmpty()
                ? Optional.of(FindingCode.ROW_UNFINISHED)
                : Optional.empty();
    }

    /** As the tool measured it, else from the first action to the last. */
    @Override
    public OptionalLong seconds(ExportRow row) {
        if (duration != null && SECONDS.matcher(row.text(duration.column())).matches()) {
            return OptionalLong.of(Math.round(Double.parseDouble(row.text(duration.column()))));
        }
        return moment(row, Meta.CHANGED)
                .or(() -> moment(row, Meta.SUBMITTED))
                .map(end -> ToolMoment.seconds(moment(row, Meta.STARTED).orElse(null), end))
                .orElse(OptionalLong.empty());
    }

    @Override
    public Optional<LocalDate> changed(ExportRow row) {
        return moment(row, Meta.CHANGED).or(() -> moment(row, Meta.SUBMITTED)).flatMap(ToolDate::of);
    }

    private String text(ExportRow row, Meta meta) {
        Heading heading = found.get(meta);
        return heading == null ? "" : row.text(heading.column());
    }

    /** A cell with a moment that was not made anonymous. */
    private Optional<RawCell> moment(ExportRow row, Meta meta) {
        Heading heading = found.get(meta);
        return heading == null
                ? Optional.empty()
                : Optional.ofNullable(row.cell(heading.column()))
                        .filter(cell -> ToolDate.of(cell)
                                .filter(day -> !day.equals(ToolDate.ANONYMOUS))
                                .isPresent());
    }
}
