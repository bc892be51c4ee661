package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns in which a tool that collects with XLSForms records a response itself. */
final class FormMetadata implements RowFacts {

    /**
     * Names of such columns in small letters.
     *
     * @param keys ids of a response, the best first
     * @param days moments that tell the day of the interview, the best first
     * @param changed moment of the last change
     * @param review column with the decision of a reviewer
     * @param rejected its values by which a response does not count
     * @param people columns that tell who answered, from where or on which device
     * @param others further columns of the tool that hold no answers
     * @param place what stands behind the name of a question whose answer is a location
     */
    record Names(
            List<String> keys,
            List<String> days,
            String changed,
            String review,
            Set<String> rejected,
            Set<String> people,
            Set<String> others,
            Pattern place) {}

    private static final String START = "start";
    private static final String END = "end";

    private final Names names;
    private final Map<String, Heading> found = new TreeMap<>();
    private final Set<Integer> dropped = new TreeSet<>();
    private final List<CellAddress> droppedAt = new ArrayList<>();
    private final Set<Integer> answers = new TreeSet<>();
    private final List<Heading> questions = new ArrayList<>();

    FormMetadata(ExportTable table, Names names) {
        this.names = names;
        Set<String> places = new TreeSet<>();
        for (Heading heading : table.headings()) {
            var place = names.place().matcher(name(heading));
            if (place.matches()) {
                places.add(place.group("question"));
            }
        }
        table.headings().forEach(heading -> sort(heading, places));
    }

    private void sort(Heading heading, Set<String> places) {
        String name = name(heading);
        if (names.people().contains(name) || names.place().matcher(name).matches() || places.contains(name)) {
            dropped.add(heading.column());
            droppedAt.add(heading.at());
        } else if (own(name)) {
            found.putIfAbsent(name, heading);
        } else {
            answers.add(heading.column());
            questions.add(heading);
        }
    }

    private boolean own(String name) {
        return names.keys().contains(name)
                || names.days().contains(name)
                || names.changed().equals(name)
                || names.review().equals(name)
                || names.others().contains(name)
                || name.equals(START)
                || name.equals(END);
    }

    private static String name(Heading heading) {
        return heading.text().toLowerCase(Locale.ROOT);
    }

    /** The titles that may be questions. */
    List<Heading> questions() {
        return List.copyOf(questions);
    }

    /** Titles of the columns that tell who answered, from where or on which device. */
    List<CellAddress> dropped() {
        return List.copyOf(droppedAt);
    }

    /** The columns that stand in for variables of the questionnaire. */
    Map<Role, Heading> roles() {
        Map<Role, Heading> roles = new EnumMap<>(Role.class);
        first(names.keys()).ifPresent(heading -> roles.put(Role.KEY, heading));
        first(names.days()).ifPresent(heading -> roles.put(Role.FIELD_DATE, heading));
        return roles;
    }

    private Optional<Heading> first(List<String> wanted) {
        return wanted.stream().filter(found::containsKey).map(found::get).findFirst();
    }

    @Override
    public Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>(answers);
        found.values().forEach(heading -> columns.add(heading.column()));
        return columns;
    }

    /** A row of tags below the titles is no response. */
    @Override
    public boolean response(ExportRow row) {
        boolean any = false;
        for (int column : answers) {
            var cell = row.cell(column);
            if (cell != null && !LabelText.blank(cell.text())) {
                if (!DataSheet.tag(cell)) {
                    return true;
                }
                any = true;
            }
        }
        return !any;
    }

    @Override
    public Optional<FindingCode> setAside(ExportRow row) {
        Heading review = found.get(names.review());
        boolean out = review != null && names.rejected().contains(LabelText.normalise(row.text(review.column())));
        return out ? Optional.of(FindingCode.ROW_REJECTED_BY_TOOL) : Optional.empty();
    }

    @Override
    public OptionalLong seconds(ExportRow row) {
        Heading start = found.get(START);
        Heading end = found.get(END);
        return start == null || end == null
                ? OptionalLong.empty()
                : ToolMoment.seconds(row.cell(start.column()), row.cell(end.column()));
    }

    @Override
    public Optional<LocalDate> changed(ExportRow row) {
        @Nullable Heading changed = found.get(names.changed());
        return changed == null ? Optional.empty() : ToolDate.of(row.cell(changed.column()));
    }
}
