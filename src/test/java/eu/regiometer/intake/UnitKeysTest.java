package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Settings;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitKeysTest {

    private static final Optional<Pattern> SHIPPED = Optional.of(Pattern.compile("[A-Z0-9-]{4,20}"));

    private static String key(UnitKeys keys, String region, String wave, String id) {
        return keys.scope(Source.LIMESURVEY, region, Survey.PUBLIC_ATTITUDE, wave, SHIPPED)
                .key(id);
    }

    private static UnitKeys of(String yaml) {
        return UnitKeys.read(Settings.parse(yaml, "programme.yaml", new Defects()));
    }

    @Test
    void theSameIdAlwaysHasTheSameKeyAndAnotherIdAnother() {
        UnitKeys keys = UnitKeys.of("secret");

        assertThat(key(keys, "SE332", "2026", "17")).isEqualTo(key(keys, "SE332", "2026", "17"));
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(id -> key(keys, "SE332", "2026", "" + id))
                        .distinct())
                .hasSize(10_000);
    }

    @Test
    void idsThatEveryInstallationCountsFromOneDifferBetweenRegionsAndWaves() {
        UnitKeys keys = UnitKeys.of("secret");

        assertThat(key(keys, "SE332", "2026", "1")).isNotEqualTo(key(keys, "PL22", "2026", "1"));
        assertThat(key(keys, "SE332", "2026", "1")).isNotEqualTo(key(keys, "SE332", "2024", "1"));
    }

    @Test
    void keysFitThePatternOfTheKeyAndHideTheId() {
        assertThat(key(UnitKeys.of("secret"), "SE332", "2026", "token-of-anna"))
                .matches(SHIPPED.get())
                .hasSize(16);
        String small = UnitKeys.of("secret")
                .scope(Source.KOBO, "SE332", Survey.PUBLIC_ATTITUDE, "2026", Optional.of(Pattern.compile("[a-z0-9]+")))
                .key("1");
        assertThat(small).matches("[a-z0-9]{16}");
    }

    @Test
    void theSecretComesFromTheSettingElseFromTheProgrammesIdentity() {
        String identity = "project: {acronym: A, number: \"1\"}\n";
        String one = key(of(identity), "SE332", "2026", "1");

        assertThat(key(of(identity), "SE332", "2026", "1")).isEqualTo(one);
        assertThat(key(of("project: {acronym: B, number: \"1\"}\n"), "SE332", "2026", "1"))
                .isNotEqualTo(one);
        assertThat(key(of(identity + "intake: {key_secret: x}\n"), "SE332", "2026", "1"))
                .isNotEqualTo(one);
    }
}
