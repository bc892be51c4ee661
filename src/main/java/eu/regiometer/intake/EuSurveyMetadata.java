package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.EuSurveyTitles.Meta;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.workbook.RawCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which EUSurvey records a response itself: by their titles where these are in the table, else, for
 * other languages, by their order at the end of the sheet and by what stands below them.
 */
final class EuSurveyMetadata implements RowFacts {

    private static final int SAMPLE = 20;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f-]{20,30}|anonymous");

    private final Map<Meta, Heading> found = new EnumMap<>(Meta.class);
    private final Set<Integer> taken = new TreeSet<>();

    EuSurveyMetadata(ExportTable table) {
        List<Heading> headings = table.headings();
        for (Heading heading : headings) {
            Optional<Meta> meta = EuSurveyTitles.of(heading.text());
            meta.ifPresent(m -> found.put(m, heading));
            if (LabelText.normalise(heading.text()).equals(EuSurveyTitles.TOTAL_SCORE)) {
                taken.add(heading.column());
            }
        }
        if (found.isEmpty()) {
            byOrder(table, headings);
        }
        found.values().forEach(heading -> taken.add(heading.column()));
    }

    /** From the end: languages, last update, creation date, user, contribution, invitation; only the dates are a must. */
    private void byOrder(ExportTable table, List<Heading> headings) {
        List<Heading> rest = new ArrayList<>(headings);
        if (!rest.isEmpty() && taken.contains(rest.getLast().column())) {
            rest.removeLast();
        }
        boolean languages = below(table, rest, LANGUAGE.asMatchPredicate());
        Optional<Heading> spoken = languages ? Optional.of(rest.removeLast()) : Optional.empty();
        if (!moments(table, rest)) {
            return;
        }
        spoken.ifPresent(heading -> found.put(Meta.LANGUAGES, heading));
        found.put(Meta.UPDATED, rest.removeLast());
        if (moments(table, rest)) {
            found.put(Meta.CREATED, rest.removeLast());
        }
        people(table, rest);
    }

    private void people(ExportTable table, List<Heading> rest) {
        List<Heading> ids = new ArrayList<>();
        Heading user = null;
        if (rest.size() > 1 && !ids(table, rest) && ids(table, rest.subList(0, rest.size() - 1))) {
            user = rest.removeLast();
        }
        while (ids.size() < 3 && ids(table, rest)) {
            ids.addFirst(rest.removeLast());
        }
        if (ids.size() == 3) {
            user = ids.removeLast();
        }
        if (user != null) {
            found.put(Meta.USER, user);
        }
        if (!ids.isEmpty()) {
            found.put(Meta.CONTRIBUTION, ids.removeLast());
        }
        if (!ids.isEmpty()) {
            found.put(Meta.INVITATION, ids.removeLast());
        }
    }

    private static boolean ids(ExportTable table, List<Heading> rest) {
        return below(table, rest, ID.asMatchPredicate());
    }

    private static boolean below(ExportTable table, List<Heading> rest, Predicate<String> test) {
        List<RawCell> cells = rest.isEmpty() ? List.of() : table.sample(rest.getLast(), SAMPLE);
        return !cells.isEmpty() && cells.stream().allMatch(cell -> test.test(LabelText.strip(cell.text())));
    }

    /** Moments with a time of the day, as no question of a survey has them. */
    private static boolean moments(ExportTable table, List<Heading> rest) {
        List<RawCell> cells = rest.isEmpty() ? List.of() : table.sample(rest.getLast(), SAMPLE);
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> ToolDate.of(cell).isPresent())
                && cells.stream().anyMatch(cell -> cell.text().indexOf(':') > 0);
    }

    /** Whether a column is one of them, or the total score. */
    boolean holds(Heading heading) {
        return taken.contains(heading.column());
    }

    /** The columns that stand in for variables of the questionnaire. */
    Map<Role, Heading> roles() {
        Map<Role, Heading> roles = new EnumMap<>(Role.class);
        put(roles, Role.KEY, found.get(Meta.CONTRIBUTION));
        put(roles, Role.FIELD_DATE, found.get(Meta.CREATED));
        put(roles, Role.LANGUAGE, found.get(Meta.LANGUAGES));
        return roles;
    }

    private static void put(Map<Role, Heading> roles, Role role, @Nullable Heading heading) {
        if (heading != null) {
            roles.put(role, heading);
        }
    }

    /** Titles of the columns that tell who answered. */
    List<CellAddress> dropped() {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey() == Meta.INVITATION || entry.getKey() == Meta.USER)
                .map(entry -> entry.getValue().at())
                .toList();
    }

    @Override
    public Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        found.forEach((meta, heading) -> {
            if (meta != Meta.INVITATION && meta != Meta.USER) {
                columns.add(heading.column());
            }
        });
        return columns;
    }

    /**
     * A row of which EUSurvey could not resolve all options moves to the left: its last metadata cell no longer looks
     * like one, and no answer of it can be trusted.
     */
    @Override
    public Optional<FindingCode> setAside(ExportRow row) {
        boolean any = columns().stream().anyMatch(column -> !row.text(column).isEmpty());
        Heading language = found.get(Meta.LANGUAGES);
        Heading updated = found.get(Meta.UPDATED);
        boolean sound = language != null
                ? LANGUAGE.matcher(row.text(language.column())).matches()
                : updated == null || ToolDate.of(row.cell(updated.column())).isPresent();
        return any && !sound ? Optional.of(FindingCode.ROW_REJECTED_BY_TOOL) : Optional.empty();
    }

    @Override
    public Optional<LocalDate> changed(ExportRow row) {
        Heading updated = found.get(Meta.UPDATED);
        return updated == null ? Optional.empty() : ToolDate.of(row.cell(updated.column()));
    }

    @Override
    public String toString() {
        return found.keySet().toString().toLowerCase(Locale.ROOT);
    }
}
