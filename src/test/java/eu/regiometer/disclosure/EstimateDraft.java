package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A released estimate in the making: of a whole area and without an error, unless something else is said. */
public final class EstimateDraft {

    private final Survey survey;
    private final String wave;
    private final Area area;
    private final String item;
    private final String statistic;
    private final double value;
    private String breakdown = "";
    private String category = "";
    private OptionalDouble se = OptionalDouble.empty();
    private OptionalDouble lower = OptionalDouble.empty();
    private OptionalDouble upper = OptionalDouble.empty();
    private OptionalLong n = OptionalLong.empty();
    private OptionalDouble effective = OptionalDouble.empty();

    private EstimateDraft(Survey survey, String wave, Area area, String item, String statistic, double value) {
        this.survey = survey;
        this.wave = wave;
        this.area = area;
        this.item = item;
        this.statistic = statistic;
        this.value = value;
    }

    public static EstimateDraft of(Survey survey, String wave, Area area, String item, String statistic, double value) {
        return new EstimateDraft(survey, wave, area, item, statistic, value);
    }

    /** An estimate with a flag; without figures where it hides them. */
    static ReleasedEstimate of(Estimate e, Flag flag) {
        boolean told = flag.hasFigure();
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedEstimate(
                e.survey(),
                e.wave(),
                e.area(),
                e.breakdown(),
                e.category(),
                e.item(),
                e.statistic(),
                told ? e.estimate() : none,
                told ? e.se() : none,
                told ? e.lower() : none,
                told ? e.upper() : none,
                told ? OptionalLong.of(e.n()) : OptionalLong.empty(),
                told ? e.nEff() : none,
                told ? e.deff() : none,
                flag);
    }

    /** A group of the area; empty texts for the whole area. */
    public EstimateDraft group(String variable, String code) {
        breakdown = variable;
        category = code;
        return this;
    }

    /** A standard error, with the limits that follow from it. */
    public EstimateDraft error(double error) {
        se = OptionalDouble.of(error);
        return limits(OptionalDouble.of(value - 1.96 * error), OptionalDouble.of(value + 1.96 * error));
    }

    public EstimateDraft limits(OptionalDouble from, OptionalDouble to) {
        lower = from;
        upper = to;
        return this;
    }

    public EstimateDraft n(long units) {
        n = OptionalLong.of(units);
        return this;
    }

    public EstimateDraft effective(double units) {
        effective = OptionalDouble.of(units);
        return this;
    }

    public ReleasedEstimate told() {
        return told(Flag.NONE);
    }

    /** With a flag; without figures where it hides them. */
    public ReleasedEstimate told(Flag flag) {
        boolean told = flag.hasFigure();
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedEstimate(
                survey,
                wave,
                area,
                breakdown,
                category,
                item,
                statistic,
                told ? OptionalDouble.of(value) : none,
                told ? se : none,
                told ? lower : none,
                told ? upper : none,
                told ? n : OptionalLong.empty(),
                told ? effective : none,
                none,
                flag);
    }
}
