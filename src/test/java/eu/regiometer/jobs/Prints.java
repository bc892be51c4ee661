package eu.regiometer.jobs;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.report.language.NumberStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * What is printed anywhere in an output folder: tables, pages, pictures, the texts of reports and the figures attached to
 * them. Feedback is left aside, for it goes to the region that it is about.
 *
 * @param numbers numbers that are printed with many digits, by a file that they stand in
 * @param few texts with their file that name a number of answers too small to be printed
 */
record Prints(SortedMap<Double, String> numbers, List<String> few) {

    /** So many digits do not agree by chance. */
    private static final int DIGITS = 9;

    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d+\\.\\d{5,}(E-?\\d+)?");
    /**
     * A number after "answers:": no part of a larger number or a share, for which the product writes U+202F, no date, and
     * not the number of the regions without enough of them (text gate.REGIONS).
     */
    private static final Pattern ANSWERS =
            Pattern.compile("(?<!Regions without enough )(?<!Regioner utan tillräckligt många )"
                    + "(?:[Aa]nswers|[Ss]var|citizens|invånare|organisations|organisationer)(?::| about| omkring| cirka)*"
                    + " (\\d+)(?![\\d\u202F]|[.,]\\d|[ \u00A0](?:" + months() + "))");

    private static String months() {
        return Stream.of("en", "sv")
                .flatMap(language -> NumberStyle.of(language).months().stream())
                .collect(Collectors.joining("|"));
    }

    private static final int FEWEST = 5;
    private static final int SIMPLEST = 5_000;
    private static final double DUST = 1e-9;

    static Prints of(Path output) {
        SortedMap<Double, String> numbers = new TreeMap<>();
        List<String> few = new ArrayList<>();
        texts(output).forEach((file, text) -> {
            Matcher matcher = NUMBER.matcher(text);
            while (matcher.find()) {
                numbers.putIfAbsent(Double.valueOf(matcher.group().replace('\u2212', '-')), file);
            }
            Matcher answers = ANSWERS.matcher(text);
            while (answers.find()) {
                if (isFew(answers.group(1), FEWEST)) {
                    few.add(file + ": " + answers.group());
                }
            }
        });
        return new Prints(numbers, few);
    }

