package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one survey asks: its items in the order of the form, and the rules over several answers. */
public final class Questionnaire {

    private final Survey survey;
    private final Edition edition;
    private final SortedMap<String, SortedMap<String, String>> blocks;
    private final List<Item> items;
    private final Map<String, Item> itemsByCode = new TreeMap<>();
    private final List<Column> columns;
    private final Map<String, Column> columnsByName = new TreeMap<>();
    private final List<Check> checks;
    private final SortedMap<String, Questionnaire> older;

    /**
     * Creates a questionnaire.
     *
     * @param survey the survey it serves
     * @param edition version, languages and title
     * @param blocks title of each block by language
     * @param items items in the order of the form, with distinct codes
     * @param checks rules over several answers
     */
    public Questionnaire(
            Survey survey,
            Edition edition,
            Map<String, SortedMap<String, String>> blocks,
            Collection<Item> items,
            Collection<Check> checks) {
        this(survey, edition, blocks, items, checks, Collections.emptySortedMap());
    }

    private Questionnaire(
            Survey survey,
            Edition edition,
            Map<String, SortedMap<String, String>> blocks,
            Collection<Item> items,
            Collection<Check> checks,
            SortedMap<String, Questionnaire> older) {
        this.older = Collections.unmodifiableSortedMap(new TreeMap<>(older));
        this.survey = survey;
        this.edition = edition;
        this.blocks = Collections.unmodifiableSortedMap(new TreeMap<>(blocks));
        this.items = List.copyOf(items);
        this.columns =
                this.items.stream().flatMap(item -> item.columns().stream()).toList();
        this.checks = List.copyOf(checks);
        for (Item item : this.items) {
            if (itemsByCode.put(item.code(), item) != null) {
                throw new IllegalArgumentException("two items have the code " + item.code());
            }
        }
        columns.forEach(column -> columnsByName.put(column.name(), column));
    }

    /** What a programme knows of a survey that it does not make: no question, no language. */
    public static Questionnaire notAsked(Survey survey) {
        return new Questionnaire(survey, Edition.NONE, new TreeMap<>(), List.of(), List.of());
    }

    /**
     * Reads a questionnaire workbook, a subset of XLSForm with the sheets {@code survey}, {@code choices},
     * {@code settings} and {@code checks}.
     *
     * @param xlsx the workbook
     * @param survey the survey it should serve
     * @param defects takes everything that is wrong; the result then holds what could be read
     */
    public static Questionnaire read(Path xlsx, Survey survey, Defects defects) {
        return new QuestionnaireReader(xlsx, survey, defects).read();
    }

    /**
     * Reads the questionnaire of a programme with the older versions that are kept in its folder {@code versions}.
     *
     * @param programmeFolder the folder that holds the workbook, as {@code .xlsx} or {@code .xls}
     */
    public static Questionnaire readKept(Path programmeFolder, Survey survey, Defects defects) {
        Path workbook = programmeFolder.resolve(survey.fileName());
        Path old = programmeFolder.resolve(survey.id() + ".xls");
        Questionnaire present = read(!Files.exists(workbook) && Files.exists(old) ? old : workbook, survey, defects);
        return present.keeping(new OlderVersions(programmeFolder, present, defects).read());
    }

    /** The same questionnaire with older versions of it. */
    public Questionnaire keeping(Collection<Questionnaire> versions) {
        var kept = new TreeMap<>(older);
        versions.forEach(version -> kept.put(version.version(), version));
        return new Questionnaire(survey, edition, blocks, items, checks, kept);
    }

    /**
     * The questionnaire with which workbooks of a version are read: this one for its own version and for those that it
     * accepts without keeping them, else the version that is kept; none for a version that is not accepted.
     */
    public Optional<Questionnaire> of(String version) {
        if (older.containsKey(version)) {
            return Optional.of(older.get(version));
        }
        return acceptedVersions().contains(version) ? Optional.of(this) : Optional.empty();
    }

    /**
     * Codes of items whose answers in an older version do not count here: they are not asked any more, or are asked in
     * another way.
     *
     * @see Item#comparable
     */
    public SortedSet<String> changedSince(Questionnaire version) {
        var changed = new TreeSet<String>();
        for (Item item : version.items) {
            if (item(item.code()).filter(item::comparable).isEmpty()) {
                changed.add(item.code());
            }
        }
        return changed;
    }

    /** The survey it serves. */
    public Survey survey() {
        return survey;
    }

    /** Version, as on the cover sheet. */
    public String version() {
        return edition.version();
    }

    /** Versions whose workbooks are read, this one among them. */
    public SortedSet<String> acceptedVersions() {
        var versions = new TreeSet<>(edition.acceptedVersions());
        versions.add(edition.version());
        versions.addAll(older.keySet());
        return Collections.unmodifiableSortedSet(versions);
    }

    /** Codes of the waves it serves; empty: all. */
    public SortedSet<String> waves() {
        return edition.waves();
    }

    /** Whether answers may be reported below the region. */
    public boolean local() {
        return edition.local();
    }

    /** Number of answers below which nothing is shown, where the questionnaire asks for more than the programme. */
    public OptionalInt smallestCell() {
        return edition.smallestCell();
    }

    /** Accepted versions that serve a wave. */
    public SortedSet<String> versionsFor(String wave) {
        var versions = new TreeSet<>(acceptedVersions());
        versions.removeIf(version -> {
            SortedSet<String> served = of(version).orElse(this).waves();
            return !served.isEmpty() && !served.contains(wave);
        });
        return Collections.unmodifiableSortedSet(versions);
    }

    /** Languages of its wording, ISO 639-1. */
    public SortedSet<String> languages() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(edition.titles().keySet()));
    }

    /** Language in which it was written. */
    public String defaultLanguage() {
        return edition.defaultLanguage();
    }

    /** Titles by language. */
    public SortedMap<String, String> titles() {
        return edition.titles();
    }

    /** Title in a language, in English where that is missing. */
    public String title(String language) {
        return Labels.in(language, edition.titles());
    }

    /** Status of the wording in a language; AUTOMATIC where nothing is known of it. */
    public TranslationStatus translation(String language) {
        return edition.translations().getOrDefault(language, TranslationStatus.AUTOMATIC);
    }

    /** Title of a block in a language; its code where it has none. */
    public String blockTitle(String block, String language) {
        SortedMap<String, String> titles = blocks.get(block);
        return titles == null ? block : Labels.in(language, titles);
    }

    /** Items in the order of the form. */
    public List<Item> items() {
        return items;
    }

    /** The item with this code. */
    public Optional<Item> item(String code) {
        return Optional.ofNullable(itemsByCode.get(code));
    }

    /** The first item that plays a part in the design. */
    public Optional<Item> role(Role role) {
        return items.stream().filter(item -> item.role() == role).findFirst();
    }

    /** Items with a use, in the order of the form. */
    public List<Item> with(Use use) {
        return items.stream().filter(item -> item.is(use)).toList();
    }

    /** Columns of the data sheet in the order of the form. */
    public List<Column> columns() {
        return columns;
    }

    /** The column with this header. */
    public Optional<Column> column(String name) {
        return Optional.ofNullable(columnsByName.get(name));
    }

    /** Rules over several answers, in the order of the sheet. */
    public List<Check> checks() {
        return checks;
    }
}
