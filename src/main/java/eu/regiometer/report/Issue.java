package eu.regiometer.report;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.drawing.FontMetrics;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.TranslationStatus;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.report.chart.ChartStyle;
import eu.regiometer.report.chart.Reading;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.language.PassageMetrics;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One report in one language while it is made: its sources, words and number forms, and short ways to figures. */
final class Issue {

    /** Width of a full-width chart in points: 180 mm. */
    static final double WIDTH = 510;

    private final ReportKey key;
    private final ReportSources sources;
    private final TextBundle texts;
    private final NumberStyle numbers;
    private final FigurePrinter printer;
    private final ChartStyle style;
    private final Area figures;

    Issue(ReportKey key, ReportSources sources, TextBundle texts, FontMetrics metrics) {
        this.key = key;
        this.sources = sources;
        this.texts = texts;
        this.numbers = NumberStyle.of(key.language());
        this.printer = new FigurePrinter(numbers, texts);
        this.style = new ChartStyle(new PassageMetrics(metrics), numbers, WIDTH);
        this.figures = figureArea();
    }

    /** A municipality without a figure of its own citizens stands on the figures of its region. */
    private Area figureArea() {
        if (key.level() != GovernanceLevel.LOCAL || ownCitizens()) {
            return key.area();
        }
        return region().map(Region::area).orElse(key.area());
    }

    /** Whether both the index of attitudes and single statements of the municipality's own citizens are released. */
    private boolean ownCitizens() {
        return indicator(key.area(), "ATT_C3")
                        .flatMap(Issue::known)
                        .filter(i -> i.borrowedFrom().isEmpty())
                        .isPresent()
                && questionnaire(Survey.PUBLIC_ATTITUDE).items().stream()
                        .filter(item -> item.type() == ItemType.LIKERT5)
                        .anyMatch(item -> sources.release()
                                .estimate(key.wave(), Survey.PUBLIC_ATTITUDE, key.area(), item.code(), "net")
                                .filter(e -> e.estimate().isPresent())
                                .isPresent());
    }

    /** Whose figures stand in for a municipality's own. */
    Borrowing borrowing() {
        return new Borrowing(this);
    }

    static Optional<ReleasedIndicator> known(ReleasedIndicator indicator) {
        return indicator.value().isPresent() ? Optional.of(indicator) : Optional.empty();
    }

    ReportKey key() {
        return key;
    }

    ReportSources sources() {
        return sources;
    }

    Release release() {
        return sources.release();
    }

    Recommendations recommendations() {
        return sources.recommendations();
    }

    Territory territory() {
        return sources.territory();
    }

    IndicatorTree tree() {
        return sources.tree();
    }

    TextBundle texts() {
        return texts;
    }

    NumberStyle numbers() {
        return numbers;
    }

    FigurePrinter printer() {
        return printer;
    }

    ChartStyle style() {
        return style;
    }

    String language() {
        return key.language();
    }

    Wave wave() {
        return territory().wave(key.wave()).orElseThrow(() -> new IllegalArgumentException("no wave " + key.wave()));
    }

    /** The area whose figures are printed: the report's own, or the region's in place of a small municipality's. */
    Area figures() {
        return figures;
    }

    /** Whether the figures of the region stand in for those of the municipality. */
    boolean borrowed() {
        return !figures.equals(key.area());
    }

    /** The region that the report is about or that the municipality belongs to; none at the top. */
    Optional<Region> region() {
        return territory().regionOf(key.area());
    }

    /** Regions of the wave in protocol order. */
    List<Region> regions() {
        return territory().members(wave());
    }

    Questionnaire questionnaire(Survey survey) {
        return sources.questionnaires().getOrDefault(survey, Questionnaire.notAsked(survey));
    }

    /** Surveys that the programme makes. */
    List<Survey> surveys() {
        return List.copyOf(sources.questionnaires().keySet());
    }

    /** What every page says of its translation: fixed texts, questions and answers; empty where all are reviewed. */
    String note() {
        List<TranslationStatus> unreviewed = Stream.concat(
                        texts.status().values().stream(),
                        sources.questionnaires().values().stream()
                                .filter(questionnaire ->
                                        questionnaire.languages().contains(language()))
                                .map(questionnaire -> questionnaire.translation(language())))
                .filter(status -> !status.reviewed())
                .distinct()
                .sorted()
                .toList();
        return unreviewed.isEmpty() ? "" : texts.note(unreviewed.getFirst());
    }

    /** What a text of its own status says of its translation; empty where the note of the page tells as much. */
    String note(TranslationStatus status) {
        String page = note();
        return page.isEmpty() || status == TranslationStatus.AUTOMATIC && !page.equals(texts.note(status))
                ? texts.note(status)
                : "";
    }

    String text(String textKey, String... namesAndValues) {
        return texts.text(textKey, namesAndValues);
    }

