package eu.regiometer.sample;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whom a random citizen of a region is like, from the programme's population figures. */
final class PopulationShares {

    /**
     * A cell of the population.
     *
     * @param age band of age, for example {@code 30-44}
     * @param gender code of gender
     * @param education code of education
     */
    record Person(String age, String gender, String education) {}

    private record Cell(Person person, double persons) {}

    /** Women and the highly educated answer a little more often: what raking has to mend. */
    private static final double EAGER = 1.25;

    private static final Person ANYBODY = new Person("30-44", "1", "2");

    private final SortedMap<String, List<Cell>> cells = new TreeMap<>();

    private PopulationShares() {}

    static PopulationShares read(Path programme, Defects defects) {
        var shares = new PopulationShares();
        Table table = new TableSource(programme).read("population", defects);
        if (table.require(defects, "region", "D1_AGE", "D2_GENDER", "D3_EDU", "pop")) {
            for (Row row : table.rows()) {
                var person = new Person(row.text("D1_AGE"), row.text("D2_GENDER"), row.text("D3_EDU"));
                double eager = (person.gender().equals("1") ? EAGER : 1)
                        * (person.education().equals("3") ? EAGER : 1);
                shares.cells
                        .computeIfAbsent(row.text("region"), region -> new ArrayList<>())
                        .add(new Cell(person, eager * row.number("pop", defects).orElse(0)));
            }
        }
        return shares;
    }

    Person draw(String region, Chance chance) {
        List<Cell> all = cells.getOrDefault(region, List.of());
        return all.isEmpty()
                ? ANYBODY
                : all.get(chance.index(all.stream().mapToDouble(Cell::persons).toArray()))
                        .person();
    }
}
