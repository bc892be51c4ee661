package eu.regiometer.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void readsAndWritesHexadecimal() {
        assertThat(Colour.of("#12355B")).isEqualTo(new Colour(18, 53, 91));
        assertThat(new Colour(18, 53, 91).hex()).isEqualTo("#12355b");
    }

    @Test
    void anythingElseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Colour.of("navy"))
                .withMessage("a colour is written #rrggbb: navy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Colour(0, 256, 0))
                .withMessageContaining("256");
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colour.WHITE.contrast(Colour.BLACK)).isEqualTo(21);
        // WCAG 2.1: #767676 is the lightest grey that passes 4.5:1 on white, at 4.54
        assertThat(Colour.of("#767676").contrast(Colour.WHITE)).isCloseTo(4.54, within(0.005));
    }

    @Test
    void everyColourCarriesReadableInk() {
        for (int red = 0; red < 256; red += 5) {
            for (int green = 0; green < 256; green += 5) {
                for (int blue = 0; blue < 256; blue += 15) {
                    Colour ground = new Colour(red, green, blue);
                    assertThat(ground.inkOn().contrast(ground)).as(ground.hex()).isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    @Test
    void mixesChannelByChannelAndStaysBetween() {
        assertThat(Colour.BLACK.mix(Colour.WHITE, 0.5)).isEqualTo(new Colour(128, 128, 128));
        assertThat(Colour.BLACK.mix(Colour.WHITE, 7)).isEqualTo(Colour.WHITE);
    }
}
