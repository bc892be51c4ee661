package eu.regiometer.workbook.mutants;

import eu.regiometer.workbook.mutants.ZipEntries.Entry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A workbook changed in a few places.
 *
 * @param what the changes in words
 * @param content the changed file
 */
public record Mutant(String what, byte[] content) {

    private static final int MOST_CHANGES = 3;
    private static final Pattern READ_PARTS = Pattern.compile(
            "xl/worksheets/sheet\\d+\\.xml|xl/sharedStrings\\.xml|xl/workbook\\.xml|xl/styles\\.xml|.*\\.rels"
                    + "|\\[Content_Types\\]\\.xml");

    /** Changes a good workbook as the dice fall. */
    public static Mutant of(byte[] good, Dice dice) {
        if (dice.once(5)) {
            return bytes(good, dice, 8);
        }
        List<Entry> entries = new ArrayList<>(ZipEntries.unpack(good));
        List<String> what = new ArrayList<>();
        for (int changes = 1 + dice.below(MOST_CHANGES); changes > 0 && !entries.isEmpty(); changes--) {
            what.add(dice.once(6) ? entries(entries, dice) : part(entries, dice));
        }
        return new Mutant(String.join(", ", what), ZipEntries.pack(entries));
    }

    /** Changes any file in one place, as a faulty disk or line would. */
    static Mutant inOnePlace(byte[] good, Dice dice) {
        return bytes(good, dice, 1);
    }

    private static Mutant bytes(byte[] good, Dice dice, int mostFlips) {
        byte[] content = good.clone();
        int at = dice.below(content.length);
        return switch (dice.below(5)) {
            case 0 -> {
                for (int flips = 1 + dice.below(mostFlips); flips > 0; flips--) {
                    content[dice.below(content.length)] ^= (byte) (1 << dice.below(8));
                }
                yield new Mutant("flipped bits", content);
            }
            case 1 -> new Mutant("cut at " + at, Arrays.copyOf(content, at));
            case 2 -> {
                byte[] shorter = Arrays.copyOf(content, content.length - 1);
                System.arraycopy(content, at + 1, shorter, at, content.length - at - 1);
                yield new Mutant("byte " + at + " lost", shorter);
            }
            case 3 -> {
                int length = Math.min(1 + dice.below(64), content.length - at);
                int from = dice.below(content.length - length + 1);
                System.arraycopy(good, from, content, at, length);
                yield new Mutant("block " + from + " over " + at, content);
            }
            default -> {
                int near = Math.max(0, content.length - 1 - dice.below(Math.min(600, content.length)));
                content[near] = (byte) dice.below(256);
                yield new Mutant("directory byte " + near, content);
            }
        };
    }

    private static String entries(List<Entry> entries, Dice dice) {
        int at = dice.below(entries.size());
        int other = dice.below(entries.size());
        Entry first = entries.get(at);
        Entry second = entries.get(other);
        switch (dice.below(6)) {
            case 0 -> {
                entries.remove(at);
                return "without " + first.name();
            }
            case 1 -> {
                entries.add(new Entry(first.name(), second.content()));
                return first.name() + " twice";
            }
            case 2 -> {
                entries.set(at, new Entry(first.name(), second.content()));
                entries.set(other, new Entry(second.name(), first.content()));
                return first.name() + " and " + second.name() + " swapped";
            }
            case 3 -> {
                entries.set(
                        at,
                        new Entry(first.name().replace("1", "2").toLowerCase(java.util.Locale.ROOT), first.content()));
                return first.name() + " renamed";
            }
            case 4 -> {
                entries.set(at, new Entry(first.name(), new byte[0]));
                return first.name() + " emptied";
            }
            default -> {
                entries.set(at, second);
                return first.name() + " replaced by " + second.name();
            }
        }
    }

    private static String part(List<Entry> entries, Dice dice) {
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (READ_PARTS.matcher(entries.get(i).name()).matches()) {
                read.add(i);
            }
        }
        int at = read.isEmpty() || dice.once(20) ? dice.below(entries.size()) : dice.pick(read);
        Entry entry = entries.get(at);
        if (dice.once(25)) {
            Charset charset = dice.pick(List.of(
                    StandardCharsets.UTF_16,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.ISO_8859_1,
                    StandardCharsets.UTF_16BE));
            String head = dice.once(2) ? entry.text() : entry.text().replace("UTF-8", charset.name());
            entries.set(at, new Entry(entry.name(), head.getBytes(charset)));
            return entry.name() + " in " + charset;
        }
        XmlEdit edit = dice.pick(List.of(XmlEdit.values()));
        entries.set(at, new Entry(entry.name(), edit.apply(entry.text(), dice).getBytes(StandardCharsets.UTF_8)));
        return edit + " in " + entry.name();
    }
}
