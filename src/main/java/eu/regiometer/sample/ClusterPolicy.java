package eu.regiometer.sample;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import java.util.ArrayList;
import java.util.List;

/** Priorities and sectors of a region's cluster bodies: much is alike everywhere, some regions go their own way. */
final class ClusterPolicy {

    private static final double OWN_WAY = 0.1;
    private static final double DIFFERENT = 0.4;
    private static final double VERY_DIFFERENT = 1.6;
    private static final int STRONGEST = 3;

    /** Divisions of NACE Rev. 2 in order of how many regions name them. */
    private static final List<String> COMMON = List.of("28", "62", "25", "10", "29", "26", "16", "35");

    private static final List<String> RARE = List.of("03", "13", "20", "24", "50", "72", "79", "86");

    private final Profile profile;
    private final boolean ownWay;
    private final List<String> sectors;

    ClusterPolicy(Profile profile) {
        this.profile = profile;
        this.ownWay = profile.chance("own way").hits(OWN_WAY);
        this.sectors = sectors();
    }

    /** A hundred points shared among the options. */
    void points(Item item, Answering answers, Chance chance) {
        List<Column> columns = item.columns();
        double[] shares = new double[columns.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            String name = "priority/" + columns.get(i).name();
            double priority = (ownWay ? 0 : profile.shared(name, 0, 0.6))
                    + profile.fixed(name, 0, ownWay ? VERY_DIFFERENT : DIFFERENT);
            shares[i] = StrictMath.exp(priority + 0.4 * chance.normal());
            sum += shares[i];
        }
        int left = 100;
        for (int i = 0; i < shares.length; i++) {
            int points = i == shares.length - 1 ? left : Math.min(left, (int) Math.round(100 * shares[i] / sum));
            left -= points;
            answers.put(columns.get(i).name(), Integer.toString(points));
        }
    }

    /** Different divisions, mostly the region's strongest. */
    void sectors(Item item, Answering answers, Chance chance) {
        List<String> left = new ArrayList<>(sectors);
        for (Column column : item.columns()) {
            double[] weights = new double[left.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = sectors.indexOf(left.get(i)) < STRONGEST ? 6 : 0.5;
            }
            answers.put(column.name(), left.remove(chance.index(weights)));
        }
    }

    private List<String> sectors() {
        List<String> left = new ArrayList<>(ownWay ? RARE : COMMON);
        List<String> inOrder = new ArrayList<>();
        for (int place = 1; !left.isEmpty(); place++) {
            double[] weights = new double[left.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = StrictMath.exp(-0.35 * i);
            }
            inOrder.add(left.remove(profile.chance("sector " + place).index(weights)));
        }
        return inOrder;
    }
}
