package eu.regiometer.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a document in the pseudo-locale prints, block by block, with every text of the language files in brackets. */
final class PseudoWords {

    /** Elements that stand by themselves; what is beside them is no part of the same sentence. */
    private static final Pattern BLOCKS =
            Pattern.compile("</?(?:p|td|th|li|h[1-6]|caption|figcaption|figure|dt|dd|dl|div"
                    + "|tr|table|tbody|thead|ul|ol|section|title|body|html|head|summary|details|nav|main|header|footer|br|a|span"
                    + "|b|strong|em|img|link|meta|sup)\\b[^>]*>");

    /** A passage in another language: a name or wording of the programme's files, with its mark. */
    private static final Pattern PASSAGE =
            Pattern.compile("<span lang=\"[^\"]*\">[^<]*</span>(?:[\\s\\u00A0]*\\[[a-z]{2}])?");

    private static final Pattern PLAIN_MARK = Pattern.compile("[\\s\\u00A0]\\[[a-z]{2}]");

    /** Stands for a passage. */
    static final String NAME = "◆";

    /** What may stand before a text inside another one, so that the two make no sentence together. */
    private static final String BEFORE = ":;,(→·×–+/=≥≤.";

    private static final Pattern BETWEEN = Pattern.compile("[.;:·→/(),×–=|]");

    /** What makes the texts longer, at their ends. */
    private static final Pattern MORE = Pattern.compile("[ ·]+$");

    private PseudoWords() {}

    /** The blocks of a document as they are read, names of the programme as {@link #NAME}; the mark of a name goes with it. */
    static List<String> blocks(String xhtml) {
        String body = xhtml.replaceAll("(?s)<head>.*?</head>|<(style|script)\\b.*?</\\1>", "");
        List<String> blocks = new ArrayList<>();
        for (String block : BLOCKS.split(PASSAGE.matcher(body).replaceAll(NAME))) {
            String text = text(block.replaceAll("<[^>]*>", ""));
            if (!text.isEmpty()) {
                blocks.add(text);
            }
        }
        return blocks;
    }

    private static String text(String markup) {
        return PLAIN_MARK
                .matcher(markup.replace("&amp;", "&")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#39;", "'"))
                .replaceAll(" " + NAME)
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip();
    }

    /** What stands outside all brackets of a block. */
    static String outside(String block) {
        var outside = new StringBuilder();
        int depth = 0;
        for (char c : block.toCharArray()) {
            depth -= c == ']' ? 1 : 0;
            if (depth == 0 && c != ']' && c != '[') {
                outside.append(c);
            }
            depth += c == '[' ? 1 : 0;
        }
        return outside.toString();
    }

    /**
     * Texts that were put together to one sentence: a text inside another one that is neither a value nor follows a
     * punctuation mark, and two texts beside each other without one.
     */
    static Set<String> fragments(String block) {
        Set<String> found = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        int end = -1;
        String last = "";
        for (int i = 0; i < block.length(); i++) {
            if (block.charAt(i) == '[') {
                if (open.isEmpty() && end >= 0 && joined(last, block.substring(end + 1, i))) {
                    found.add(last + " + " + block.substring(i, Math.min(block.length(), i + 40)));
                }
                open.push(i);
            } else if (block.charAt(i) == ']' && !open.isEmpty()) {
                int from = open.pop();
                String inner = MORE.matcher(block.substring(from + 1, i)).replaceAll("");
                if (open.isEmpty()) {
                    last = inner;
                    end = i;
                } else if (isPart(block.substring(open.peek() + 1, from).strip(), inner)) {
                    found.add(block.substring(open.peek() + 1, from) + "[" + inner + "]");
                }
            }
        }
        return found;
    }

    private static boolean joined(String before, String between) {
        return !BETWEEN.matcher(between).find() && !before.matches("(?s).*[.?!:;]");
    }

    private static boolean isPart(String before, String inner) {
        boolean value = inner.chars().anyMatch(Character::isDigit);
        return !value
                && !before.isEmpty()
                && BEFORE.indexOf(before.charAt(before.length() - 1)) < 0
                && !before.endsWith("[")
                && !before.endsWith("]")
                && !before.endsWith(NAME);
    }
}
