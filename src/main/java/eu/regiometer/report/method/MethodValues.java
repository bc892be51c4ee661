package eu.regiometer.report.method;

import eu.regiometer.disclosure.GroupRules;
import eu.regiometer.disclosure.SmallAreaRules;
import eu.regiometer.measures.Bands;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the placeholders of the description of methods stand for under the settings of a programme. */
final class MethodValues {

    private static final double PERCENT = 100;

    private static final int MOST_DECIMALS = 4;

    private final TextBundle texts;
    private final NumberStyle numbers;
    private final MethodSettings settings;
    private final MethodNames names;

    MethodValues(TextBundle texts, MethodSettings settings, MethodNames names) {
        this.texts = texts;
        this.numbers = NumberStyle.of(texts.language());
        this.settings = settings;
        this.names = names;
    }

    /** Values by the name of their placeholder; empty for a step without placeholders. */
    Map<String, String> of(Method method) {
        Map<String, String> values = new TreeMap<>();
        switch (method) {
            case RAKING, JOINS, NO_MARGIN, TRIMMING -> weighting(values);
            case FAMILIES -> families(values);
            case CHALLENGE, CLUSTER_CAPACITY ->
                values.put("weightShare", percent(settings.index().weightShare()));
            case COMPOSITE -> values.put("draws", numbers.whole(settings.index().draws()));
            case BANDS -> {
                values.put("edition", settings.index().bands().edition());
                values.put("bands", bands(settings.index().bands()));
            }
            case SMALL_AREAS -> smallAreas(values);
            case ENOUGH -> adequacy(values);
            case THRESHOLD, GROUPS, REMOTE, UNRELIABLE, EXTREME -> disclosure(values);
            default -> {}
        }
        return values;
    }

    private void weighting(Map<String, String> values) {
        MethodSettings.Weighting weighting = settings.weighting();
        values.put("margins", names.margins(weighting.margins(), between()));
        values.put(
                "joins",
                weighting.joins().stream()
                        .map(join -> joined(join.variable(), join.categories()))
                        .collect(Collectors.joining(between())));
        values.put("fewest", numbers.whole(weighting.fewest()));
        values.put("tolerance", numbers.percentage(decimal(PERCENT * weighting.tolerance())));
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
                            between(),
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
                        .collect(Collectors.joining(between())));
        values.put("sensitive", numbers.whole(settings.disclosure().sensitiveBase()));
    }

    private void smallAreas(Map<String, String> values) {
        values.put("fewest", numbers.whole(settings.smallAreas().fewestAreas()));
        values.put("figures", ofModels(model -> model.figures().stream().map(names::figure)));
        values.put("covariates", ofModels(model -> model.covariates().stream().map(names::covariate)));
        values.put("fit", text("fit." + settings.smallAreas().methodName()));
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
                    numbers.percentage(decimal(bound))));
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
            return String.join(between(), inOrder.values().iterator().next());
        }
        return inOrder.entrySet().stream()
                .map(level -> text(
                        "level",
                        "level",
                        text("level." + level.getKey().name()),
                        "list",
                        String.join(", ", level.getValue())))
                .collect(Collectors.joining(between()));
    }

    private String percent(double share) {
        return numbers.percent(PERCENT * share);
    }

    /** What stands between parts that may hold commas. */
    private String between() {
        return texts.text("list.between") + " ";
    }

    /** A setting with as many decimals as it has, at most four. */
    private String decimal(double value) {
        return numbers.upTo(value, MOST_DECIMALS);
    }

    String text(String key, String... namesAndValues) {
        return texts.text("methods." + key, namesAndValues);
    }
}