    /** Texts by file. */
    private static SortedMap<String, String> texts(Path output) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : Outputs.hashes(output).keySet()) {
            Path file = output.resolve(name);
            if (name.endsWith(".pdf")) {
                texts.put(name, withoutPages(Outputs.withNarrowBlanks(file), headings(file)));
                texts.put(name + " attachment", String.join("\n", attachments(file)));
            } else if (!name.startsWith("feedback/") && name.matches(".*\\.(csv|json|html|svg|txt)")) {
                texts.put(name, Outputs.read(file));
            }
        }
        return texts;
    }

    /** The text without the numbers of pages that follow the headings in the list of contents. */
    private static String withoutPages(String text, List<String> headings) {
        String rest = text;
        for (String heading : headings) {
            rest = rest.replaceAll(Pattern.quote(heading) + " \\d+(?= )", Matcher.quoteReplacement(heading));
        }
        return rest;
    }

    /** Headings as the bookmarks have them. */
    private static List<String> headings(Path pdf) {
        List<String> headings = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            collect(document.getDocumentCatalog().getDocumentOutline(), headings);
        } catch (IOException e) {
            throw new UncheckedIOException(pdf + " is no PDF", e);
        }
        return headings;
    }

    private static void collect(PDOutlineNode node, List<String> headings) {
        for (PDOutlineItem item : node.children()) {
            headings.add(item.getTitle().replaceAll("[\\s\u00A0]+", " ").strip());
            collect(item, headings);
        }
    }

    private static List<String> attachments(Path pdf) {
        List<String> texts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
            for (var file : files.getNames().values()) {
                texts.add(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(pdf + " is no PDF", e);
        }
        return texts;
    }

    /** The tables attached to the reports. */
    static List<DataTables.DataTable> attached(Path reports) {
        List<DataTables.DataTable> tables = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(reports)) {
            for (Path pdf : walk.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                attachments(pdf)
                        .forEach(text -> tables.add(new DataTables.DataTable(
                                pdf.getFileName().toString(),
                                List.of("chart", "row", "series", "unit"),
                                Set.of(),
                                Outputs.table(text))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    /** Columns that hold something in a row that is withheld. */
    static List<String> besideTheFlag(List<DataTables.DataTable> tables) {
        List<String> told = new ArrayList<>();
        for (DataTables.DataTable table : tables) {
            for (Map<String, String> row : table.rows()) {
                if (row.getOrDefault("flag", "").equals(":c")) {
                    table.figures(row).stream()
                            .filter(column -> !row.getOrDefault(column, "").isEmpty())
                            .forEach(column -> told.add(table.name() + " " + column + " of " + row));
                }
            }
        }
        return told;
    }

    /** Withheld figures of which a number is printed, with the file; a figure without a row is withheld, too. */
    Set<String> withheld(List<DataTables.DataTable> tables, TrueFigures truth) {
        Set<String> hidden = new TreeSet<>();
        Set<Double> known = new TreeSet<>();
        Set<String> rows = new TreeSet<>();
        Map<String, List<OptionalDouble>> figures = new TreeMap<>();
        for (DataTables.DataTable table : tables) {
            for (Map<String, String> row : table.rows()) {
                String name = table.name().equals("estimates")
                        ? Outsider.figure(row)
                        : Set.of("indicators", DataTables.BORROWED).contains(table.name())
                                ? Outsider.indicator(row)
                                : "";
                rows.add(name);
                List<OptionalDouble> values =
                        values(truth.estimates().get(name), truth.indicators().get(name));
                if (row.getOrDefault("flag", "").equals(":c")) {
                    hidden.add(name);
                    figures.put(name, values);
                } else {
                    values.forEach(value -> value.ifPresent(known::add));
                }
            }
        }
        // a category that is told together with others has no row of its own
        for (Set<String> names :
                List.of(truth.estimates().keySet(), truth.indicators().keySet())) {
            for (String name : names) {
                IndicatorValue value = truth.indicators().get(name);
                // what a municipality borrows is told in its report alone
                if (!rows.contains(name)
                        && (value == null || value.borrowedFrom().isEmpty())) {
                    hidden.add(name);
                    figures.put(name, values(truth.estimates().get(name), value));
                }
            }
        }
        Set<String> found = new TreeSet<>();
        for (String name : hidden) {
            for (OptionalDouble value : figures.getOrDefault(name, List.of())) {
                // another figure may rest on the same units, whom nobody can tell from others
                if (value.isPresent()
                        && !known.contains(value.getAsDouble())
                        && !known.contains(100 * value.getAsDouble())) {
                    String file = numbers.getOrDefault(
                            value.getAsDouble(), numbers.getOrDefault(100 * value.getAsDouble(), ""));
                    if (!file.isEmpty() && isTelling(value.getAsDouble())) {
                        found.add(name + " in " + file);
                    }
                }
            }
        }
        return found;
    }

    private static List<OptionalDouble> values(
            @org.jspecify.annotations.Nullable Estimate e, @org.jspecify.annotations.Nullable IndicatorValue v) {
        return e != null
                ? List.of(e.estimate(), e.se(), e.lower(), e.upper(), e.nEff(), e.deff())
                : v != null ? List.of(v.value(), v.se(), v.lower(), v.upper()) : List.of();
    }

    /** Whether a number stands for one figure only: shares under simple weights are fractions that agree by chance. */
    private static boolean isTelling(double value) {
        if (!Double.isFinite(value) || new BigDecimal(Double.toString(value)).precision() < DIGITS) {
            return false;
        }
        for (int q = 1; q <= SIMPLEST; q++) {
            if (Math.abs(value * q - Math.rint(value * q)) < DUST) {
                return false;
            }
        }
        return true;
    }

    /** Numbers of answers that are too small to be printed, wherever they stand. */
    List<String> smallCounts(Path output, List<DataTables.DataTable> tables) {
        List<String> found = new ArrayList<>();
        for (DataTables.DataTable table : tables) {
            for (Map<String, String> row : table.rows()) {
                for (String column : table.counts()) {
                    note(found, table.name() + " " + column, row.getOrDefault("survey", ""), row, column);
                }
                switch (row.getOrDefault("indicator", "")) {
                    case "N_RESP" -> note(found, table.name(), "public-attitude", row, "value");
                    case "N_ORG" -> note(found, table.name(), "innovation-capacity", row, "value");
                    default -> {
                        // no number of answers
                    }
                }
            }
        }
        for (Map<String, String> row : Outputs.table(output.resolve("monitoring.csv"))) {
            for (String column : List.of("started", "received", "complete", "usable")) {
                note(found, "monitoring " + column, row.getOrDefault("survey", ""), row, column);
            }
            for (String column : List.of("rows_by_week", "languages", "modes")) {
                for (String pair : row.getOrDefault(column, "").split(" ", -1)) {
                    Map<String, String> one = new TreeMap<>(row);
                    one.put(column, pair.substring(pair.indexOf('=') + 1));
                    note(found, "monitoring " + column, row.getOrDefault("survey", ""), one, column);
                }
            }
        }
        found.addAll(few);
        return found;
    }

    private static void note(List<String> found, String where, String survey, Map<String, String> row, String column) {
        if (isFew(row.getOrDefault(column, ""), survey.equals("public-attitude") ? 20 : FEWEST)) {
            found.add(where + " of " + row);
        }
    }

    private static boolean isFew(String count, int minimum) {
        return count.matches("\\d+") && Double.parseDouble(count) > 0 && Double.parseDouble(count) < minimum;
    }
}
