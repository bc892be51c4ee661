package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.measures.Lens;
import eu.regiometer.pdf.Attachment;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfResult;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * English with accents, 40 % longer, between brackets, in the place of a language that is not shipped: what is printed
 * without brackets does not come from the language files, and what lacks its closing bracket was cut.
 */
class PseudoLocaleTest {

    private static final ReportSources SOURCES = Fixture.sources(true, true, 2);

    /** A language with number forms and without texts. */
    private static final String PSEUDO = "de";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");
    private static final String PLAIN = "AaEeIiOoUuCcNnSsZzRr";
    private static final String ACCENTED = "ÀàÉéÍíŐőŰűĆćŃńŚśŽžŔŕ";

    /** Addresses, hashes, codes with what conditions of the rulebook ask of them, languages, and flags of figures. */
    private static final Pattern CODES = Pattern.compile("https?://\\S+|\\S+@\\S+|SHA-256 \\w+|\\([0-9a-f]{8}\\)"
            + "|RM-2026-\\S+|\\b[A-Z][A-Z0-9]*(?:[-_|][A-Z0-9]+)*(?:\\.[a-z_]+)?(?:\\([-A-Z0-9_:/+|,]+\\))?(?![A-Za-z])"
            + "|\\b[a-z]{2}\\b|\\b[ue]\\b|:c\\b");

    /** Words that are the same in every language, longest first. */
    private static final List<String> NAMES = names();

    private static List<String> names() {
        NumberStyle style = NumberStyle.of(PSEUDO);
        var rulebook = SOURCES.recommendations().rulebook();
        return Stream.of(
                        style.months().stream(),
                        Stream.of(style.to()),
                        Stream.of(OfficialText.values())
                                .map(text -> text.texts().get(PSEUDO)),
                        SOURCES.territory().municipalities().stream().map(Municipality::name),
                        rulebook.centres().stream().flatMap(centre -> Stream.of(centre.name(), centre.contact())))
                .flatMap(names -> names)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .distinct()
                .toList();
    }

    /** One line per script: Latin extended, Cyrillic, Greek. */
    private static final String SCRIPTS = "ăâșțőűłżģķļņħġċðþæøå България ѝ Ελλάδα ΐ";

    @TempDir
    static Path folder;

    private static ReportRenderer renderer;
    private static FontSet fonts;

