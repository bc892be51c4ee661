package eu.regiometer.publication;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Check;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.language.NumberStyle;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for findings in one language, from the message catalogue and, for rules, from the questionnaire. */
final class Wording {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.([0-9]{1,6}))?");
    private static final Set<String> NUMBERS = Set.of(
            "limit",
            "old",
            "new",
            "changed",
            "answered",
            "asked",
            "of",
            "low",
            "high",
            "ratio",
            "count",
            "accepted",
            "out",
            "eligible",
            "invited",
            "fewest",
            "sum",
            "population");
    private static final Set<String> WORDS = Set.of("unit", "type", "rule");
    private static final Set<String> ANSWERS = Set.of("value", "key", "near", "used", "header", "reason", "rule");
    private static final String UNKNOWN = "…";
    private static final String UNKNOWN_KIND = "?";
    private static final String CONTACT = "B7";
    /** A category that so many rows have is no person's own. */
    private static final int FEWEST_OF_GROUP = 5;

    private static final double PERCENT = 100;
    private static final int MOST_DECIMALS = 6;

    private final Texts texts;
    private final NumberStyle numbers;
    private final Optional<Questionnaire> questionnaire;

    /** Words for a file of a survey; without one the rules of a questionnaire have no words. */
    Wording(Texts texts, Optional<Questionnaire> questionnaire) {
        this.texts = texts;
        this.numbers = NumberStyle.of(texts.language());
        this.questionnaire = questionnaire;
    }

    Texts texts() {
        return texts;
    }

    String language() {
        return texts.language();
    }

    /** A text of the catalogue that speaks of no finding. */
    String label(String key, String... values) {
        var map = new TreeMap<String, String>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            map.put(values[i], written(values[i], values[i + 1]));
        }
        return Phrase.fill(texts.template(key), map);
    }

    /** A whole number. */
    String number(long number) {
        return numbers.whole(number);
    }

    /** A share from 0 to 1 in percent, with one decimal; more where that would be 0. */
    String share(double share) {
        int decimals = 1;
        for (double tenths = 10 * PERCENT * Math.abs(share);
                tenths > 0 && tenths < 1 && decimals < MOST_DECIMALS;
                tenths *= 10) {
            decimals++;
        }
        return numbers.number(PERCENT * share, decimals) + "\u00A0%";
    }

    /** What is wrong, one sentence. */
    String text(Finding finding) {
        return sentence(finding, arguments(finding));
    }

    /** A text about the first finding of a kind, with the number of those that are not listed. */
    String withUnlisted(String text, Finding finding) {
        String unlisted = finding.arguments().getOrDefault(Finding.UNLISTED, "");
        return unlisted.isEmpty() ? text : label("many.unlisted", "text", text, "count", unlisted);
    }

    /**
     * What is wrong without anything that a respondent typed, for receipts. Categories of a margin are named: they
     * stand for groups and not for an answer, save those that only the file knows and that hardly anybody has.
     */
    String textWithoutAnswers(Finding finding) {
        return textWithoutAnswers(finding, finding.arguments().getOrDefault("rows", ""));
    }

    /** The same of several findings that differ in nothing but the number of rows. */
    String textWithoutAnswers(Finding finding, String rows) {
        SortedMap<String, String> arguments = arguments(finding);
        if (!rows.isEmpty()) {
            arguments.put("rows", written("rows", rows));
        }
        arguments.replaceAll((name, value) -> ANSWERS.contains(name) && !value.isEmpty() ? UNKNOWN : value);
        if (CONTACT.equals(arguments.get("cell"))) {
            arguments.put("found", UNKNOWN);
        }
        if (finding.is(FindingCode.WEIGHT_NO_MARGIN)) {
            boolean group = isGroup(finding.arguments().getOrDefault("rows", ""));
            arguments.put("value", category(finding, value -> group ? value : UNKNOWN));
        }
        return sentence(finding, arguments);
    }

    private static boolean isGroup(String rows) {
        return NUMBER.matcher(rows).matches() && Double.parseDouble(rows) >= FEWEST_OF_GROUP;
    }

    /** What findings of a code with an effect say, with dots in place of what differs from one to the next. */
    String about(String code, Effect effect) {
        String text = rule(code)
                .map(check -> in(check.message()))
                .or(() -> entry(code + ".about", ".text"))
                .or(() -> entry(code + "." + effect, ".text"))
                .or(() -> entry(code, ".text"))
                .orElse(code);
        return Phrase.withDots(text, UNKNOWN);
    }

    /** Name of a survey. */
    String survey(Survey survey) {
        return label("survey." + survey.id());
    }

    /** How to mend it, one sentence. */
    String fix(Finding finding) {
        return rule(finding.code())
                .map(check -> Phrase.fill(in(check.fix()), arguments(finding)))
                .or(() -> said(finding))
                .or(() -> entry(finding, ".fix").map(text -> Phrase.fill(text, arguments(finding))))
                .orElse("");
    }

    /** What the questionnaire itself says where its constraint is broken or an answer is missing. */
    private Optional<String> said(Finding finding) {
        return item(finding.variable())
                .map(Item::particulars)
                .map(particulars -> finding.is(FindingCode.VALUE_REQUIRED)
                        ? particulars.requiredMessages()
                        : finding.is(FindingCode.VALUE_RANGE)
                                ? particulars.constraintMessages()
                                : new TreeMap<String, String>())
                .map(this::in)
                .filter(text -> !text.isEmpty());
    }

    /** How to mend findings of a code, as far as that can be said without one. */
    String fix(String code) {
        return rule(code)
                .map(check -> in(check.fix()))
                .or(() -> entry(code, ".fix"))
                .map(text -> Phrase.withDots(text, UNKNOWN))
                .orElse("");
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

    /** Code of the variable and the beginning of its question. */
    String variable(Finding finding, int longest) {
        String code = finding.variable() + (finding.option().isEmpty() ? "" : "_" + finding.option());
        String question = item(finding.variable()).map(i -> i.label(language())).orElse("");
        String all = question.isEmpty() ? code : code + " " + question;
        return all.length() <= longest ? all : all.substring(0, longest - 1) + UNKNOWN;
    }

    private String sentence(Finding finding, SortedMap<String, String> arguments) {
        String text = rule(finding.code())
                .map(check -> in(check.message()))
                .or(() -> entry(finding, ".text"))
                .map(template -> Phrase.fill(template, arguments))
                .orElse(finding.code());
        String frame = arguments.containsKey("share")
                ? "many.share"
                : arguments.containsKey("rows") && arguments.containsKey("of") ? "many.rows" : "";
        if (frame.isEmpty()) {
            return text;
        }
        arguments.put("text", text);
        return Phrase.fill(texts.template(frame), arguments);
    }

    /** The entry of the finding's form, else of its code with the effect, else of its code. */
    private Optional<String> entry(Finding finding, String part) {
        return Optional.ofNullable(finding.arguments().get(Finding.FORM))
                .flatMap(form -> entry(finding.code() + "." + form, part))
                .or(() -> entry(finding.code() + "." + finding.effect(), part))
                .or(() -> entry(finding.code(), part));
    }

    /** The entry of a code, or of a code with an effect or form that has words of its own. */
    private Optional<String> entry(String code, String part) {
        String own = code + part;
        if (texts.has(own)) {
            return Optional.of(texts.template(own));
        }
        return texts.has(code)
                ? Optional.of(texts.template(texts.template(code).substring(1) + part))
                : Optional.empty();
    }

    private SortedMap<String, String> arguments(Finding finding) {
        var arguments = new TreeMap<String, String>();
        arguments.put("file", finding.at().file());
        arguments.put("sheet", finding.at().sheet());
        arguments.put("cell", finding.at().reference());
        arguments.put("row", Integer.toString(finding.at().row()));
        arguments.put("variable", finding.variable() + (finding.option().isEmpty() ? "" : "_" + finding.option()));
        arguments.put("option", finding.option());
        arguments.put("value", value(finding));
        finding.arguments().forEach((name, value) -> arguments.put(name, written(name, value)));
        String margin = finding.arguments().getOrDefault("margin", "");
        arguments.computeIfPresent(
                "category", (name, category) -> GroupName.of(questionnaire, margin, category, language()));
        if (finding.is(FindingCode.WEIGHT_NO_MARGIN)) {
            arguments.put("value", category(finding, UnaryOperator.identity()));
        }
        return arguments;
    }

    /** Name of a category that a margin of the population lacks. */
    private String category(Finding finding, UnaryOperator<String> unknown) {
        return GroupName.found(
                questionnaire,
                finding.arguments().getOrDefault("variable", ""),
                finding.arguments().getOrDefault("value", ""),
                language(),
                texts.text("word.no-answer"),
                unknown);
    }

    private String written(String name, String value) {
        if (name.equals("found") && value.equals(UNKNOWN_KIND)) {
            return texts.text("word.unknown");
        }
        if (WORDS.contains(name) && texts.has("word." + value)) {
            return texts.text("word." + value);
        }
        if (name.equals("unit")) {
            return unit(value);
        }
        Matcher number = NUMBER.matcher(value);
        if (!number.matches()) {
            return value;
        }
        if (name.equals("error")) {
            return share(Double.parseDouble(value));
        }
        String decimals = number.group(1);
        return NUMBERS.contains(name)
                ? numbers.number(Double.parseDouble(value), decimals == null ? 0 : decimals.length())
                : value;
    }

    /** A unit of a questionnaire, which states it in English only: elsewhere a sign or nothing. */
    private String unit(String unit) {
        return language().equals(Texts.ENGLISH) ? unit : unit.startsWith("percent") ? "%" : "";
    }

    private Optional<Check> rule(String code) {
        return questionnaire.stream()
                .flatMap(q -> q.checks().stream())
                .filter(check -> check.code().equals(code))
                .findFirst();
    }

    private Optional<Item> item(String variable) {
        return questionnaire.flatMap(q -> q.item(variable));
    }

    /** The text of a questionnaire in this language, else in English and marked as such. */
    private String in(SortedMap<String, String> byLanguage) {
        String own = byLanguage.get(language());
        String english = byLanguage.getOrDefault(Texts.ENGLISH, "");
        return own != null || english.isEmpty()
                ? Objects.requireNonNullElse(own, "")
                : texts.text("text.english", "text", english);
    }
}
