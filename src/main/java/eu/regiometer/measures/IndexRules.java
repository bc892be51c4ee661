package eu.regiometer.measures;

import eu.regiometer.workbook.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * What the programme decides about indices.
 *
 * @param bands performance groups
 * @param sparse inhabitants per square kilometre below which a region counts as remote
 * @param draws draws of a simulation, at least 1000
 * @param seed text that makes simulations repeatable, printed in the method note
 * @param weightShare share of the weight of its children that a node needs, above 0 to 1
 */
public record IndexRules(Bands bands, double sparse, int draws, String seed, double weightShare) {

    private static final int FEWEST_DRAWS = 1000;

    /** The rules of the handbook: bands of the scoreboard of 2021, 12.5 inhabitants, 1000 draws, two thirds. */
    public static final IndexRules DEFAULT = new IndexRules(Bands.eis2021(), 12.5, FEWEST_DRAWS, "regiometer", 2.0 / 3);

    public IndexRules {
        if (draws < FEWEST_DRAWS || !(weightShare > 0 && weightShare <= 1)) {
            throw new IllegalArgumentException(
                    "at least " + FEWEST_DRAWS + " draws and a share above 0: " + draws + ", " + weightShare);
        }
    }

    /** Reads the sections {@code index} and {@code adequacy} of a programme; what is wrong becomes a defect. */
    public static IndexRules read(Settings programme) {
        int draws = programme.integer("index.draws");
        if (draws < FEWEST_DRAWS) {
            programme.wrong(
                    "index.draws", Integer.toString(draws), "at least " + FEWEST_DRAWS, "raise the number of draws");
        }
        double share = programme.number("adequacy.weight_share");
        boolean valid = share > 0 && share <= 1;
        if (!valid) {
            programme.wrong(
                    "adequacy.weight_share", Double.toString(share), "a share above 0, at most 1", "write 0.6667");
        }
        return new IndexRules(
                bands(programme),
                programme.number("index.remote_below_density"),
                Math.max(FEWEST_DRAWS, draws),
                programme.text("index.seed"),
                valid ? share : DEFAULT.weightShare);
    }

    private static Bands bands(Settings programme) {
        List<Bands.Band> bands = new ArrayList<>();
        List<String> codes = programme.keys("index.bands");
        double last = Double.NEGATIVE_INFINITY;
        for (String code : codes) {
            double lower = programme.number("index.bands." + code);
            if (!(lower > last)) {
                programme.wrong(
                        "index.bands." + code, Double.toString(lower), "bounds that rise", "order the bands by bound");
                return DEFAULT.bands;
            }
            // the best group begins above its bound: exactly 125 is still the group below
            boolean best = bands.size() + 1 == codes.size() && !bands.isEmpty();
            bands.add(new Bands.Band(code, bands.isEmpty() ? Double.NEGATIVE_INFINITY : lower, !best));
            last = lower;
        }
        String edition = programme.text("index.bands_edition");
        if (bands.isEmpty()) {
            programme.wrong("index.bands", "no band", "a code and a bound per band", "write the bands");
            return DEFAULT.bands;
        }
        return new Bands(edition, bands);
    }
}
