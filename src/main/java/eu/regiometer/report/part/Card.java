package eu.regiometer.report.part;

import eu.regiometer.recommendation.Cost;
import eu.regiometer.recommendation.Priority;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.Optional;

/**
 * A recommendation as it is printed.
 *
 * @param rule rule id
 * @param number place among the cards, from 1
 * @param level level it is addressed to
 * @param title what to do, in a reviewer's words if there are any
 * @param indicative whether the evidence is not beyond doubt
 * @param evidence sentence with its figures
 * @param addressee who decides
 * @param owner who carries it out
 * @param firstStep first step, in a reviewer's words if there are any
 * @param kpi measure in words
 * @param kpiNow value of the measure today
 * @param kpiTarget target in words
 * @param cost cost class
 * @param months duration in words, empty if open
 * @param hook policy or funding hook, empty without one
 * @param drivers drivers it answers, in words, empty without one
 * @param linked further challenges, in words, empty without one
 * @param priority priority with its arithmetic
 * @param basis leading interval, answers, wave and field dates
 * @param note translation status that has to be said, empty if none
 * @param cascade regions where the rules behind it are indicative, in words; empty below the EU level
 * @param practices good practices
 * @param noPractice why none is offered, in words; empty where there are some
 * @param reworded what a reviewer wrote in place of the evidence, printed in front of it; empty if nothing
 * @param generatedTitle title of the rulebook where a reviewer wrote another; else empty
 * @param generatedStep first step of the rulebook where a reviewer wrote another; else empty
 * @param pinned whether a reviewer put it first
 */
public record Card(
        String rule,
        int number,
        GovernanceLevel level,
        String title,
        boolean indicative,
        String evidence,
        String addressee,
        String owner,
        String firstStep,
        String kpi,
        Optional<Figure> kpiNow,
        String kpiTarget,
        Cost cost,
        String months,
        String hook,
        String drivers,
        String linked,
        Optional<Arithmetic> priority,
        String basis,
        String note,
        String cascade,
        List<Offer> practices,
        String noPractice,
        String reworded,
        String generatedTitle,
        String generatedStep,
        boolean pinned) {

    public Card {
        practices = List.copyOf(practices);
    }

    /**
     * Why this, why now: the parts of a priority, each 0 to 1 save the local weight and the value.
     *
     * @param band band of the priority
     * @param value priority, 0 to 100
     * @param severity S
     * @param confidence Q
     * @param reach R
     * @param feasibility F
     * @param urgency U
     * @param localWeight L, 0.8 to 1.2
     */
    public record Arithmetic(
            Priority.Band band,
            double value,
            double severity,
            double confidence,
            double reach,
            double feasibility,
            double urgency,
            double localWeight) {

        public static Arithmetic of(Priority p) {
            return new Arithmetic(
                    p.band(),
                    p.value(),
                    p.severity(),
                    p.confidence(),
                    p.reach(),
                    p.feasibility(),
                    p.urgency(),
                    p.localWeight());
        }
    }

    /**
     * A good practice offered with a recommendation.
     *
     * @param title title
     * @param where region that registered it, or that it comes from outside
     * @param reason why it was chosen
     * @param problem what it solved
     * @param resources what it took
     * @param success evidence of success
     * @param transfer potential for transfer
     * @param years start and end
     * @param maturity how far it has come, in words
     * @param contact contact
     */
    public record Offer(
            String title,
            String where,
            String reason,
            String problem,
            String resources,
            String success,
            String transfer,
            String years,
            String maturity,
            String contact) {}
}
