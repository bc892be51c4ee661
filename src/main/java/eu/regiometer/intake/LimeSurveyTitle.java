package eu.regiometer.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a title of LimeSurvey apart: {@code G3}, {@code G3[1]}, {@code G3_1}, {@code text [text of the option]}, or
 * code and text as {@code G3[1]. text [text of the option]}. What stands in the brackets may be an option of the
 * question or, in a matrix, a question by itself. Of two pairs of brackets, as questions with two scales have, nothing is left out.
 */
final class LimeSurveyTitle {

    private static final Pattern CODED =
            Pattern.compile("(?s)([A-Za-z][A-Za-z0-9_]*(?:\\[[^\\[\\]]{1,40}\\]){0,2})(?:\\. (.*))?");
    private static final Pattern WITH_OPTION =
            Pattern.compile("([A-Za-z][A-Za-z0-9_]*)(?:\\[([^\\[\\]]+)\\]|_([A-Za-z0-9]+))");
    private static final Pattern FREE_TEXT = Pattern.compile("(?i)other|.*comment");

    private LimeSurveyTitle() {}

    static Title of(Heading heading) {
        String title = plain(heading.text());
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.either(title));
        Matcher coded = CODED.matcher(title);
        if (coded.matches()) {
            String text = coded.group(2) == null ? "" : LabelText.strip(coded.group(2));
            claims.add(new Claim(coded.group(1), text, ""));
            option(coded.group(1), text, claims);
        } else {
            brackets(title).forEach(worded -> {
                claims.add(Claim.text(worded.before()).option(worded.inside()));
                claims.add(Claim.text(worded.inside()));
            });
        }
        return Title.of(heading, claims.toArray(Claim[]::new));
    }

    /** A code with the code of an option behind it, and the text with that of the option. */
    private static void option(String code, String text, List<Claim> claims) {
        Matcher parts = WITH_OPTION.matcher(code);
        if (!parts.matches()) {
            return;
        }
        String question = parts.group(1);
        String option = parts.group(2) == null ? parts.group(3) : parts.group(2);
        if (FREE_TEXT.matcher(option).matches()) {
            return;
        }
        List<Worded> texts = brackets(text);
        for (Worded worded : texts) {
            claims.add(new Claim(question, worded.before(), option, worded.inside()));
            claims.add(new Claim(option, worded.inside(), ""));
        }
        if (texts.isEmpty()) {
            claims.add(new Claim(question, text, option));
            claims.add(new Claim(option, text, ""));
        }
    }

    /**
     * A text that ends in brackets.
     *
     * @param before the text before them
     * @param inside the text in them
     */
    private record Worded(String before, String inside) {}

    /** The readings of a text that ends in brackets, the shortest brackets first. */
    private static List<Worded> brackets(String text) {
        List<Worded> found = new ArrayList<>();
        if (text.endsWith("]")) {
            for (int open = text.lastIndexOf('['); open > 0; open = text.lastIndexOf('[', open - 1)) {
                found.add(new Worded(
                        LabelText.strip(text.substring(0, open)),
                        LabelText.strip(text.substring(open + 1, text.length() - 1))));
            }
        }
        return found;
    }

    /** Without marks of HTML and without the apostrophe before a sign that begins a formula. */
    private static String plain(String title) {
        String text = title.replaceAll("<[A-Za-z/][^<>]{0,200}>", " ")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#039;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return LabelText.strip(text.startsWith("'=") ? text.substring(1) : text);
    }
}