    @BeforeAll
    static void makeThePseudoLocale() throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        TemplateFolder shipped = TemplateFolder.shipped();
        try (Stream<Path> files = Files.list(Path.of("report-templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (String part : List.of("", "methods_", "review_")) {
            String english = shipped.text("messages/" + part + "en.properties");
            Files.writeString(messages.resolve(part + "en.properties"), english);
            Files.writeString(messages.resolve(part + PSEUDO + ".properties"), pseudo(english));
        }
        fonts = FontSet.read(FontSource.shipped());
        renderer = new ReportRenderer(TemplateFolder.of(folder), fonts.metrics());
    }

    private static String pseudo(String english) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(english));
        Properties pseudo = new Properties();
        new TreeMap<>(texts).forEach((key, text) -> pseudo.put(key, accented(String.valueOf(text))));
        StringWriter out = new StringWriter();
        pseudo.store(out, null);
        return out.toString();
    }

    private static String accented(String text) {
        // punctuation is no text
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return text;
        }
        StringBuilder made = new StringBuilder("[");
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            accents(text.substring(from, placeholder.start()), made);
            made.append(placeholder.group());
            from = placeholder.end();
        }
        accents(text.substring(from), made);
        // longer words rather than one long one, as in a language with longer words
        int more =
                (int) Math.round(0.4 * PLACEHOLDER.matcher(text).replaceAll("").length());
        for (int i = 0; i < more; i++) {
            made.append(i % 8 == 0 ? ' ' : '·');
        }
        return made.append(']').toString();
    }

    private static void accents(String text, StringBuilder made) {
        for (char c : text.toCharArray()) {
            int at = PLAIN.indexOf(c);
            made.append(at < 0 ? c : ACCENTED.charAt(at));
        }
    }

    static Stream<ReportKey> kinds() {
        String wave = SOURCES.release().wave();
        ReportKey region = new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), wave, PSEUDO);
        Area town = SOURCES.territory().municipalities("PL22").getFirst().area();
        return Stream.of(
                region,
                region.annex(Lens.PPI_ICT),
                new ReportKey(GovernanceLevel.LOCAL, town, wave, PSEUDO),
                new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave, PSEUDO));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsPrintedWithAllItsSignsAndNothingCut(ReportKey key) {
        ReportDocument document = renderer.render(key, SOURCES);
        String visible = document.xhtml().replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]+>", "\n");

        assertThat(visible.chars().filter(c -> c == '[').count())
                .isEqualTo(visible.chars().filter(c -> c == ']').count())
                .isGreaterThan(100);
        document.drawings()
                .values()
                .forEach(drawing -> assertThat(
                                drawing.title().chars().filter(c -> c == '[').count())
                        .isEqualTo(drawing.title().chars().filter(c -> c == ']').count()));
        assertThat(print(document).missingGlyphs()).isEmpty();
    }

    /** Words outside the language files: names and entries of registers, codes, official texts, months. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyWordComesFromTheLanguageFilesOrIsAName(ReportKey key) {
        ReportDocument document = renderer.render(key, SOURCES);

        assertThat(Stream.of(document.xhtml(), document.page())
                        .flatMap(xhtml -> PseudoWords.blocks(xhtml).stream())
                        .map(PseudoWords::outside)
                        .map(PseudoLocaleTest::withoutNames)
                        .filter(text ->
                                text.codePoints().filter(Character::isLetter).count() > 1))
                .isEmpty();
    }

    private static String withoutNames(String text) {
        String rest = text;
        for (String name : NAMES) {
            rest = rest.replace(name, " ");
        }
        return CODES.matcher(rest).replaceAll(" ");
    }

    /** Names of variables and methods at the end of a phrase; counters of pages between the words of a footer. */
    private static final Set<String> NAMED = Set.of("àgé", "Hőlm’ś méthőd");

    @ParameterizedTest
    @MethodSource("kinds")
    void noSentenceIsPutTogetherFromTexts(ReportKey key) {
        ReportDocument document = renderer.render(key, SOURCES);
        Stream<String> read = Stream.concat(
                PseudoWords.blocks(document.xhtml()).stream(),
                document.drawings().values().stream()
                        .flatMap(drawing -> Stream.of(drawing.title(), drawing.description()))
                        .flatMap(text -> PseudoWords.blocks(text).stream()));

        assertThat(read.flatMap(block -> PseudoWords.fragments(block).stream())
                        .filter(found -> NAMED.stream().noneMatch(name -> found.endsWith("[" + name + "]")))
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noTextLeavesItsPageOrItsColumn(ReportKey key) throws IOException {
        var out = new ByteArrayOutputStream();
        print(renderer.render(key, SOURCES), out);

        // white space is judged in real languages
        assertThat(PageLook.faults(out.toByteArray(), 1)).isEmpty();
    }

    @Test
    void whatTheChecksLookForIsFound() {
        assertThat(PseudoWords.blocks("<p>[Àńśwéŕś ··] in <b>[àll ·]</b></p>").stream()
                        .map(PseudoWords::outside))
                .contains(" in");
        assertThat(PseudoWords.fragments("[Wé főűńd [mőŕé ··] pàpéŕ]")).hasSize(1);
        assertThat(PseudoWords.fragments("[Pàgé ·] [őf ··]")).hasSize(1);
        assertThat(PseudoWords.fragments("[Őwńéŕ: [àll ·]; [3 míń ·]. ··] [Ńéxt. ·]"))
                .isEmpty();
    }

    @Test
    void theFontsHaveEverySignOfEveryScriptAndOfEveryLanguageFile() throws IOException {
        String all = SCRIPTS;
        try (Stream<Path> files = Files.walk(Path.of("report-templates/messages"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                Properties texts = new Properties();
                texts.load(new StringReader(Files.readString(file)));
                all += texts.values();
            }
        }
        try (Stream<Path> files = Files.list(Path.of("input/programme"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                all += Files.readString(file);
            }
        }
        try (InputStream countries = Area.class.getResourceAsStream("countries.csv")) {
            all += new String(countries == null ? new byte[0] : countries.readAllBytes(), StandardCharsets.UTF_8);
        }
        // the own name of Georgia is never printed, for no report is made in Georgian
        assertThat(fonts.metrics().missing(all))
                .allSatisfy(sign ->
                        assertThat(Character.UnicodeScript.of(sign)).isEqualTo(Character.UnicodeScript.GEORGIAN));
    }

    private static PdfResult print(ReportDocument document) {
        return print(document, new ByteArrayOutputStream());
    }

    private static PdfResult print(ReportDocument document, ByteArrayOutputStream out) {
        return new PdfRenderer(fonts)
                .render(
                        new PdfSource(
                                document.printed(),
                                document.styles(),
                                document.drawings(),
                                document.key().documentId(),
                                document.date(),
                                List.<Attachment>of()),
                        out);
    }
}
