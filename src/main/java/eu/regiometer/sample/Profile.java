package eu.regiometer.sample;

import eu.regiometer.territory.Experience;
import eu.regiometer.territory.Region;

/**
 * What a region is like in a wave, on scales from 0 to 100: the truth behind its synthetic answers. A trait is the
 * region's general level, plus what is special to region and trait, plus a move between waves.
 */
final class Profile {

    private static final double MIDDLE = 50;
    private static final double EXPERIENCE = 6;
    private static final double REMOTE_DIGITAL = 8;
    private static final double GENERAL = 4;
    private static final double SPECIAL = 10;
    private static final double MOVE = 3;
    private static final double RISE = 1.5;
    private static final double LOWEST = 12;
    private static final double HIGHEST = 88;

    private final String seed;
    private final Region region;
    private final int wave;

    Profile(long seed, Region region, int wave) {
        this.seed = seed + "/" + region.code();
        this.region = region;
        this.wave = wave;
    }

    Region region() {
        return region;
    }

    /** Level of a trait, for example of an item's challenge. */
    double trait(String name) {
        double level = MIDDLE
                + (region.experience() == Experience.ADVANCED ? EXPERIENCE : -EXPERIENCE)
                + GENERAL * new Chance(seed + "/general").normal()
                + SPECIAL * new Chance(seed + "/" + name).normal();
        if (region.remote() && name.startsWith("demand")) {
            level += REMOTE_DIGITAL;
        }
        for (int i = 1; i <= wave; i++) {
            level += RISE + MOVE * new Chance(seed + "/" + name + "/" + i).normal();
        }
        return Math.clamp(level, LOWEST, HIGHEST);
    }

    /** A number of the region that does not move between waves, normal around {@code mean}. */
    double fixed(String name, double mean, double deviation) {
        return mean + deviation * new Chance(seed + "/fixed/" + name).normal();
    }
}