    /** Name of an area in the language of the report. */
    String name(Area area) {
        if (!area.equals(Area.PARTNERS) && !area.equals(Area.EU)) {
            return area.level() == FigureLevel.REGIONAL
                    ? territory().region(area.code()).map(names()::of).orElse(area.code())
                    : territory().name(area, language());
        }
        String name = text(area.equals(Area.EU) ? "area.eu" : "area.partners");
        return new PartialAreas(this).isPartial(area) ? text("area.partial", "area", name) : name;
    }

    /** Name of an indicator in the language of the report. */
    String name(String code) {
        return tree().indicator(code).map(names()::of).orElse(code);
    }

    /** Names and wordings of the programme's files. */
    PrintedNames names() {
        return new PrintedNames(this);
    }

    /** A word of the bundle for a code of the rulebook, the code itself where there is none. */
    String word(String group, String code) {
        String key = group + "." + code.replace(' ', '_');
        return texts().has(key) ? text(key) : code;
    }

    Unit unit(String code) {
        return tree().indicator(code).map(Indicator::unit).orElse(Unit.SCORE);
    }

    Optional<ReleasedIndicator> indicator(Area area, String code) {
        return sources.release().indicator(key.wave(), area, code);
    }

    /** The figure of an indicator; a missing one carries its flag. */
    Figure figure(Area area, String code) {
        return indicator(area, code).map(i -> figure(i, unit(code))).orElseGet(() -> Figure.missing(unit(code), ":"));
    }

    /** The change of an indicator since the previous wave. */
    Figure change(Area area, String code) {
        return indicator(area, code)
                .flatMap(ReleasedIndicator::change)
                .map(c ->
                        Figure.of(c.value(), c.lower(), c.upper(), Unit.POINTS).tested(c.clear()))
                .orElseGet(() -> Figure.missing(Unit.POINTS, ":"));
    }

    static Figure figure(ReleasedIndicator i, Unit unit) {
        return new Figure(i.value(), i.lower(), i.upper(), unit, i.flag().text());
    }

    Reading reading(Area area, String code) {
        return reading(figure(area, code));
    }

    static Reading reading(Figure figure) {
        return new Reading(figure.value(), figure.lower(), figure.upper(), figure.flag(), figure.unclear());
    }

    OptionalDouble partner(String code) {
        return figure(Area.PARTNERS, code).value();
    }

    Optional<ReleasedCounts> counts(Survey survey, Area area) {
        return sources.release().counts(survey, key.wave(), area);
    }

    /** Whether any index of the area can be printed. */
    boolean hasFigures(Area area) {
        return heads().stream().anyMatch(c -> figure(area, c.code()).known());
    }

    /** The four challenge indices, in order. */
    List<Indicator> challenges() {
        return tree().at(NodeLevel.CHALLENGE);
    }

    /** Sub-indices of the challenges, in order; those of the lenses where a programme has no challenges. */
    List<Indicator> subIndices() {
        List<Indicator> above = challenges().isEmpty() ? tree().at(NodeLevel.LENS) : challenges();
        return above.stream().flatMap(c -> tree().children(c.code()).stream()).toList();
    }

    /** What the report is about: the challenges, else the lenses, else the parts of the only lens. */
    List<Indicator> heads() {
        List<Indicator> lenses = tree().at(NodeLevel.LENS);
        if (!challenges().isEmpty()) {
            return challenges();
        }
        return lenses.size() == 1 ? subIndices() : lenses;
    }

    /** The one index over everything: the composite, else the only lens; none in a programme of several lenses. */
    Optional<Indicator> top() {
        List<Indicator> lenses = tree().at(NodeLevel.LENS);
        return tree().at(NodeLevel.COMPOSITE).stream()
                .findFirst()
                .or(() -> challenges().isEmpty() && lenses.size() == 1
                        ? Optional.of(lenses.getFirst())
                        : Optional.empty());
    }

    /** The text of a key, or its form for a programme of one survey where there is such a form. */
    String surveyed(String textKey, String... namesAndValues) {
        String own = textKey + "." + surveys().getFirst().name();
        return text(surveys().size() == 1 && texts.has(own) ? own : textKey, namesAndValues);
    }

    /** Whether the programme deals with innovation purchases. */
    boolean buys() {
        return has("PLAN_PPI");
    }

    /** Whether the programme has an indicator. */
    boolean has(String code) {
        return tree().indicator(code).isPresent();
    }

    /** Whether the report is about a municipality or a region rather than all partners. */
    boolean single() {
        return key.area().level() != FigureLevel.EU;
    }

    Optional<String> previousWave() {
        return sources.release().previousWave();
    }

    /** What stands between parts that may hold commas: a raised dot in Greek, where a semicolon asks. */
    String between() {
        return text("list.between") + " ";
    }

    /** Names joined by commas, or the word for none. */
    String list(List<String> names) {
        return names.isEmpty() ? text("word.none") : String.join(", ", names);
    }
}
