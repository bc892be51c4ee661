package eu.regiometer.report.method;

import eu.regiometer.disclosure.GroupRules;
import eu.regiometer.disclosure.SmallAreaRules;
import eu.regiometer.measures.Bands;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The description of methods in one language, filled with the settings of a programme. */
public final class MethodNotes {

    private static final double PERCENT = 100;

    /** Ending of the text for what a programme does not do. */
    private static final String NONE = ".none";

    /** Ending of the text where citizens are not asked. */
    private static final String ORGANISATIONS = ".organisations";

    private final TextBundle texts;
    private final NumberStyle numbers;
    private final MethodSettings settings;
    private final MethodNames names;

    /** With the codes of the programme. */
    public MethodNotes(TextBundle texts, MethodSettings settings) {
        this(texts, settings, MethodNames.codes());
    }

    /** With names for what the programme knows by codes. */
    public MethodNotes(TextBundle texts, MethodSettings settings, MethodNames names) {
        this.texts = texts;
        this.numbers = NumberStyle.of(texts.language());
        this.settings = settings;
        this.names = names;
    }

    /**
     * One step.
     *
     * @param part part of the description
     * @param name what it is about
     * @param text plain words
     * @param formula formula, empty where words say all
     * @param source author and year, empty where there is none
     */
    public record Note(Part part, String name, String text, String formula, String source) {}

    /** Name of a part. */
    public String name(Part part) {
        return texts.text(part.key());
    }

    /** A text of the catalogue that belongs to no step. */
    public String text(String key, String... namesAndValues) {
        return texts.text("methods." + key, namesAndValues);
    }

