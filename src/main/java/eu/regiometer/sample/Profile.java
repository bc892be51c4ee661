package eu.regiometer.sample;

import eu.regiometer.territory.Experience;
import eu.regiometer.territory.Region;

/**
 * What a region is like in a wave, on scales from 0 to 100: the truth behind its synthetic answers. A trait is the
 * level of a typical region, plus how strong the region is as a whole and in that field, plus what is special to region
 * and trait, plus a move from wave to wave.
 */
final class Profile {

    private static final double EXPERIENCE = 3;
    private static final double REMOTE_DEMAND = 5;
    private static final double AS_A_WHOLE = 2;
    private static final double IN_A_FIELD = 5.5;
    private static final double SPECIAL = 6.3;
    private static final double MOVE_OF_FIELD = 2.5;
    private static final double MOVE = 2.5;
    private static final double RISE = 1.2;
    private static final double LOWEST = 20;
    private static final double LOWEST_OF_ALL = 8;
    private static final double HIGHEST = 80;
    private static final double QUESTION = 4;
    private static final double OPTION_EVERYWHERE = 13;
    private static final double OPTION_HERE = 8;

    private final String everywhere;
    private final String here;
    private final Region region;
    private final int wave;

    /** @param wave number of the wave, 0 for the oldest */
    Profile(long seed, Region region, int wave) {
        this.everywhere = Long.toString(seed);
        this.here = seed + "/" + region.code();
        this.region = region;
        this.wave = wave;
    }

    Region region() {
        return region;
    }

    /** Level of a trait in this wave. */
    double trait(Trait trait) {
        String field = "/field/" + trait.field();
        String special = "/trait/" + trait;
        double level = trait.typical()
                + (region.experience() == Experience.ADVANCED ? EXPERIENCE : -EXPERIENCE)
                + AS_A_WHOLE * normal("/whole")
                + IN_A_FIELD * normal(field)
                + SPECIAL * normal(special);
        if (region.remote() && trait.field() == Trait.Field.DEMAND) {
            level += REMOTE_DEMAND;
        }
        for (int i = 1; i <= wave; i++) {
            level += RISE + MOVE_OF_FIELD * normal(field + "/" + i) + MOVE * normal(special + "/" + i);
        }
        double usual = Math.clamp(level, LOWEST, HIGHEST);
        return turned() ? Math.clamp(usual + Turn.of(region.code(), trait), LOWEST_OF_ALL, HIGHEST) : usual;
    }

    /** Whether this is a wave after the first one, in which {@link Turn} holds. */
    boolean turned() {
        return wave > 0;
    }

    /** Level of the answers to one question about a trait. */
    double question(Trait trait, String item) {
        return trait(trait) + QUESTION * normal("/question/" + item);
    }

    /** How much more often than others an option of a question is chosen, in points. */
    double option(String column) {
        return OPTION_EVERYWHERE * new Chance(everywhere + "/option/" + column).normal()
                + OPTION_HERE * normal("/option/" + column);
    }

    /** A number of the region that does not move between waves, normal around {@code mean}. */
    double fixed(String name, double mean, double deviation) {
        return mean + deviation * normal("/fixed/" + name);
    }

    /** The same for the whole partnership: regions share it. */
    double shared(String name, double mean, double deviation) {
        return mean + deviation * new Chance(everywhere + "/fixed/" + name).normal();
    }

    /** Draws of the region that do not differ between waves. */
    Chance chance(String name) {
        return new Chance(here + "/chance/" + name);
    }

    private double normal(String name) {
        return new Chance(here + name).normal();
    }
}
