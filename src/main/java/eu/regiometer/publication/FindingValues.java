package eu.regiometer.publication;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the placeholders of a text stand for where it speaks of a finding. */
final class FindingValues {

    /** Stands for what is not told. */
    static final String UNKNOWN = "…";

    private static final Set<String> ANSWERS = Set.of("value", "key", "near", "used", "header", "reason", "rule");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");
    private static final String CONTACT = "B7";
    /** A category that so many rows have is no person's own. */
    private static final int FEWEST_OF_GROUP = 5;

    private final Texts texts;
    private final WrittenValues written;
    private final Optional<Questionnaire> questionnaire;

    FindingValues(Texts texts, Optional<Questionnaire> questionnaire) {
        this.texts = texts;
        this.written = new WrittenValues(texts);
        this.questionnaire = questionnaire;
    }

    /** Values by the name of their placeholder. */
    SortedMap<String, String> of(Finding finding) {
        var arguments = new TreeMap<String, String>();
        arguments.put("file", finding.at().file());
        arguments.put("sheet", finding.at().sheet());
        arguments.put("cell", finding.at().reference());
        arguments.put("row", Integer.toString(finding.at().row()));
        arguments.put("variable", finding.variable() + (finding.option().isEmpty() ? "" : "_" + finding.option()));
        arguments.put("option", finding.option());
        arguments.put("value", value(finding));
        finding.arguments().forEach((name, value) -> arguments.put(name, written.of(name, value)));
        String margin = finding.arguments().getOrDefault("margin", "");
        arguments.computeIfPresent(
                "category", (name, category) -> GroupName.of(questionnaire, margin, category, texts.language()));
        if (finding.is(FindingCode.WEIGHT_NO_MARGIN)) {
            arguments.put("value", category(finding, UnaryOperator.identity()));
        }
        return arguments;
    }

    /**
     * The same without anything that a respondent typed.
     *
     * @param rows number of rows to tell, empty to tell none
     */
    SortedMap<String, String> withoutAnswers(Finding finding, String rows) {
        SortedMap<String, String> arguments = of(finding);
        if (!rows.isEmpty()) {
            arguments.put("rows", written.of("rows", rows));
        }
        arguments.replaceAll((name, value) -> ANSWERS.contains(name) && !value.isEmpty() ? UNKNOWN : value);
        if (CONTACT.equals(arguments.get("cell"))) {
            arguments.put("found", UNKNOWN);
        }
        if (finding.is(FindingCode.WEIGHT_NO_MARGIN)) {
            boolean group = isGroup(finding.arguments().getOrDefault("rows", ""));
            arguments.put("value", category(finding, value -> group ? value : UNKNOWN));
        }
        return arguments;
    }

    /** The value found, as it may be shown to the region. */
    String value(Finding finding) {
        boolean freeText = item(finding.variable())
                .filter(item -> item.type() == ItemType.TEXT || !item.published())
                .isPresent();
        boolean hidden = finding.is(FindingCode.VALUE_PERSONAL)
                || freeText && !finding.value().isEmpty();
        return hidden ? texts.text("value.hidden") : finding.value();
    }

    private static boolean isGroup(String rows) {
        return COUNT.matcher(rows).matches() && Long.parseLong(rows) >= FEWEST_OF_GROUP;
    }

    /** Name of a category that a margin of the population lacks. */
    private String category(Finding finding, UnaryOperator<String> unknown) {
        return GroupName.found(
                questionnaire,
                finding.arguments().getOrDefault("variable", ""),
                finding.arguments().getOrDefault("value", ""),
                texts.language(),
                texts.text("word.no-answer"),
                unknown);
    }

    private Optional<Item> item(String variable) {
        return questionnaire.flatMap(q -> q.item(variable));
    }
}
