package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.ConditionResult;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.recommendation.Target;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card read as its addressee reads it. */
class CardTextTest {

    private static final ReportSources SOURCES = Fixture.sources(true, true, 7);

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void noIntervalStandsTwiceOnACard(String language) {
        int checked = 0;
        for (Written written : all(language)) {
            String card = text(written);
            List<String> intervals = codes(written.outcome()).stream()
                    .map(code -> written.issue().figure(written.outcome().area(), code))
                    .map(figure -> written.issue().printer().interval(figure))
                    .toList();
            for (String interval : intervals) {
                // two figures may have the same interval by chance
                if (!interval.isEmpty()
                        && intervals.stream().filter(i -> i.contains(interval)).count() == 1) {
                    checked++;
                    assertThat(card.split(Pattern.quote(interval), -1).length - 1)
                            .as(written.card().rule() + " " + card)
                            .isLessThanOrEqualTo(1);
                }
            }
        }
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void aTargetNamesTheLevelItLeadsToOrThatItIsReached() {
        var kinds = new TreeSet<String>();
        for (Written written : all("en")) {
            var target = Target.of(written.outcome().rule().kpiTarget());
            var now = written.card().kpiNow();
            if (target.isEmpty() || now.isEmpty()) {
                continue;
            }
            double value = now.get().value().getAsDouble();
            if (target.get().kind() == Target.Kind.CHANGE) {
                boolean bounded = now.get().unit() == Unit.SCORE || now.get().unit() == Unit.PERCENT;
                double level = value + target.get().number();
                String printed = written.issue()
                        .printer()
                        .value(
                                bounded ? Math.max(0, Math.min(100, level)) : level,
                                now.get().unit());
                assertThat(written.card().kpiTarget()).startsWith(printed + " by the next wave (");
                kinds.add("change");
            } else {
                boolean reached = target.get().reached(target.get().number(), value);
                assertThat(written.card().kpiTarget().contains("reached on the best estimate"))
                        .as(written.card().rule() + " " + value + " "
                                + written.card().kpiTarget())
                        .isEqualTo(reached);
                // a level that is reached is not asked for any more
                assertThat(written.card().title().startsWith("Keep up: ")).isEqualTo(reached);
                assertThat(written.card().title().contains(". Next: ")).isEqualTo(reached);
                // the figure that called for it is named with the level it should get to
                assertThat(written.card().kpiTarget().contains("; next: ")).isEqualTo(reached);
                kinds.add(reached ? "reached" : "open");
            }
        }
        assertThat(kinds).contains("change", "open", "reached");
    }

    /** An index that the evidence calls otherwise than the measure reads as two. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void theEvidenceNamesTheMainIndicesAsTheReportsDo(String language) {
        Issue issue = issue(Area.region("SE321"), GovernanceLevel.REGIONAL, language);
        var checked = new TreeSet<String>();
        for (String code : List.of("COMPOSITE", "CAP_C1", "CAP_C2", "ATT_C3", "CAP_C4")) {
            Pattern named = Pattern.compile("(?:^|\\. )([^.:;]+): \\{" + code + "}(?: of 100| av 100|\\.|$)");
            SOURCES.recommendations()
                    .rulebook()
                    .texts()
                    .forEach((rule, texts) -> named.matcher(texts.get(language).evidence())
                            .results()
                            .forEach(found -> {
                                assertThat(found.group(1)).as(rule).isEqualTo(issue.name(code));
                                checked.add(code);
                            }));
        }
        assertThat(checked).contains("COMPOSITE", "CAP_C1", "CAP_C2", "ATT_C3", "CAP_C4");
    }

    @Test
    void aCardOnTheNumberOfAnswersGivesOneNumberForThem() {
        Issue issue = issue(Area.region("SE321"), GovernanceLevel.REGIONAL, "en");
        String basis = new CardBasis(issue).line(about("N_RESP", issue));

        assertThat(basis)
                .contains("citizens " + SourceLine.answers(issue, Survey.PUBLIC_ATTITUDE, issue.figures(), false) + ",")
                .contains("organisations about ");
        assertThat(new CardBasis(issue).line(about("FIN_LEVEL", issue))).contains("citizens about ");
    }

    /** An outcome that rests on one figure. */
    private static Outcome about(String code, Issue issue) {
        Outcome any = all("en").getFirst().outcome();
        var condition = new Condition(1, code, Statistic.VALUE, "", Comparison.BELOW, 400);
        return new Outcome(
                any.wave(),
                issue.figures(),
                any.rule(),
                any.kind(),
                "",
                List.of(new ConditionResult(
                        condition, Truth.TRUE, Truth.TRUE, OptionalDouble.of(1), Optional.empty(), Reason.VALUE)),
                any.priority(),
                any.evidence(),
                any.placement(),
                any.practices(),
                any.count(),
                List.of());
    }

    @Test
    void anOfferSaysWhereItComesFromHowFarItIsAndWhomToAsk() {
        List<Card.Offer> offers =
                all("sv").stream().flatMap(w -> w.card().practices().stream()).toList();

        assertThat(offers)
                .isNotEmpty()
                .allSatisfy(offer -> {
                    assertThat(offer.title()).endsWith("\u00A0[en]");
                    assertThat(offer.where()).matches("utanför partnerskapet|partnerregionen .+");
                    assertThat(offer.maturity()).isIn("idé", "pilot", "i bruk", "utvärderat");
                    assertThat(offer.years()).matches("20[0-9]{2}–(20[0-9]{2})?");
                    assertThat(offer.contact()).contains("@");
                })
                .anySatisfy(offer -> assertThat(offer.reason()).startsWith("En erfaren partner. Likhet "))
                .anySatisfy(offer ->
                        assertThat(offer.reason()).isEqualTo("Det passar ämnet; platserna har inte jämförts."));
    }

    @Test
    void theLineUnderAChartNamesTheWeightingOfItsOwnSurvey() {
        Issue issue = issue(Area.region("SE321"), GovernanceLevel.REGIONAL, "en");

        assertThat(SourceLine.of(issue, issue.figures(), Survey.INNOVATION_CAPACITY))
                .endsWith("Weighting of the organisations: as the regions state it.")
                .doesNotContain("raked");
        assertThat(SourceLine.of(issue, issue.figures(), Survey.PUBLIC_ATTITUDE, Survey.INNOVATION_CAPACITY))
                .contains("Weighting of the citizens’ answers: raked");
    }

    /** The second region of the made-up release sent nothing. */
    @Test
    void aRegionWithoutFiguresIsToldSoInWordsAndNotComparedWithThePartners() {
        ReportSources thin = Fixture.sources(true, false, 7);
        var silent = thin.territory().regions().get(1);
        String report = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS)
                .render(
                        new ReportKey(
                                GovernanceLevel.REGIONAL,
                                silent.area(),
                                thin.release().wave(),
                                "en"),
                        thin)
                .xhtml();

        assertThat(report)
                .containsPattern("Public finance for innovation: (there is no figure in this wave"
                        + "|the figure is withheld to protect those who answered)\\.")
                .doesNotContain("(:)", "(:c)</p>", "Above the mean of all partners: 0 of");
    }

