package eu.regiometer.jobs;

import static eu.regiometer.jobs.TrueFigures.key;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Supply;
import eu.regiometer.indicators.Supply.Whose;
import eu.regiometer.measures.Grain;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.FigureLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody makes of figures that share units beyond the sums of areas: local organisations of a region stand for
 * municipalities, are a group of the region, and hold the organisations of municipalities with figures of their own. The
 * few that are left when one is subtracted from the other are named {@code few}.
 */
final class SharedUnits {

    private static final int FEWEST_CITIZENS = 20;
    private static final int FEWEST_ORGANISATIONS = 5;

    private final TrueFigures truth;
    private final SortedMap<String, IndicatorValue> lent = new TreeMap<>();

    SharedUnits(TrueFigures truth) {
        this.truth = truth;
        for (IndicatorValue value : truth.indicators().values()) {
            if (isLent(value)) {
                lent.putIfAbsent(lent(value), value);
            }
        }
    }

    static int fewest(Survey survey) {
        return survey == Survey.PUBLIC_ATTITUDE ? FEWEST_CITIZENS : FEWEST_ORGANISATIONS;
    }

    private Supply supply(IndicatorValue value) {
        return truth.supply().getOrDefault(key(value.wave(), TrueFigures.area(value.area())), Supply.OWN);
    }

    /** Whether a municipality shows nothing but others' answers. */
    private boolean isBorrowed(IndicatorValue value) {
        return value.area().level() == FigureLevel.LOCAL
                && !value.borrowedFrom().isEmpty()
                && (value.nCitizens() == 0 || supply(value).citizens() != Whose.OWN)
                && (value.nOrganisations() == 0 || supply(value).organisations() != Whose.OWN);
    }

    /** Whether it is local organisations of its region, and not simply the figure of the region. */
    private boolean isLent(IndicatorValue value) {
        return isBorrowed(value)
                && supply(value).organisations() == Whose.LOCAL_OF_REGION
                && !value.value().equals(region(value).value());
    }

    private IndicatorValue region(IndicatorValue value) {
        return truth.indicators()
                .getOrDefault(key(value.wave(), "REGIONAL/" + value.borrowedFrom(), value.code()), value);
    }

    private static String lent(IndicatorValue value) {
        return key(value.wave(), "local organisations of " + value.borrowedFrom(), value.code());
    }

    private static String name(IndicatorValue value) {
        return key(value.wave(), TrueFigures.area(value.area()), value.code());
    }

    /** All that follows for indicators. */
    void addTo(Outsider outsider) {
        for (IndicatorValue value : truth.indicators().values()) {
            if (value.value().isPresent() && isBorrowed(value)) {
                String same = isLent(value) ? lent(value) : name(region(value));
                outsider.knows(Map.of(name(value), 1L, same, -1L));
            }
        }
        lent.forEach((name, value) -> {
            if (isOfUnits(value) && value.nCitizens() == 0) {
                IndicatorValue whole = region(value);
                Map<String, Long> parts = new LinkedHashMap<>(Map.of(name(whole), -weight(whole), name, weight(name)));
                outsider.knowsBut(parts, whole.nOrganisations() - value.nOrganisations(), FEWEST_ORGANISATIONS);
                addWithin(outsider, name, value);
            }
        });
    }

    private boolean isOfUnits(IndicatorValue value) {
        return truth.tree()
                .indicator(value.code())
                .filter(i -> i.grain() == Grain.UNIT)
                .isPresent();
    }

    private static long weight(IndicatorValue value) {
        return Outsider.factor(key(value.wave(), TrueFigures.area(value.area())));
    }

    private static long weight(String lent) {
        return Outsider.factor(lent.substring(0, lent.lastIndexOf('|')));
    }

    private void addWithin(Outsider outsider, String name, IndicatorValue value) {
        Map<String, Long> parts = new LinkedHashMap<>();
        long rest = value.nOrganisations();
        for (IndicatorValue other : truth.indicators().values()) {
            if (other.wave().equals(value.wave())
                    && other.code().equals(value.code())
                    && other.value().isPresent()
                    && other.borrowedFrom().isEmpty()
                    && outsider.isIn(other.area(), value.borrowedFrom())
                    && truth.within()
                            .getOrDefault(
                                    key(
                                            value.wave(),
                                            Survey.INNOVATION_CAPACITY.id(),
                                            TrueFigures.area(other.area()),
                                            Supply.GOVERNMENT_LEVEL),
                                    "")
                            .equals(Supply.LOCAL_LEVEL)) {
                parts.put(name(other), weight(other));
                rest -= other.nOrganisations();
            }
        }
        if (!parts.isEmpty()) {
            parts.put(name, -weight(name));
            outsider.knowsBut(parts, rest, FEWEST_ORGANISATIONS);
        }
    }

    /** A figure of a question that an indicator shows is one of the group of local organisations as well. */
    void addRepeated(Outsider outsider, String code, List<Estimate> estimates) {
        for (Estimate e : estimates) {
            if (e.breakdown().equals(Supply.GOVERNMENT_LEVEL)
                    && e.category().equals(Supply.LOCAL_LEVEL)
                    && e.estimate().isPresent()) {
                String name = key(e.wave(), "local organisations of " + e.area().code(), code);
                if (e.area().level() == FigureLevel.REGIONAL && lent.containsKey(name)) {
                    outsider.knows(Map.of(name, -weight(name), Outsider.figure(e), 1L));
                }
            }
        }
    }
}
