package eu.regiometer.report.method;

import eu.regiometer.report.template.TextBundle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The description of methods in one language, filled with the settings of a programme. */
public final class MethodNotes {

    /** Ending of the text for what a programme does not do. */
    private static final String NONE = ".none";

    /** Ending of the text where citizens are not asked. */
    private static final String ORGANISATIONS = ".organisations";

    /** Ending of the text where organisations are not asked. */
    private static final String CITIZENS = ".citizens";

    /** Steps that only figures of organisations need. */
    private static final Set<Method> OF_ORGANISATIONS =
            EnumSet.of(Method.JACKKNIFE, Method.CLUSTER_CAPACITY, Method.EXTREME, Method.AMOUNTS);

    private final TextBundle texts;
    private final MethodSettings settings;
    private final MethodValues values;

    /** With the codes of the programme. */
    public MethodNotes(TextBundle texts, MethodSettings settings) {
        this(texts, settings, MethodNames.codes());
    }

    /** With names for what the programme knows by codes. */
    public MethodNotes(TextBundle texts, MethodSettings settings, MethodNames names) {
        this.texts = texts;
        this.settings = settings;
        this.values = new MethodValues(texts, settings, names);
    }

    /**
     * One step.
     *
     * @param part part of the description
     * @param name what it is about
     * @param text plain words
     * @param formula formula, empty where words say all
     * @param source author and year, empty where there is none
     */
    public record Note(Part part, String name, String text, String formula, String source) {}

    /** Name of a part. */
    public String name(Part part) {
        return texts.text(part.key());
    }

    /** A text of the catalogue that belongs to no step. */
    public String text(String key, String... namesAndValues) {
        return values.text(key, namesAndValues);
    }

    /** Parts that the programme does; without margins no weights of citizens are made. */
    public List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.WEIGHTS || raked())
                .toList();
    }

    /** A programme that asks citizens has margins. */
    private boolean raked() {
        return !settings.weighting().margins().isEmpty();
    }

    /** Every step, in the order of the work. */
    public List<Note> all() {
        return Arrays.stream(Method.values())
                .filter(method -> raked() || method.part() != Part.WEIGHTS && method != Method.RAKED_ERRORS)
                .filter(method -> settings.organisations() || !OF_ORGANISATIONS.contains(method))
                .map(this::note)
                .toList();
    }

    /** The steps of one part. */
    public List<Note> of(Part part) {
        return all().stream().filter(note -> note.part() == part).toList();
    }

    /** The steps of a part behind figures that the report of a region prints. */
    public List<Note> regional(Part part) {
        List<String> elsewhere = Arrays.stream(Method.values())
                .filter(method -> method.reach() == Method.Reach.PARTNERS)
                .map(method -> note(method).name())
                .toList();
        return of(part).stream()
                .filter(note -> !elsewhere.contains(note.name()))
                .toList();
    }

    /**
     * What the reader of a short report needs.
     *
     * @param changes whether the report tells changes since an earlier wave
     */
    public List<Note> brief(boolean changes) {
        return Arrays.stream(Method.values())
                .filter(method -> method.reach() == Method.Reach.EVERY)
                .filter(method -> used(method, changes))
                .map(this::note)
                .toList();
    }

    private boolean used(Method method, boolean changes) {
        return switch (method) {
            case SMALL_AREAS -> modelled();
            case RAKING -> raked();
            case WAVES, FAMILIES -> changes;
            default -> true;
        };
    }

    private Note note(Method method) {
        String ending = ending(method);
        boolean done = !ending.equals(NONE);
        return new Note(
                method.part(),
                texts.text(method.key() + ".name"),
                texts.text(method.key() + ".text" + ending, values.of(method)),
                done ? method.formula() : "",
                done ? texts.text(method.key() + ".source") : "");
    }

    /** Which of several texts holds under the settings. */
    private String ending(Method method) {
        MethodSettings.Weighting weighting = settings.weighting();
        return switch (method) {
            case JOINS -> weighting.joins().isEmpty() ? NONE : "";
            case TRIMMING ->
                weighting
                        .trimming()
                        .map(trimming -> trimming.rounds() > 0 ? ".repeated" : ".trimmed")
                        .orElse(NONE);
            case LONELY -> weighting.adjustLonely() ? ".adjust" : ".refuse";
            case RAKED_ERRORS -> weighting.aware() ? ".aware" : ".fixed";
            case WAVES ->
                settings.families()
                                .filter(MethodSettings.Families::sharedClusters)
                                .isPresent()
                        ? ".shared"
                        : ".anew";
            case FAMILIES -> settings.families().isPresent() ? "" : NONE;
            case SMALL_AREAS -> modelled() ? "" : NONE;
            case ENOUGH, THRESHOLD, UNRELIABLE -> asked();
            case GROUPS ->
                settings.disclosure().groups().joins().isEmpty()
                        ? NONE
                        : settings.disclosure().groups().everywhere() ? "" : ".remote";
            case REMOTE -> !settings.disclosure().largerGroups() ? NONE : asked();
            default -> "";
        };
    }

    private String asked() {
        return !raked() ? ORGANISATIONS : settings.organisations() ? "" : CITIZENS;
    }

    private boolean modelled() {
        return !settings.smallAreas().models().isEmpty();
    }
}
