package eu.regiometer.questionnaire;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an expression works on and comes to. */
public sealed interface Value {

    /** No answer, or nothing that could be worked out. */
    Value MISSING = new Unknown();

    /** A number, or a numeric code. */
    record Number(double value) implements Value {}

    /** A text, or a code of a register. */
    record Text(String value) implements Value {}

    /** A day. */
    record Day(LocalDate value) implements Value {}

    /** Chosen options of a multiple choice. */
    record Chosen(SortedSet<String> codes) implements Value {
        public Chosen {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }

    /** A truth value that is known. */
    record Bool(boolean value) implements Value {}

    /** See {@link #MISSING}. */
    record Unknown() implements Value {}

    /** A number as a value. */
    static Value of(double number) {
        return new Number(number);
    }

    /** A text as a value; blank text is missing. */
    static Value of(String text) {
        return text.isBlank() ? MISSING : new Text(text);
    }

    /** A day as a value. */
    static Value of(LocalDate day) {
        return new Day(day);
    }
}
