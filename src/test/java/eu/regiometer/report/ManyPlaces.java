package eu.regiometer.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Programmes of as many regions as a test asks for, made of the regions of the shipped one. */
final class ManyPlaces {

    private static final int LONG_NAME = 90;
    private static final int TILES_IN_A_ROW = 9;
    private static final String REST =
            " and the Interregional Association of Innovationssamarbetskommunalförbund on both banks of the river";

    private ManyPlaces() {}

    /**
     * A folder with the registers and the settings; each region has two municipalities. Silesia is among the regions. Where
     * fewer regions are asked for than the rulebook names, the others stay in the register and do not take part.
     */
    static Path of(int regions, boolean longNames, Path folder) {
        try {
            List<List<String>> shipped = rows("regions.csv");
            List<String> titles = shipped.getFirst();
            List<List<String>> templates = new ArrayList<>(shipped.subList(1, shipped.size()));
            templates.sort((a, b) -> Boolean.compare(b.contains("PL22"), a.contains("PL22")));
            List<String> places = new ArrayList<>(List.of("code,name,region,population"));
            List<String> lines = new ArrayList<>(List.of(String.join(",", titles)));
            for (int i = 0; i < Math.max(regions, templates.size()); i++) {
                List<String> row = new ArrayList<>(templates.get(i % templates.size()));
                int round = i / templates.size();
                String mark = round == 0 ? "" : " " + (char) ('A' + round);
                String code = round == 0
                        ? row.getFirst()
                        : row.getFirst().substring(0, 2) + "X" + (char) ('A' + i % templates.size()) + round;
                for (int column = 0; column < titles.size(); column++) {
                    String title = titles.get(column);
                    if (title.startsWith("name_") && !row.get(column).isEmpty()) {
                        row.set(column, name(row.get(column) + mark, longNames));
                    }
                }
                row.set(titles.indexOf("code"), code);
                row.set(titles.indexOf("neighbours"), "");
                row.set(titles.indexOf("aliases"), "");
                row.set(titles.indexOf("tile_column"), String.valueOf(1 + i % TILES_IN_A_ROW));
                row.set(titles.indexOf("tile_row"), String.valueOf(1 + i / TILES_IN_A_ROW));
                lines.add(String.join(",", row));
                for (int town = 1; town <= 2; town++) {
                    places.add(row.getFirst().substring(0, 2) + "_9" + i + town + ","
                            + name("Municipality " + i + " " + town, longNames) + "," + row.getFirst() + ",30000");
                }
            }
            Files.writeString(folder.resolve("regions.csv"), String.join("\n", lines) + "\n");
            Files.writeString(folder.resolve("municipalities.csv"), String.join("\n", places) + "\n");
            String settings = Files.readString(Fixture.PROGRAMME.resolve("programme.yaml"));
            String members = templates.subList(0, Math.min(regions, templates.size())).stream()
                    .map(List::getFirst)
                    .collect(Collectors.joining(", "));
            Files.writeString(
                    folder.resolve("programme.yaml"),
                    regions < templates.size()
                            ? settings.replace("    kind: MAIN\n", "    kind: MAIN\n    members: [" + members + "]\n")
                            : settings);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String name, boolean isLong) {
        return isLong ? (name + REST).substring(0, LONG_NAME).strip() : name;
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(Fixture.PROGRAMME.resolve(file)).stream()
                .map(line -> Arrays.stream(line.split(",", -1)).collect(Collectors.toList()))
                .toList();
    }
}
