package eu.regiometer.jobs;

import eu.regiometer.questionnaire.TranslationStatus;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.template.Catalogue;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.report.template.TranslationRegister;
import eu.regiometer.workbook.OutputFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How far the translations of the texts of reports, site and receipts have come, and the register that remembers it. */
public final class TextStatus {

    private static final int MOST_NAMED = 20;

    private TextStatus() {}

    /**
     * A line per language with the number of texts of each status, and the keys of outdated ones.
     *
     * @throws TemplatesWrongException if a language lacks a text or has a placeholder that English has not
     */
    public static List<String> tell(Path templates) {
        TemplateFolder folder = TemplateFolder.of(templates);
        List<String> lines = new ArrayList<>();
        try {
            for (String language : NumberStyle.languages()) {
                SortedMap<String, TranslationStatus> status = status(folder, language);
                if (!status.isEmpty()) {
                    lines.addAll(tell(language, status));
                }
            }
        } catch (TemplateFailure e) {
            throw new TemplatesWrongException(String.valueOf(e.getMessage()), e);
        }
        for (OfficialText text : OfficialText.values()) {
            lines.add(official(text));
        }
        return lines;
    }

    /** Official words, which nobody may translate: the languages that the secretariat has still to confirm. */
    private static String official(OfficialText text) {
        List<String> open = text.status().entrySet().stream()
                .filter(entry -> entry.getValue() != TranslationStatus.APPROVED)
                .map(Map.Entry::getKey)
                .toList();
        return "official words \"" + text.id() + "\": to be confirmed by the secretariat in " + String.join(" ", open);
    }

    /** Texts of reports, site and receipts that there are in a language. */
    private static SortedMap<String, TranslationStatus> status(TemplateFolder folder, String language) {
        SortedMap<String, TranslationStatus> all = new TreeMap<>();
        if (TextBundle.held(folder, language)) {
            all.putAll(TextBundle.read(folder, language).status());
        }
        for (Catalogue catalogue : Catalogue.values()) {
            all.putAll(catalogue.status(folder, language));
        }
        return all;
    }

    private static List<String> tell(String language, SortedMap<String, TranslationStatus> texts) {
        SortedMap<TranslationStatus, Integer> counts = new TreeMap<>();
        texts.values().forEach(status -> counts.merge(status, 1, Integer::sum));
        List<String> outdated = texts.entrySet().stream()
                .filter(entry -> entry.getValue() == TranslationStatus.OUTDATED)
                .map(entry -> entry.getKey())
                .toList();
        List<String> words = new ArrayList<>();
        counts.forEach((status, count) -> words.add(status + " " + count));
        List<String> lines = new ArrayList<>(List.of(language + "  " + String.join(", ", words)));
        outdated.stream().limit(MOST_NAMED).forEach(key -> lines.add("    outdated: " + key));
        if (outdated.size() > MOST_NAMED) {
            lines.add("    and further ones: " + (outdated.size() - MOST_NAMED));
        }
        return lines;
    }

    /**
     * Writes a status, and which English each text was translated from, into the register of a language.
     *
     * @param begin the texts whose keys begin with it; empty for all
     * @return a line for the person who asks
     * @throws NothingToReadException if there are no texts of the language, or it is the source
     */
    public static String mark(Path templates, String language, String begin, TranslationStatus status) {
        TemplateFolder folder = TemplateFolder.of(templates);
        if (language.equals(TextBundle.SOURCE_LANGUAGE) || !TextBundle.held(folder, language)) {
            throw new NothingToReadException("there are no translated texts in the language " + language + " in "
                    + templates + "; name a language with a file messages/LANG.properties, English left out");
        }
        Path file = templates.resolve(TranslationRegister.path(language));
        OutputFiles.write(
                file, TextBundle.register(folder, language, begin, status).getBytes(StandardCharsets.UTF_8));
        return "Written: " + file;
    }
}
