package eu.regiometer.indicators;

import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Answers of one wave, by area; areas that are not there have no submission. */
final class FakeSource implements UnitSource {

    private static final int ENOUGH = 5;

    private final Map<Area, CitizenSample> citizens = new TreeMap<>();
    private final Map<Area, List<OrganisationUnit>> organisations = new TreeMap<>();
    private final Map<Area, Double> rates = new TreeMap<>();

    FakeSource citizens(Area area, CitizenSample sample) {
        citizens.put(area, sample);
        return this;
    }

    FakeSource organisations(Area area, List<OrganisationUnit> units) {
        organisations.put(area, units);
        return this;
    }

    FakeSource rate(Area area, double rate) {
        rates.put(area, rate);
        return this;
    }

    @Override
    public boolean adequate(Survey survey, String wave, Area area) {
        return survey == Survey.PUBLIC_ATTITUDE
                ? citizens.containsKey(area)
                : organisations(wave, area).size() >= ENOUGH;
    }

    @Override
    public long accepted(Survey survey, String wave, Area area) {
        return survey == Survey.PUBLIC_ATTITUDE
                ? citizens.containsKey(area) ? 100 : 0
                : organisations(wave, area).size();
    }

    @Override
    public OptionalDouble responseRate(Survey survey, String wave, Area area) {
        return rates.containsKey(area) ? OptionalDouble.of(rates.getOrDefault(area, 0.0)) : OptionalDouble.empty();
    }

    @Override
    public CitizenSample citizens(String wave, Area area, String breakdown, String category) {
        return citizens.getOrDefault(area, CitizenSample.none());
    }

    @Override
    public List<OrganisationUnit> organisations(String wave, Area area) {
        return organisations.getOrDefault(area, List.of());
    }
}
