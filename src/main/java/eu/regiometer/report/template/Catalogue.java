package eu.regiometer.report.template;

import eu.regiometer.questionnaire.TranslationStatus;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Texts beside those of the reports, in files of their own. */
public enum Catalogue {

    /**
     * Pages of the site. How each language calls itself stands in the English file for all; descriptions of data files,
     * which English has from the files themselves, are there where somebody wrote them.
     */
    SITE("site", "language\\..+", "data\\..+\\.(title|content)"),

    /** Receipts and marks of dropped files. */
    RECEIPTS("feedback", "(?!)", "(?!)");

    private final String id;
    private final Predicate<String> shared;
    private final Predicate<String> further;

    Catalogue(String id, String shared, String further) {
        this.id = id;
        this.shared = Pattern.compile(shared).asMatchPredicate();
        this.further = Pattern.compile(further).asMatchPredicate();
    }

    /** Where the texts of a language lie in the folder of templates. */
    public String path(String language) {
        return TextFile.path(id, language);
    }

    /** Whether a folder holds the texts of a language, faulty or not. */
    public boolean held(TemplateFolder folder, String language) {
        return folder.has(path(language));
    }

    /**
     * What does not fit English.
     *
     * @return a line with the file and all keys, as for the texts of the reports; empty when all is well
     */
    public Optional<String> fault(TemplateFolder folder, String language) {
        if (!held(folder, language)) {
            return Optional.of("missing file " + path(language) + " of the report templates; copy "
                    + path(TextBundle.SOURCE_LANGUAGE) + " and translate the values");
        }
        try {
            SortedMap<String, String> source = source(folder);
            SortedMap<String, String> texts = texts(folder, language);
            texts.keySet().removeIf(further.and(key -> !source.containsKey(key)));
            source.keySet().removeIf(shared.and(key -> !texts.containsKey(key)));
            List<String> faults = TextBundle.differences(source, texts);
            return faults.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TextBundle.misfit(path(language), path(TextBundle.SOURCE_LANGUAGE), faults));
        } catch (TemplateFailure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Status of each text by key, which begins with the name of the file; empty where a language has none. */
    public SortedMap<String, TranslationStatus> status(TemplateFolder folder, String language) {
        if (!held(folder, language) || !held(folder, TextBundle.SOURCE_LANGUAGE)) {
            return new TreeMap<>();
        }
        TranslationStatus unknown = TextFile.read(folder, id, language).status();
        SortedMap<String, String> source = source(folder);
        source.keySet().removeIf(shared);
        return TranslationRegister.read(folder, language).of(named(source), key -> unknown);
    }

    /** The English texts of all catalogues as the register of translations names them. */
    static SortedMap<String, String> sources(TemplateFolder folder) {
        SortedMap<String, String> all = new TreeMap<>();
        for (Catalogue catalogue : values()) {
            if (catalogue.held(folder, TextBundle.SOURCE_LANGUAGE)) {
                SortedMap<String, String> source = catalogue.source(folder);
                source.keySet().removeIf(catalogue.shared);
                all.putAll(catalogue.named(source));
            }
        }
        return all;
    }

    private SortedMap<String, String> source(TemplateFolder folder) {
        return texts(folder, TextBundle.SOURCE_LANGUAGE);
    }

    private SortedMap<String, String> texts(TemplateFolder folder, String language) {
        return new TreeMap<>(TextFile.read(folder, id, language).texts());
    }

    private SortedMap<String, String> named(SortedMap<String, String> texts) {
        SortedMap<String, String> named = new TreeMap<>();
        texts.forEach((key, text) -> named.put(id + "_" + key, text));
        return named;
    }
}
