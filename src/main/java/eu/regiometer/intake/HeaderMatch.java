package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which titles of an export name which columns of a questionnaire. */
final class HeaderMatch {

    private static final Comparator<HeaderMatch> BY_ITEMS =
            Comparator.comparingInt((HeaderMatch match) -> match.found()).thenComparingInt(match -> -match.asked());

    private final QuestionNames names;
    private final Map<Target, Heading> matched = new LinkedHashMap<>();
    private final Map<Target, List<Heading>> repeated = new LinkedHashMap<>();
    private final List<Heading> unmatched = new ArrayList<>();
    private final Map<Heading, Integer> undecided = new LinkedHashMap<>();
    private final SortedMap<String, Integer> languages = new TreeMap<>();
    private QuestionNames.@Nullable Place open;
    private int lastOption;

    private HeaderMatch(QuestionNames names) {
        this.names = names;
    }

    /** Matches the titles of an export with one questionnaire. */
    static HeaderMatch of(List<Title> titles, QuestionNames names) {
        var match = new HeaderMatch(names);
        titles.forEach(match::take);
        return match;
    }

    /** The match with the questionnaire of which most items are found. */
    static HeaderMatch best(List<Title> titles, List<QuestionNames> candidates) {
        return candidates.stream()
                .map(names -> of(titles, names))
                .max(BY_ITEMS)
                .orElseThrow(() -> new IllegalArgumentException("no questionnaire given"));
    }

    Questionnaire questionnaire() {
        return names.questionnaire();
    }

    /** Column of the export that answers a column of the questionnaire by itself. */
    Optional<Heading> answer(int column) {
        return Optional.ofNullable(matched.get(new Target.Answer(column)));
    }

    /** Column of the export that joins the chosen options of the multiple choice that a column belongs to. */
    Optional<Heading> choices(int column) {
        return Optional.ofNullable(
                matched.get(new Target.Choices(names.place(column).first())));
    }

    /** Columns of the export that say that a missing answer was chosen in a multiple choice, by missing code. */
    SortedMap<String, Heading> noAnswers(int first) {
        SortedMap<String, Heading> found = new TreeMap<>();
        matched.forEach((target, heading) -> {
            if (target instanceof Target.NoAnswer(int item, String code) && item == first) {
                found.put(code, heading);
            }
        });
        return found;
    }

    /** First column of the item that a column of the questionnaire belongs to. */
    int first(int column) {
        return names.place(column).first();
    }

    /** Everything that was matched, in the order of the export. */
    Map<Target, Heading> matched() {
        return Collections.unmodifiableMap(matched);
    }

    /** Titles that name nothing, in the order of the export. */
    List<Heading> unmatched() {
        return Collections.unmodifiableList(unmatched);
    }

    /**
     * Titles that name a question, but none of its options, where no joined list tells what was chosen; in the order of
     * the export.
     */
    List<Heading> undecided() {
        return undecided.entrySet().stream()
                .filter(entry -> !matched.containsKey(new Target.Choices(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Items of which at least one column was found. */
    int found() {
        return (int) IntStream.range(0, columns().size())
                .filter(this::has)
                .mapToObj(i -> columns().get(i).item().code())
                .distinct()
                .count();
    }

    /** Items of the questionnaire. */
    int asked() {
        return questionnaire().items().size();
    }

    /** Whether the export answers a column of the questionnaire, in whichever way. */
    boolean has(int column) {
        return answer(column).isPresent()
                || columns().get(column).item().type() == ItemType.MULTI
                        && choices(column).isPresent();
    }

    /** The languages that most titles are worded in; empty when the titles are codes. */
    SortedSet<String> languages() {
        int most = languages.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return languages.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Titles of which two mean the same. */
    List<Finding> duplicates() {
        return repeated.entrySet().stream()
                .map(entry -> duplicate(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Finding duplicate(Target target, List<Heading> headings) {
        return Finding.of(FindingCode.HEADER_DUPLICATE, headings.getFirst().at())
                .variable(columns().get(target.column()).name())
                .with("columns", place(headings));
    }

    private static String place(List<Heading> headings) {
        boolean oneSheet = headings.stream().map(h -> h.at().sheet()).distinct().count() == 1;
        return headings.stream()
                .map(h -> oneSheet ? h.letter() : h.at().sheet() + "!" + CellAddress.columnName(h.at().column()))
                .collect(Collectors.joining(", "));
    }

    private void take(Title title) {
        Optional<Target> target = following(title);
        for (Claim claim : title.claims()) {
            if (target.isPresent()) {
                break;
            }
            target = names.target(claim);
            if (target.isPresent()) {
                names.languages(claim.text()).forEach(language -> languages.merge(language, 1, Integer::sum));
                open(target.get());
            }
        }
        target.ifPresentOrElse(t -> found(t, title.heading()), () -> missed(title));
    }

    private void missed(Title title) {
        unmatched.add(title.heading());
        title.claims().stream()
                .map(names::asked)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(place -> undecided.put(title.heading(), place.first()));
    }

    private void found(Target target, Heading heading) {
        Heading before = matched.putIfAbsent(target, heading);
        if (before != null) {
            repeated.computeIfAbsent(target, t -> new ArrayList<>(List.of(before)))
                    .add(heading);
        }
    }

    /** The next option of the multiple choice whose own column came before; only in the order of the form. */
    private Optional<Target> following(Title title) {
        if (open == null || !title.follower()) {
            return Optional.empty();
        }
        for (Claim claim : title.claims()) {
            for (String label : List.of(claim.text(), claim.code())) {
                Optional<Target> option = label.isEmpty() ? Optional.empty() : names.option(open, label);
                if (option.isPresent() && option.get() instanceof Target.NoAnswer) {
                    return option;
                }
                if (option.isPresent() && option.get().column() > lastOption) {
                    lastOption = option.get().column();
                    return option;
                }
            }
        }
        open = null;
        return Optional.empty();
    }

    private void open(Target target) {
        open = target instanceof Target.Choices(int first) ? names.place(first) : null;
        lastOption = open == null ? 0 : open.first() - 1;
    }

    private List<Column> columns() {
        return questionnaire().columns();
    }
}
