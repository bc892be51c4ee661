package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Basis;
import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.EditorialOverride.Part;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads {@code overrides.xlsx}: what reviewers decided about single recommendations, one line each. */
public final class OverrideSheet {

    /** Name of the sheet. */
    static final String SHEET = "overrides";

    static final String RULE = "rule";
    static final String TERRITORY = "territory";
    static final String WAVE = "wave";
    static final String KIND = "kind";
    static final String PART = "part";
    static final String LANGUAGE = "language";
    static final String TEXT = "text";
    static final String DATE = "date";
    static final String VALUE = "value";
    static final String FINGERPRINT = "fingerprint";

    /** Columns in their order. */
    static final List<String> COLUMNS = List.of(
            RULE,
            TERRITORY,
            WAVE,
            KIND,
            PART,
            LANGUAGE,
            TEXT,
            "reason",
            "name",
            DATE,
            VALUE,
            "ci_low",
            "ci_high",
            FINGERPRINT);

    /** Columns that a sheet must have; one made before parts could be chosen rewords the evidence. */
    private static final List<String> REQUIRED =
            COLUMNS.stream().filter(column -> !column.equals(PART)).toList();

    private static final List<String> BASIS = List.of(VALUE, "ci_low", "ci_high", FINGERPRINT);

    private final RulebookSheet sheet;
    private final Rulebook rulebook;
    private final Territory territory;
    private final Collection<String> languages;
    private final Map<List<String>, Row> seen = new HashMap<>();

    private OverrideSheet(RulebookSheet sheet, Rulebook rulebook, Territory territory, Collection<String> languages) {
        this.sheet = sheet;
        this.rulebook = rulebook;
        this.territory = territory;
        this.languages = languages;
    }

    /**
     * Reads the decisions.
     *
     * @param workbook the workbook; without it nothing was decided
     * @param rulebook rules that may be named; without any, which is a defect of its own, nothing is read
     * @param territory areas and waves that may be named
     * @param languages languages of the reports
     * @param defects takes everything that is wrong; the result then holds what could be read
     */
    public static List<EditorialOverride> read(
            Path workbook, Rulebook rulebook, Territory territory, Collection<String> languages, Defects defects) {
        if (!Files.exists(workbook) || rulebook.rules().isEmpty()) {
            return List.of();
        }
        var sheet = RulebookSheet.of(Table.read(workbook, SHEET, defects), defects, REQUIRED);
        return new OverrideSheet(sheet, rulebook, territory, languages).read();
    }

    /** Checks that the sheet can be read and has its columns; what its lines say is left alone. */
    public static void requireColumns(Path workbook, Defects defects) {
        Table.read(workbook, SHEET, defects).require(REQUIRED, defects);
    }

    private List<EditorialOverride> read() {
        List<EditorialOverride> overrides = new ArrayList<>();
        sheet.rows().forEach(row -> read(row).ifPresent(overrides::add));
        return List.copyOf(overrides);
    }

