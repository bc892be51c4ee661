package eu.regiometer.indicators;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.OrganisationUnit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.OptionalDouble;

/** Answers as aggregated. */
record AggregateSource(Aggregate aggregate) implements UnitSource {

    @Override
    public boolean adequate(Survey survey, String wave, Area area) {
        return aggregate.adequate(survey, wave, area);
    }

    @Override
    public long accepted(Survey survey, String wave, Area area) {
        return aggregate.counts(survey, wave, area).accepted();
    }

    @Override
    public OptionalDouble responseRate(Survey survey, String wave, Area area) {
        return aggregate.counts(survey, wave, area).responseRate();
    }

    @Override
    public CitizenSample citizens(String wave, Area area, String breakdown, String category) {
        return new AnsweredCitizens(
                aggregate.citizens(wave, area, breakdown, category),
                measure -> aggregate.answers(Survey.PUBLIC_ATTITUDE, wave, area, breakdown, category, measure));
    }

    @Override
    public List<OrganisationUnit> organisations(String wave, Area area) {
        return aggregate.organisations(wave, area);
    }
}
