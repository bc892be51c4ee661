package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTextTest {

    @Test
    void spacesCaseQuotesAndDashesDoNotMatter() {
        assertThat(LabelText.normalise(" Don\u2019t\u00a0know "))
                .isEqualTo(LabelText.normalise("DON'T  KNOW"))
                .isEqualTo("don't know");
        assertThat(LabelText.normalise("face\u2013to\u2011face")).isEqualTo("face-to-face");
        assertThat(LabelText.normalise("<b>Agree</b>&nbsp")).isEqualTo("agree &nbsp");
    }

    @Test
    void composedAndDecomposedAccentsAreOne() {
        assertThat(LabelText.normalise("Instämmer")).isEqualTo(LabelText.normalise("Insta\u0308mmer"));
    }

    @Test
    void signsOfNoWidthAreBlank() {
        assertThat(LabelText.blank(" \u00a0\u200b\t\u2009")).isTrue();
        assertThat(LabelText.blank(" 0")).isFalse();
    }

    @Test
    void aNearTextIsOfferedAndAFarOneIsNot() {
        assertThat(LabelText.nearest("Agre fully", List.of("agree", "agree fully")))
                .contains("agree fully");
        assertThat(LabelText.nearest("whatever", List.of("agree", "agree fully")))
                .isEmpty();
    }
}
