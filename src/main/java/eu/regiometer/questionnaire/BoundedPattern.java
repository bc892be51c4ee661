package eu.regiometer.questionnaire;

import java.util.regex.Pattern;

/**
 * A pattern that matches a text as a whole and gives up after a fixed number of steps, so that no pattern and no text
 * can hold a run up. Steps rather than seconds: the outcome is the same on every machine.
 */
final class BoundedPattern {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_STEPS = 200_000;

    private final Pattern pattern;

    BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    Pattern pattern() {
        return pattern;
    }

    /** Unknown for texts above 1 000 characters and where the step limit is reached. */
    Truth matches(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Truth.UNKNOWN;
        }
        try {
            return Truth.of(pattern.matcher(new CountedText(text, new int[1])).matches());
        } catch (StepsExceeded | StackOverflowError e) {
            return Truth.UNKNOWN;
        }
    }

    private static final class StepsExceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StepsExceeded() {
            super("too many steps", null, false, false);
        }
    }

    private record CountedText(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new StepsExceeded();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
