package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedGroupGap;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import java.util.OptionalDouble;

/** Reads the released figure that a condition asks for; figures of the cascade are read by {@link RegionCascade}. */
final class FigureReader {

    private static final double Z95 = 1.959963984540054;

    private final Release release;
    private final String wave;
    private final PartnerComparison partners;

    FigureReader(Release release, String wave, PartnerComparison partners) {
        this.release = release;
        this.wave = wave;
        this.partners = partners;
    }

    Reading read(Condition condition, Area area) {
        if (condition.statistic() == Statistic.GROUP_GAP) {
            return groupGap(RuleKeys.groupGap(condition), area);
        }
        ReleasedIndicator figure =
                release.indicator(wave, area, condition.indicator()).orElse(null);
        if (figure == null) {
            return Reading.missing(Reason.ITEM_MISSING);
        }
        return switch (condition.statistic()) {
            case VALUE -> value(figure, figure.value());
            case CI_LOW -> value(figure, figure.lower());
            case CI_HIGH -> value(figure, figure.upper());
            case GAP_PARTNER -> partners.gapToPartners(figure);
            case GAP_PEER -> partners.gapToPeers(figure);
            case TREND, TREND_CI_LOW, TREND_CI_HIGH -> trend(condition.statistic(), figure);
            case GROUP_GAP -> throw new IllegalArgumentException("read above: " + condition.statistic());
        };
    }

    private static Reading value(ReleasedIndicator figure, OptionalDouble written) {
        if (figure.value().isEmpty()) {
            return Reading.missing(figure.reason());
        }
        double value = figure.value().getAsDouble();
        return Reading.of(
                written.orElse(value),
                value,
                figure.lower().orElse(value),
                figure.upper().orElse(value),
                figure.se().orElse(0));
    }

    private static Reading trend(Statistic statistic, ReleasedIndicator figure) {
        if (figure.change().isEmpty()) {
            return Reading.missing(figure.value().isEmpty() ? figure.reason() : Reason.NO_PREVIOUS_WAVE);
        }
        ReleasedIndicator.Change change = figure.change().get();
        double written = switch (statistic) {
            case TREND_CI_LOW -> change.lower();
            case TREND_CI_HIGH -> change.upper();
            default -> change.value();
        };
        return Reading.of(written, change.value(), change.lower(), change.upper(), change.se());
    }

    private Reading groupGap(GroupGapKey key, Area area) {
        ReleasedGroupGap gap = release.groupGap(wave, area, key.indicator(), key.variable(), key.first(), key.second())
                .orElse(null);
        if (gap == null || gap.gap().isEmpty()) {
            return Reading.missing(gap == null ? Reason.ITEM_MISSING : gap.reason());
        }
        double value = gap.gap().getAsDouble();
        double se = gap.se().orElse(0);
        return Reading.of(
                value, value, gap.lower().orElse(value - Z95 * se), gap.upper().orElse(value + Z95 * se), se);
    }
}