    private Optional<EditorialOverride> read(Row row) {
        Optional<String> rule = sheet.requiredKnown(row, RULE, rulebook.texts().keySet(), "the id of a rule");
        Optional<String> place =
                sheet.requiredKnown(row, TERRITORY, territories(), "the code of a municipality or region, or PARTNERS");
        Optional<String> wave = sheet.requiredKnown(
                row, WAVE, territory.waves().stream().map(Wave::code).toList(), "the code of a wave");
        Optional<Kind> kind = sheet.requiredConstant(row, KIND, Kind.class);
        String reason = row.requiredText("reason", sheet.defects());
        String name = row.requiredText("name", sheet.defects());
        row.requiredText(DATE, sheet.defects());
        Optional<LocalDate> date = row.date(DATE, sheet.defects());
        Optional<Area> area = place.map(this::area);
        area.ifPresent(a -> {
            rule.map(rulebook.rules()::get).ifPresent(r -> checkLevel(row, r, a));
            wave.flatMap(territory::wave).ifPresent(w -> checkMember(row, a, w));
        });
        Part part = sheet.constant(row, PART, Part.class).orElse(Part.EVIDENCE);
        kind.ifPresent(k -> new OverrideWording(sheet, rulebook, languages).check(row, k, part, rule));
        Optional<Basis> basis = basis(row);
        if (rule.isEmpty() || area.isEmpty() || wave.isEmpty() || kind.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        checkOnce(row, rule.get(), area.get(), wave.get(), kind.get(), part);
        return Optional.of(new EditorialOverride(
                rule.get(),
                area.get(),
                wave.get(),
                kind.get(),
                part,
                row.text(LANGUAGE),
                row.text(TEXT),
                reason,
                name,
                date.get(),
                basis));
    }

    private SortedSet<String> territories() {
        var codes = new TreeSet<String>();
        codes.add(Area.PARTNERS.code());
        territory.regions().stream().map(Region::code).forEach(codes::add);
        territory.municipalities().stream().map(Municipality::code).forEach(codes::add);
        return codes;
    }

    private Area area(String code) {
        if (code.equals(Area.PARTNERS.code())) {
            return Area.PARTNERS;
        }
        return territory.municipality(code).map(Municipality::area).orElse(Area.region(code));
    }

    private void checkLevel(Row row, Rule rule, Area area) {
        boolean fits = switch (area.level()) {
            case LOCAL -> rule.level() == GovernanceLevel.LOCAL;
            case REGIONAL -> rule.level() != GovernanceLevel.EU;
            case COUNTRY, EU -> rule.level() == GovernanceLevel.EU;
        };
        if (!fits) {
            row.wrong(
                    TERRITORY,
                    switch (rule.level()) {
                        case LOCAL -> "a municipality or region, for " + rule.id() + " is a rule of level LOCAL";
                        case REGIONAL -> "a region, for " + rule.id() + " is a rule of level REGIONAL";
                        case EU -> "PARTNERS, for " + rule.id() + " is a rule of level EU";
                    },
                    "correct the territory or the rule",
                    sheet.defects());
        }
    }

    private void checkMember(Row row, Area area, Wave wave) {
        boolean member = territory
                .regionOf(area)
                .map(region -> territory.members(wave).contains(region))
                .orElse(true);
        if (!member) {
            row.wrong(
                    TERRITORY,
                    "a territory that takes part in the wave " + wave.code(),
                    "correct the territory or the wave",
                    sheet.defects());
        }
    }

    private void checkOnce(Row row, String rule, Area area, String wave, Kind kind, Part part) {
        List<String> about = List.of(rule, area.level().name(), area.code(), wave);
        if (seen.putIfAbsent(with(about, kind.name(), part.name(), row.text(LANGUAGE)), row) != null) {
            sheet.wrong(
                    row,
                    KIND,
                    "\"" + kind + "\" for the second time for " + rule + ", " + area.code() + ", " + wave,
                    "each decision once",
                    "delete one of the lines");
        }
        Kind other = kind == Kind.SUPPRESS ? Kind.PIN : Kind.SUPPRESS;
        if (kind != Kind.REWORD && seen.containsKey(with(about, other.name(), Part.EVIDENCE.name(), ""))) {
            sheet.wrong(
                    row,
                    KIND,
                    "\"" + kind + "\" beside " + other + " for " + rule + ", " + area.code() + ", " + wave,
                    "one of the two",
                    "delete one of the lines");
        }
    }

    private static List<String> with(List<String> about, String... more) {
        List<String> key = new ArrayList<>(about);
        key.addAll(List.of(more));
        return key;
    }

    /** What the decision rests on: all four columns, or none of them. */
    private Optional<Basis> basis(Row row) {
        if (BASIS.stream().noneMatch(row::has)) {
            return Optional.empty();
        }
        for (String column : BASIS) {
            if (!row.has(column)) {
                row.wrong(
                        column,
                        "all of " + String.join(", ", BASIS) + " as in recommendations.csv, or none of them",
                        "fill the cell, or clear the others",
                        sheet.defects());
            }
        }
        OptionalDouble value = row.number(VALUE, sheet.defects());
        OptionalDouble low = row.number("ci_low", sheet.defects());
        OptionalDouble high = row.number("ci_high", sheet.defects());
        if (value.isEmpty() || low.isEmpty() || high.isEmpty() || !row.has(FINGERPRINT)) {
            return Optional.empty();
        }
        var leading = new FigureSpan(value.getAsDouble(), low.getAsDouble(), high.getAsDouble());
        if (!leading.holds(leading.value())) {
            row.wrong(VALUE, "a number from ci_low to ci_high", "copy the three from one line", sheet.defects());
        }
        return Optional.of(new Basis(leading, row.text(FINGERPRINT)));
    }
}
