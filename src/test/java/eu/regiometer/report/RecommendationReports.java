package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Derivation;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.PracticeMatch;
import eu.regiometer.recommendation.Quantity;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reports of the three levels, from the sources of the tests with other recommendations. */
final class RecommendationReports {

    static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    static final ReportSources SOURCES = Fixture.sources(true, false, 7);

    private RecommendationReports() {}

    static Outcome counted(
            String rule, OutcomeKind kind, Outcome.Placement placement, RegionCount count, PracticeMatch... practices) {
        var evidence = new TreeMap<String, Quantity>();
        evidence.put("k", new Quantity.Count(count.fired()));
        evidence.put("n_regions", new Quantity.Count(count.regions()));
        evidence.put("c", new Quantity.Count(count.countries()));
        evidence.put("SHARE_REGIONS", new Quantity.Value(count.share(), Unit.PERCENT));
        return new Outcome(
                SOURCES.release().wave(),
                Area.PARTNERS,
                SOURCES.recommendations().rulebook().rules().get(rule),
                kind,
                kind == OutcomeKind.FIRED ? "" : "TOO_FEW_ANSWERS",
                List.of(),
                Optional.empty(),
                evidence,
                placement,
                List.of(practices),
                Optional.of(count),
                List.of());
    }

    /** The same sources with these outcomes in place of all at the European level. */
    static ReportSources withOutcomes(Outcome... changed) {
        Recommendations all = SOURCES.recommendations();
        var outcomes = new ArrayList<>(List.of(changed));
        all.outcomes().stream().filter(o -> !o.area().equals(Area.PARTNERS)).forEach(outcomes::add);
        return with(new Recommendations(all.rulebook(), outcomes, all.pilots(), all.pilotNote(), all.actions()));
    }

    static Area area(GovernanceLevel level) {
        return switch (level) {
            case LOCAL -> SOURCES.territory().municipalities("PL22").getFirst().area();
            case REGIONAL -> Area.region("PL22");
            case EU -> Area.PARTNERS;
        };
    }

    static ReportSources with(Rulebook rulebook, List<EditorialOverride> overrides) {
        return with(Derivation.derive(SOURCES.release(), rulebook, SOURCES.territory(), SOURCES.tree(), overrides));
    }

    static ReportSources with(Recommendations recommendations) {
        return new ReportSources(
                SOURCES.release(),
                recommendations,
                SOURCES.territory(),
                SOURCES.tree(),
                SOURCES.questionnaires(),
                SOURCES.branding(),
                SOURCES.methods(),
                SOURCES.date());
    }

    static String render(ReportSources sources, GovernanceLevel level, Area area, String language) {
        return RENDERER.render(new ReportKey(level, area, sources.release().wave(), language), sources)
                .xhtml();
    }
}
