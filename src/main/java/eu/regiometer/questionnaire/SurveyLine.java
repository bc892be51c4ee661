package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
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

    String required(String column) {
        return sheet.required(row, column);
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
        return switch (text("required").toLowerCase(Locale.ROOT)) {
            case "yes", "true", "true()", "1" -> true;
            case "", "no", "false", "false()", "0" -> false;
            default -> {
                wrong("required", "yes or no", "write yes or leave the cell empty");
                yield false;
            }
        };
    }

    Role role() {
        return word("x_role", ROLES, Role.NONE);
    }

    Direction direction() {
        return word("x_direction", DIRECTIONS, Direction.NONE);
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

    Optional<String> defaultAnswer() {
        return nonEmpty(text("default"));
    }

    Optional<Expression> relevant(Set<String> names) {
        return nonEmpty(text("relevant")).map(text -> {
            Expression relevant = QuestionnaireReader.expression(text, at("relevant"), names, defects);
            if (relevant.references().contains(name())) {
                wrong("relevant", "a condition on other questions", "take ${" + name() + "} out of its own condition");
            }
            return relevant;
        });
    }

    /** The constraint; a shape that it cannot have here is a defect. */
    Constraint constraint(Set<String> names) {
        String text = text("constraint");
        if (text.isEmpty()) {
            return Constraint.NONE;
        }
        Expression expression = QuestionnaireReader.expression(text, at("constraint"), names, defects);
        Optional<Constraint> constraint = Constraint.of(expression);
        if (constraint.isEmpty() && expression.parsed()) {
            wrong(
                    "constraint",
                    ". >= low and . <= high, where high may be ${NAME}, or regex(., 'pattern')",
                    "write other rules as lines of the sheet checks");
        }
        return constraint.orElse(Constraint.NONE);
    }

    /** Codes of the column {@code x_missing}, for example {@code -8=DONT_KNOW;-9=NO_ANSWER}, in its order. */
    Map<Long, Missing> missing() {
        var missing = new LinkedHashMap<Long, Missing>();
        for (String part : row.list("x_missing")) {
            Matcher matcher = CODE_AND_KIND.matcher(part);
            Optional<Missing> kind = matcher.matches() ? ChoiceLists.missing(matcher.group(2)) : Optional.empty();
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
        String found = text(column);
        defects.add(at(column), found.isEmpty() ? "nothing" : "\"" + found + "\"", expected, remedy);
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
        return roles;
    }
}