    /** Parts that the programme does; without margins no weights of citizens are made. */
    public List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.WEIGHTS || raked())
                .toList();
    }

    /** A programme that asks citizens has margins. */
    private boolean raked() {
        return !settings.weighting().margins().isEmpty();
    }

    /** Every step, in the order of the work. */
    public List<Note> all() {
        return Arrays.stream(Method.values())
                .filter(method -> raked() || method.part() != Part.WEIGHTS && method != Method.RAKED_ERRORS)
                .map(this::note)
                .toList();
    }

    /** The steps of one part. */
    public List<Note> of(Part part) {
        return all().stream().filter(note -> note.part() == part).toList();
    }

    /**
     * What the reader of a short report needs.
     *
     * @param changes whether the report tells changes since an earlier wave
     */
    public List<Note> brief(boolean changes) {
        return Arrays.stream(Method.values())
                .filter(Method::brief)
                .filter(method -> used(method, changes))
                .map(this::note)
                .toList();
    }

    private boolean used(Method method, boolean changes) {
        return switch (method) {
            case SMALL_AREAS -> modelled();
            case RAKING -> raked();
            case WAVES, FAMILIES -> changes;
            default -> true;
        };
    }

    private Note note(Method method) {
        String ending = ending(method);
        boolean done = !ending.equals(NONE);
        return new Note(
                method.part(),
                texts.text(method.key() + ".name"),
                texts.text(method.key() + ".text" + ending, values(method)),
                done ? method.formula() : "",
                done ? texts.text(method.key() + ".source") : "");
    }

    /** Which of several texts holds under the settings. */
    private String ending(Method method) {
        MethodSettings.Weighting weighting = settings.weighting();
        return switch (method) {
            case JOINS -> weighting.joins().isEmpty() ? NONE : "";
            case TRIMMING ->
                weighting
                        .trimming()
                        .map(trimming -> trimming.rounds() > 0 ? ".repeated" : ".trimmed")
                        .orElse(NONE);
            case LONELY -> weighting.adjustLonely() ? ".adjust" : ".refuse";
            case RAKED_ERRORS -> weighting.aware() ? ".aware" : ".fixed";
            case WAVES ->
                settings.families()
                                .filter(MethodSettings.Families::sharedClusters)
                                .isPresent()
                        ? ".shared"
                        : ".anew";
            case FAMILIES -> settings.families().isPresent() ? "" : NONE;
            case SMALL_AREAS -> modelled() ? "" : NONE;
            case ENOUGH, THRESHOLD, UNRELIABLE -> raked() ? "" : ORGANISATIONS;
            case GROUPS ->
                settings.disclosure().groups().joins().isEmpty()
                        ? NONE
                        : settings.disclosure().groups().everywhere() ? "" : ".remote";
            case REMOTE -> !settings.disclosure().largerGroups() ? NONE : raked() ? "" : ORGANISATIONS;
            default -> "";
        };
    }

    private boolean modelled() {
        return !settings.smallAreas().models().isEmpty();
    }

    private Map<String, String> values(Method method) {
        Map<String, String> values = new TreeMap<>();
        switch (method) {
            case RAKING, JOINS, NO_MARGIN, TRIMMING -> weighting(values);
            case FAMILIES -> families(values);
            case CHALLENGE -> values.put("weightShare", percent(settings.index().weightShare()));
            case COMPOSITE -> values.put("draws", numbers.whole(settings.index().draws()));
            case BANDS -> {
                values.put("edition", settings.index().bands().edition());
                values.put("bands", bands(settings.index().bands()));
            }
            case SMALL_AREAS -> {
                values.put("fewest", numbers.whole(settings.smallAreas().fewestAreas()));
                values.put("figures", ofModels(model -> model.figures().stream().map(names::figure)));
                values.put(
                        "covariates",
                        ofModels(model -> model.covariates().stream().map(names::covariate)));
                values.put("fit", text("fit." + settings.smallAreas().methodName()));
            }
            case ENOUGH -> adequacy(values);
            case THRESHOLD, GROUPS, REMOTE, UNRELIABLE, EXTREME -> disclosure(values);
            default -> {}
        }
        return values;
    }

    private void weighting(Map<String, String> values) {
        MethodSettings.Weighting weighting = settings.weighting();
        values.put("margins", names.margins(weighting.margins(), "; "));
        values.put(
                "joins",
                weighting.joins().stream()
                        .map(join -> joined(join.variable(), join.categories()))
                        .collect(Collectors.joining("; ")));
        values.put("fewest", numbers.whole(weighting.fewest()));
        values.put("tolerance", decimal(PERCENT * weighting.tolerance()) + "\u00A0%");
        values.put("withoutMargin", percent(weighting.withoutMargin()));
        weighting.trimming().ifPresent(bounds -> {
            values.put("lower", decimal(bounds.lower()));
            values.put("upper", decimal(bounds.upper()));
            values.put("rounds", numbers.whole(bounds.rounds()));
        });
    }

    private void families(Map<String, String> values) {
        settings.families().ifPresent(families -> {
            values.put(
                    "families",
                    String.join(
                            "; ",
                            families.names().stream()
                                    .map(name -> text("family." + name))
                                    .toList()));
            values.put("decides", text("decides." + families.decides()));
            values.put("level", decimal(families.level()));
        });
    }

    private String joined(String variable, List<String> categories) {
        return names.variable(variable) + ": "
                + categories.stream()
                        .map(category -> names.category(variable, category))
                        .collect(Collectors.joining(" + "));
    }

    private void adequacy(Map<String, String> values) {
        MethodSettings.Adequacy adequacy = settings.adequacy();
        values.put("regionCitizens", numbers.whole(adequacy.regionCitizens()));
        values.put("regionOrganisations", numbers.whole(adequacy.regionOrganisations()));
        values.put("itemCitizens", numbers.whole(adequacy.itemCitizens()));
        values.put("itemOrganisations", numbers.whole(adequacy.itemOrganisations()));
        values.put("itemShare", percent(adequacy.itemShare()));
        values.put("unmarkedCitizens", numbers.whole(adequacy.unmarkedCitizens()));
        values.put("unmarkedOrganisations", numbers.whole(adequacy.unmarkedOrganisations()));
    }

    private void disclosure(Map<String, String> values) {
        values.put("citizens", numbers.whole(settings.disclosure().minimumRespondents()));
        values.put("organisations", numbers.whole(settings.disclosure().minimumOrganisations()));
        values.put("reliable", numbers.whole(settings.disclosure().reliableRespondents()));
        values.put("reliableOrganisations", numbers.whole(settings.disclosure().reliableOrganisations()));
        values.put("halfWidth", decimal(settings.disclosure().widestHalfWidth()));
        GroupRules groups = settings.disclosure().groups();
        values.put("remoteCitizens", numbers.whole(settings.disclosure().remoteMinimum(Survey.PUBLIC_ATTITUDE)));
        values.put(
                "remoteOrganisations", numbers.whole(settings.disclosure().remoteMinimum(Survey.INNOVATION_CAPACITY)));
        values.put(
                "joins",
                groups.joins().stream()
                        .map(join -> joined(join.variable(), join.categories()))
                        .collect(Collectors.joining("; ")));
        values.put("sensitive", numbers.whole(settings.disclosure().sensitiveBase()));
    }

    private String bands(Bands bands) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < bands.bands().size(); i++) {
            Bands.Band band = bands.bands().get(i);
            String key = "band." + band.code();
            String name = texts.has(key) ? texts.text(key) : band.code();
            boolean lowest = i == 0 && bands.bands().size() > 1;
            double bound = lowest ? bands.bands().get(1).lower() : band.lower();
            told.add(text(
                    lowest ? "band.lowest" : band.closed() ? "band.from" : "band.above",
                    "band",
                    name,
                    "bound",
                    decimal(bound) + "\u00A0%"));
        }
        return String.join(", ", told);
    }

    /** What models have, level by level where the levels differ. */
    private String ofModels(Function<SmallAreaRules.Model, Stream<String>> parts) {
        SortedMap<FigureLevel, List<String>> inOrder = new TreeMap<>(Comparator.reverseOrder());
        for (SmallAreaRules.Model model : settings.smallAreas().models()) {
            List<String> own = inOrder.computeIfAbsent(model.level(), level -> new ArrayList<>());
            parts.apply(model).filter(part -> !own.contains(part)).forEach(own::add);
        }
        if (inOrder.values().stream().distinct().count() == 1) {
            return String.join("; ", inOrder.values().iterator().next());
        }
        return inOrder.entrySet().stream()
                .map(level -> text(
                        "level",
                        "level",
                        text("level." + level.getKey().name()),
                        "list",
                        String.join(", ", level.getValue())))
                .collect(Collectors.joining("; "));
    }

    private String percent(double share) {
        return numbers.percent(PERCENT * share);
    }

    /** A setting with as many decimals as it has, at most four. */
    private String decimal(double value) {
        int decimals = 0;
        double scaled = value;
        while (decimals < 4 && Math.abs(scaled - Math.rint(scaled)) > 1e-9) {
            decimals++;
            scaled = value * StrictMath.pow(10, decimals);
        }
        return numbers.number(value, decimals);
    }
}