    private static List<String> codes(Outcome outcome) {
        var codes = new TreeSet<String>();
        outcome.conditions().stream()
                .findFirst()
                .ifPresent(c -> codes.add(c.condition().indicator()));
        outcome.rule().kpiCode().ifPresent(codes::add);
        return codes.stream().toList();
    }

    private static String text(Written written) {
        Card card = written.card();
        String now = card.kpiNow().map(written.issue().printer()::full).orElse("");
        return card.evidence() + " " + now + " " + card.basis();
    }

    private record Written(Issue issue, Outcome outcome, Card card) {}

    private static List<Written> all(String language) {
        List<Written> all = new ArrayList<>();
        for (var region : SOURCES.territory().regions()) {
            add(all, issue(region.area(), GovernanceLevel.REGIONAL, language));
            for (var municipality : SOURCES.territory().municipalities(region.code())) {
                add(all, issue(municipality.area(), GovernanceLevel.LOCAL, language));
            }
        }
        return all;
    }

    private static void add(List<Written> all, Issue issue) {
        CardMaker maker = new CardMaker(issue);
        List<Outcome> outcomes = maker.outcomes();
        List<Card> cards = maker.cards();
        for (int i = 0; i < cards.size(); i++) {
            all.add(new Written(issue, outcomes.get(i), cards.get(i)));
        }
    }

    private static Issue issue(Area area, GovernanceLevel level, String language) {
        return new Issue(
                new ReportKey(level, area, SOURCES.release().wave(), language),
                SOURCES,
                TextBundle.read(TemplateFolder.shipped(), language),
                DrawingChecks.METRICS);
    }
}
