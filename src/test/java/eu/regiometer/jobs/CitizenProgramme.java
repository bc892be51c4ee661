package eu.regiometer.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The input of a programme that asks citizens only: three regions of the shipped one with its citizens' survey, the
 * indicators that need no organisation, and the rules that read them.
 */
final class CitizenProgramme {

    private static final Path SHIPPED = Path.of("input", "programme");

    private static final Set<String> INDICATORS = Set.of(
            "ATT_OPEN",
            "ATT_TRUST",
            "ATT_FIN",
            "ATT_AUT",
            "ATT_PPI",
            "ATT_C3",
            "DEM_USE",
            "DEM_UNMET",
            "LENS_DEMAND",
            "SAT_DIG",
            "OPEN_SPEND",
            "LEFT_BEHIND",
            "SME_ACCESS",
            "REMOTE",
            "TRAVEL",
            "N_RESP",
            "SHARE_REGIONS",
            "N_COUNTRIES",
            "PUB_PRIO",
            "DEM_BARRIER",
            "UNMET_TOP");

    private static final Set<String> RULES = Set.of("ATT-03", "ATT-04", "ATT-06", "ATT-07", "DIG-04");

    private CitizenProgramme() {}

    /** Writes the programme and its answers. */
    static Path write(Path input) {
        SmallInput.copyTo(input);
        Path programme = input.resolve("programme");
        try {
            Files.delete(programme.resolve("innovation-capacity.xlsx"));
            organisations(input.resolve("surveys"));
            ClusterProgramme.rewrite(
                    SHIPPED.resolve("recommendations.xlsx"),
                    programme,
                    (sheet, row) -> switch (sheet) {
                        case "rules", "conditions", "examples", "texts", "hooks" -> RULES.contains(row.getFirst());
                        case "practices", "pilots", "actions", "slots", "centres", "frameworks" -> false;
                        case "agreement", "inventory", "priorities" -> false;
                        default -> true;
                    },
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SmallInput.edit(
                input,
                "programme.yaml",
                lines -> Stream.concat(Stream.of("surveys: [public-attitude]"), lines.stream())
                        .toList());
        SmallInput.edit(
                input,
                "indicators.csv",
                lines -> Stream.concat(
                                lines.stream().limit(1),
                                lines.stream()
                                        .skip(1)
                                        .filter(line -> INDICATORS.contains(line.substring(0, line.indexOf(','))))
                                        .map(line -> line.replace(",challenge,COMPOSITE,0.25,", ",challenge,,,")
                                                .replace(",LENS_DEMAND,0.35,", ",LENS_DEMAND,0.6,")))
                        .toList());
        return input;
    }

    private static void organisations(Path surveys) throws IOException {
        try (Stream<Path> all = Files.walk(surveys)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().startsWith("innovation-capacity"))
                    .toList();
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
