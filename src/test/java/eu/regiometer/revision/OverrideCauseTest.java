package eu.regiometer.revision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.Shipped;
import eu.regiometer.territory.Area;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverrideCauseTest {

    private static final Area REGION = Area.region("SE321");

    @Test
    void aCardThatAReviewerHeldBackNamesTheReviewerAsTheCause() {
        Changes changes = between(record("before", "FIRED HIGH", "61"), record("after", "", "61"));

        assertThat(changes.of(REGION)).containsExactly(new Change("FIN-03", true, "FIRED HIGH", "", Cause.OVERRIDE));
    }

    @Test
    void noReviewerChangesAFigure() {
        Changes changes = between(record("before", "FIRED HIGH", "61"), record("after", "FIRED HIGH", "58"));

        assertThat(changes.of(REGION)).extracting(Change::cause).containsExactly(Cause.PRODUCT);
    }

    @Test
    void theDecisionsAreKeptWithTheIssueAndIssuesOfEarlierVersionsHadNone() {
        IssueRecord record = record("hash", "FIRED HIGH", "61");

        assertThat(IssueRecord.read(record.write())).isEqualTo(record);
        assertThat(IssueRecord.read(record.write().replace("\tproduct\thash", "\tproduct"))
                        .grounds()
                        .overrides())
                .isEmpty();
    }

    private static Changes between(IssueRecord before, IssueRecord after) {
        return Changes.between(Optional.of(before), after, Shipped.TERRITORY);
    }

    private static IssueRecord record(String overrides, String card, String figure) {
        var cards = new TreeMap<String, String>();
        if (!card.isEmpty()) {
            cards.put("REGIONAL/SE321/FIN-03", card);
        }
        return new IssueRecord(
                "identity",
                "2026",
                new Grounds(new TreeMap<>(), "w", "r", "p", "t", "product", overrides),
                new TreeMap<>(Map.of("REGIONAL/SE321/FIN_MIX", figure)),
                cards);
    }
}
