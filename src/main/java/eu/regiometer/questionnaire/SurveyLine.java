package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.workbook.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of the sheet {@code survey} with its cells read one by one; what is wrong becomes a defect. */
final class SurveyLine {

    private static final Pattern CODE_AND_KIND = Pattern.compile("(-?\\d{1,9})\\s*=\\s*([A-Za-z_]+)");
    private static final Pattern BAND = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9})|\\+)");
    private static final Map<String, Role> ROLES = roles();
    private static final Map<String, Severity> SEVERITIES =
            Map.of("blocking", Severity.BLOCKING, "warning", Severity.WARNING);
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("positive", Direction.POSITIVE, "negative", Direction.NEGATIVE);

    private final FormSheet sheet;
    private final Row row;
    private final Defects defects;

    SurveyLine(FormSheet sheet, Row row, Defects defects) {
        this.sheet = sheet;
        this.row = row;
        this.defects = defects;
    }

    String text(String column) {
        return sheet.text(row, column);
    }

    String required(String column, FindingCode code) {
        return sheet.required(row, column, code);
    }

    /** Texts in those languages that have one; a translation that is missing beside others is a warning. */
    SortedMap<String, String> optionalTexts(String column, Set<String> languages) {
        return sheet.optionalTexts(row, column, languages);
    }

    SortedSet<String> aliases() {
        return sheet.lines(row, "x_aliases");
    }

    String name() {
        return text("name");
    }

    CellAddress at(String column) {
        return sheet.at(row, column);
    }

    SortedMap<String, String> labels(Set<String> languages) {
        return sheet.texts(row, "label", languages);
    }

    boolean required() {
        return yes("required", false);
    }

    /** Whether answers may leave the intake. */
    boolean published() {
        return yes("x_public", true);
    }

    private boolean yes(String column, boolean otherwise) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "yes", "true", "true()", "1" -> true;
            case "no", "false", "false()", "0" -> false;
            default -> {
                wrong(column, "yes or no", "write yes or no, or leave the cell empty");
                yield otherwise;
            }
        };
    }

    /** Severity of the constraint of the line. */
    Severity severity() {
        return word("x_severity", SEVERITIES, Severity.BLOCKING);
    }

    Role role() {
        return word("x_role", ROLES, Role.NONE);
    }

    /** What {@code x_direction} says, or {@code x_reverse} in its place. */
    Direction direction() {
        Direction direction = word("x_direction", DIRECTIONS, Direction.NONE);
        if (!yes("x_reverse", false)) {
            return direction;
        }
        if (direction == Direction.POSITIVE) {
            wrong("x_reverse", "no, since x_direction says positive", "correct one of the two");
        }
        return Direction.NEGATIVE;
    }

    Set<Use> uses() {
        var uses = EnumSet.noneOf(Use.class);
        Map<String, Use> known = Arrays.stream(Use.values())
                .collect(Collectors.toMap(use -> use.name().toLowerCase(Locale.ROOT), use -> use));
        for (String word : row.list("x_use")) {
            Use use = known.get(word.toLowerCase(Locale.ROOT));
            if (use == null) {
                wrong(
                        "x_use",
                        "any of "
                                + String.join(
                                        "; ", known.keySet().stream().sorted().toList()),
                        "correct it");
            } else {
                uses.add(use);
            }
        }
        return uses;
    }

    Optional<String> registry() {
        String registry = text("x_registry");
        if (!registry.isEmpty() && !Registries.NAMES.contains(registry)) {
            wrong("x_registry", "one of " + String.join(", ", Registries.NAMES), "choose one of them");
            return Optional.empty();
        }
        return nonEmpty(registry);
    }

    /** Name of the amount that this one is set against. */
    Optional<String> base() {
        return nonEmpty(text("x_ratio"));
    }

    Optional<String> defaultAnswer() {
        return nonEmpty(text("default"));
    }

    /** The condition of the line itself, without those of the groups around it. */
    Optional<Expression> relevant(Names names) {
        return nonEmpty(text("relevant")).map(text -> {
            Expression relevant = names.expression(text, at("relevant"));
            if (relevant.references().contains(name())) {
                wrong(
                        FindingCode.QUESTIONNAIRE_EXPRESSION,
                        "relevant",
                        "a condition on other questions",
                        "take ${" + name() + "} out of its own condition");
            }
            return relevant;
        });
    }

    /** What an answer must fulfil. */
    Optional<Expression> constraint(Names names) {
        return nonEmpty(text("constraint")).map(text -> names.expression(text, at("constraint")));
    }

    /** Which options are open; none where all are. */
    Optional<ChoiceFilter> choiceFilter(Names names, ChoicesSheet choices) {
        return nonEmpty(text("choice_filter"))
                .map(text -> names.expression(text, at("choice_filter"), choices.columns()))
                .map(ChoiceFilter::new);
    }

    /** Codes of the column {@code x_missing}, for example {@code -8=DONT_KNOW;-9=NO_ANSWER}, in its order. */
    Map<Long, Missing> missing() {
        var missing = new LinkedHashMap<Long, Missing>();
        for (String part : row.list("x_missing")) {
            Matcher matcher = CODE_AND_KIND.matcher(part);
            Optional<Missing> kind = matcher.matches() ? OptionLists.missing(matcher.group(2)) : Optional.empty();
            if (kind.isEmpty()) {
                wrong("x_missing", "for example -8=DONT_KNOW;-9=NO_ANSWER", "write code=kind, separated by ;");
            } else if (missing.putIfAbsent(Long.parseLong(matcher.group(1)), kind.get()) != null) {
                wrong("x_missing", "each code once", "delete one of the two");
            }
        }
        return missing;
    }

    /** Reporting bands of the column {@code x_bands}, for example {@code 15-29;30-44;45+}, without gap or overlap. */
    List<Band> bands(Range range) {
        var bands = new ArrayList<Band>();
        for (String part : row.list("x_bands")) {
            Matcher matcher = BAND.matcher(part);
            if (!matcher.matches()) {
                wrong("x_bands", "for example 15-29;30-44;45+", "write low-high, the last as low+");
                return List.of();
            }
            long low = Long.parseLong(matcher.group(1));
            long high = matcher.group(2) == null
                    ? (long) range.high().orElse(Integer.MAX_VALUE)
                    : Long.parseLong(matcher.group(2));
            boolean follows = bands.isEmpty() || bands.get(bands.size() - 1).high() + 1 == low;
            if (!follows || low > high) {
                wrong("x_bands", "bands that follow each other without gap or overlap", "correct the band " + part);
                return List.of();
            }
            bands.add(new Band(part, low, high));
        }
        return bands;
    }

    void wrong(String column, String expected, String remedy) {
        wrong(
                column.equals("type") ? FindingCode.QUESTIONNAIRE_TYPE : FindingCode.QUESTIONNAIRE_COLUMN,
                column,
                expected,
                remedy);
    }

    void wrong(FindingCode code, String column, String expected, String remedy) {
        String found = text(column);
        defects.add(code, at(column), found.isEmpty() ? "nothing" : "\"" + found + "\"", expected, remedy);
    }

    private <T> T word(String column, Map<String, T> words, T otherwise) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return otherwise;
        }
        T value = words.get(text);
        if (value == null) {
            wrong(
                    column,
                    "one of "
                            + String.join(", ", words.keySet().stream().sorted().toList()),
                    "choose one of them");
            return otherwise;
        }
        return value;
    }

    private static Optional<String> nonEmpty(String text) {
        return Optional.of(text).filter(found -> !found.isEmpty());
    }

    private static Map<String, Role> roles() {
        var roles = Stream.of(Role.values())
                .filter(role -> role != Role.NONE)
                .collect(Collectors.toMap(
                        role -> role.name().toLowerCase(Locale.ROOT), role -> role, (a, b) -> a, TreeMap::new));
        roles.put("id", Role.KEY);
        roles.put("date", Role.FIELD_DATE);
        roles.put("weight", Role.DESIGN_WEIGHT);
        roles.put("psu", Role.CLUSTER);
        roles.put("fpc", Role.STRATUM_POPULATION);
        roles.put("fpc2", Role.CLUSTER_POPULATION);
        return roles;
    }
}
