package eu.regiometer.measures;

import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All indicators of a programme, in the order of its file. */
public final class IndicatorTree {

    private final Map<String, Indicator> indicators;
    private final SortedMap<String, List<Indicator>> children;

    private IndicatorTree(Collection<Indicator> all) {
        var byCode = new LinkedHashMap<String, Indicator>();
        var byParent = new TreeMap<String, List<Indicator>>();
        for (Indicator indicator : all) {
            if (byCode.put(indicator.code(), indicator) != null) {
                throw new IllegalArgumentException("two indicators have the code " + indicator.code());
            }
            indicator
                    .parent()
                    .ifPresent(parent -> byParent.computeIfAbsent(parent, p -> new ArrayList<>())
                            .add(indicator));
        }
        indicators = Collections.unmodifiableMap(byCode);
        byParent.replaceAll((parent, list) -> List.copyOf(list));
        children = Collections.unmodifiableSortedMap(byParent);
    }

    /** A tree of indicators that are known to fit together. */
    public static IndicatorTree of(Collection<Indicator> indicators) {
        return new IndicatorTree(indicators);
    }

    /**
     * Reads the table {@code indicators} of a programme.
     *
     * @param programmeFolder folder with {@code indicators.csv}, or {@code indicators.xlsx} with such a sheet
     * @param questionnaires the questionnaires whose items the formulas read
     * @param defects receives everything that is wrong, with line, column and the expected token
     * @return the lines that could be read; only to be used when there are no defects
     */
    public static IndicatorTree read(Path programmeFolder, Map<Survey, Questionnaire> questionnaires, Defects defects) {
        return new IndicatorTree(new IndicatorReader(questionnaires, defects).read(programmeFolder));
    }

    /** All indicators, in the order of the file. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The nodes directly below a node, in the order of the file; none for a leaf. */
    public List<Indicator> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The nodes of the given levels, in the order of the file. */
    public List<Indicator> at(NodeLevel... levels) {
        List<NodeLevel> wanted = Arrays.asList(levels);
        return indicators.values().stream()
                .filter(indicator -> wanted.contains(indicator.level()))
                .toList();
    }

    /**
     * Challenge that a node belongs to.
     *
     * @return empty for nodes that are no part of a challenge index
     */
    public Optional<Challenge> challenge(String code) {
        Indicator at = indicators.get(code);
        while (at != null && at.level() != NodeLevel.CHALLENGE) {
            at = indicators.get(at.parent().orElse(""));
        }
        return at == null ? Optional.empty() : Challenge.ofNode(at.code());
    }

    /** The indicators that are scored per response of a survey, in the order of the file. */
    public List<Indicator> scoredPerUnit(Survey survey) {
        return indicators.values().stream()
                .filter(indicator -> indicator.grain() == Grain.UNIT
                        && indicator.formula() instanceof Formula.Calculation
                        && indicator.survey().equals(Optional.of(survey)))
                .toList();
    }

    /** What the capacity of a cluster body is the mean of: the parts of the lens of cluster policy scored per body. */
    public List<Indicator> clusterCapacity() {
        return at(NodeLevel.LENS).stream()
                .filter(lens -> lens.lens().equals(Optional.of(Lens.CLUSTER)))
                .flatMap(lens -> children(lens.code()).stream())
                .filter(part ->
                        part.grain() == Grain.UNIT && part.survey().equals(Optional.of(Survey.INNOVATION_CAPACITY)))
                .toList();
    }

    /**
     * Everything that has to be evaluated per response of a survey so that the tree can be computed from units: the
     * formulas of grain unit under the code of their node, and the inner terms of grain region under their text.
     */
    public SortedMap<String, Term> unitTerms(Survey survey) {
        var terms = new TreeMap<String, Term>();
        for (Indicator indicator : indicators.values()) {
            if (indicator.survey().equals(Optional.of(survey))
                    && indicator.formula() instanceof Formula.Calculation(Term term)) {
                if (indicator.grain() == Grain.UNIT) {
                    terms.put(indicator.code(), term);
                } else {
                    terms.putAll(RegionScore.inner(term));
                }
            }
        }
        return Collections.unmodifiableSortedMap(terms);
    }

    /**
     * Leaves scored per response of a survey that tree nodes rest on, in groups; the scores of one group are added up
     * in one node, so that their covariance counts.
     */
    public List<SortedSet<String>> jointLeaves(Survey survey) {
        List<SortedSet<String>> groups = new ArrayList<>();
        for (Indicator indicator : indicators.values()) {
            var leaves = new TreeSet<String>();
            collectLeaves(indicator, survey, leaves);
            boolean tree = indicator.grain() == Grain.TREE;
            if (tree && leaves.size() > 1 && groups.stream().noneMatch(group -> group.containsAll(leaves))) {
                groups.removeIf(leaves::containsAll);
                groups.add(Collections.unmodifiableSortedSet(leaves));
            }
        }
        return List.copyOf(groups);
    }

    private void collectLeaves(Indicator node, Survey survey, SortedSet<String> leaves) {
        if (node.grain() == Grain.UNIT && node.survey().equals(Optional.of(survey))) {
            leaves.add(node.code());
        }
        if (node.formula() instanceof Formula.Gap(String first, String second)) {
            indicator(first).ifPresent(part -> collectLeaves(part, survey, leaves));
            indicator(second).ifPresent(part -> collectLeaves(part, survey, leaves));
        }
        children(node.code()).forEach(child -> collectLeaves(child, survey, leaves));
    }
}
