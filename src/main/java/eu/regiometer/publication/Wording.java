package eu.regiometer.publication;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Check;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words for findings in one language, from the message catalogue and, for rules, from the questionnaire. */
final class Wording {

    private final Texts texts;
    private final WrittenValues written;
    private final FindingValues values;
    private final Optional<Questionnaire> questionnaire;

    /** Words for a file of a survey; without one the rules of a questionnaire have no words. */
    Wording(Texts texts, Optional<Questionnaire> questionnaire) {
        this.texts = texts;
        this.written = new WrittenValues(texts);
        this.values = new FindingValues(texts, questionnaire);
        this.questionnaire = questionnaire;
    }

    Texts texts() {
        return texts;
    }

    String language() {
        return texts.language();
    }

    /** A text of the catalogue that speaks of no finding. */
    String label(String key, String... namesAndValues) {
        var map = new TreeMap<String, String>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], written.of(namesAndValues[i], namesAndValues[i + 1]));
        }
        return Phrase.fill(texts.template(key), map);
    }

    /** A whole number. */
    String number(long number) {
        return written.number(number);
    }

    /** A share from 0 to 1 in percent, with one decimal; more where that would be 0. */
    String share(double share) {
        return written.share(share);
    }

    /** What is wrong, one sentence. */
    String text(Finding finding) {
        return sentence(finding, values.of(finding));
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
        return sentence(finding, values.withoutAnswers(finding, rows));
    }

    /** What findings of a code with an effect say, with dots in place of what differs from one to the next. */
    String about(String code, Effect effect) {
        String text = rule(code)
                .map(check -> in(check.message()))
                .or(() -> entry(code + ".about", ".text"))
                .or(() -> entry(code + "." + effect, ".text"))
                .or(() -> entry(code, ".text"))
                .orElse(code);
        return Phrase.withDots(text, FindingValues.UNKNOWN);
    }

    /** Name of a survey. */
    String survey(Survey survey) {
        return label("survey." + survey.id());
    }

    /** How to mend it, one sentence. */
    String fix(Finding finding) {
        return rule(finding.code())
                .map(check -> Phrase.fill(in(check.fix()), values.of(finding)))
                .or(() -> said(finding))
                .or(() -> entry(finding, ".fix").map(text -> Phrase.fill(text, values.of(finding))))
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
                .map(text -> Phrase.withDots(text, FindingValues.UNKNOWN))
                .orElse("");
    }

    /** The value found, as it may be shown to the region. */
    String value(Finding finding) {
        return values.value(finding);
    }

    /** Code of the variable and the beginning of its question. */
    String variable(Finding finding, int longest) {
        String code = finding.variable() + (finding.option().isEmpty() ? "" : "_" + finding.option());
        String question = item(finding.variable()).map(i -> i.label(language())).orElse("");
        String all = question.isEmpty() ? code : code + " " + question;
        return all.length() <= longest ? all : all.substring(0, longest - 1) + FindingValues.UNKNOWN;
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
