package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Survey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedListTest {

    private static final Item SERVICES =
            ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE).item("G4").orElseThrow();
    private static final Item REASONS =
            ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE).item("G3").orElseThrow();

    private static List<String> codes(Item item, char separator, String text) {
        JoinedList.Chosen chosen = new JoinedList(new OptionLabels(item, "en"), separator).read(text);
        assertThat(chosen.rest()).isEmpty();
        return chosen.choices().stream().map(OptionLabels.Choice::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No need; Too hard",
                "No need;Too hard",
                "No need(ID7); Too hard(ID12)",
                "No need ID7;Too hard ID12",
                "Too hard; No need;",
                "1; 4",
                "Inget behov; Too hard"
            })
    void optionsJoinedInEveryWayOfTheToolAreRead(String text) {
        assertThat(codes(REASONS, ';', text)).containsExactly("1", "4");
    }

    @Test
    void aLabelThatContainsTheSeparatorIsReadAsAWhole() {
        assertThat(codes(SERVICES, ',', "Local taxes, fees and fines, Childcare and school enrolment"))
                .containsExactly("3", "6");
    }

    @Test
    void labelsWithSpacesJoinedBySpacesAreReadTheLongestFirst() {
        assertThat(codes(REASONS, ' ', "No need Not available Not found")).containsExactly("1", "2", "3");
    }

    @Test
    void codesJoinedBySpacesAreRead() {
        assertThat(codes(REASONS, ' ', "1 3 7")).containsExactly("1", "3", "7");
    }

    @Test
    void theCodeOfAnOptionComesBeforeTheSameCodeOfAMissingAnswer() {
        JoinedList.Chosen chosen = new JoinedList(new OptionLabels(SERVICES, "en"), ' ').read("8");

        assertThat(chosen.choices()).containsExactly(new OptionLabels.Choice("8", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No need; Other reason | other reason",
                "No needs | no needs",
                "Too | too",
                "No need (really) and more | no need (really) and more"
            })
    void aRestThatFitsNothingIsTold(String text, String rest) {
        assertThat(new JoinedList(new OptionLabels(REASONS, "en"), ';')
                        .read(text)
                        .rest())
                .contains(rest);
    }
}
