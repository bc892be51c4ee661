package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.CompetenceCentre;
import eu.regiometer.recommendation.Practice;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.RunningPilot;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.TableSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Registers beside the rules: practices, pilots, centres, frameworks, inventory and local weights. */
final class Registers {

    private static final String REGION = "region";
    private static final double SMALLEST_WEIGHT = 0.8;
    private static final double LARGEST_WEIGHT = 1.2;

    private enum Origin {
        MEMBER,
        EXTERNAL
    }

    private enum Profile {
        PROCUREMENT("need", "procedure", "contract", "evaluation"),
        CLUSTER("plan", "run", "evaluate");

        private final List<String> stages;

        Profile(String... stages) {
            this.stages = List.of(stages);
        }
    }

    private final TableSource source;
    private final RuleSheet rules;
    private final List<String> regions;
    private final List<String> countries;
    private final Defects defects;

    Registers(TableSource source, RuleSheet rules, Territory territory, Defects defects) {
        this.source = source;
        this.rules = rules;
        this.regions = territory.regions().stream().map(Region::code).toList();
        this.countries = territory.countries().stream().map(c -> c.code()).toList();
        this.defects = defects;
    }

    List<Practice> practices() {
        var sheet = RulebookSheet.read(source, RulebookTable.PRACTICES, defects);
        List<Practice> practices = new ArrayList<>();
        for (Row row : sheet.rowsWithKey("practice_id")) {
            Optional<Origin> origin = sheet.requiredConstant(row, "origin", Origin.class);
            Optional<String> region = sheet.known(row, REGION, regions, "the code of a region");
            if (origin.isPresent() && row.has(REGION) != (origin.get() == Origin.MEMBER)) {
                row.wrong(
                        REGION,
                        origin.get() == Origin.MEMBER ? "the region of the member" : "nothing for an external practice",
                        "correct origin or region",
                        defects);
            }
            row.requiredText("start", defects);
            sheet.yearOrMonth(row, "start");
            if (!sheet.yearOrMonth(row, "end").isEmpty()) {
                sheet.inOrder(row, "start", "end");
            }
            row.requiredText("tags", defects);
            if (row.has("tags") && row.list("tags").stream().noneMatch(rules.tags()::contains)) {
                sheet.wrong(
                        row,
                        "practice_id",
                        row.text("practice_id") + ", a practice that is never offered",
                        "at least one tag that a rule asks for",
                        "correct its tags, or delete the line");
            }
            practices.add(new Practice(
                    row.text("practice_id"),
                    row.requiredText("title", defects),
                    region.orElse(""),
                    year(row.text("start")) + "–" + year(row.text("end")),
                    row.requiredText("problem", defects),
                    row.requiredText("resources", defects),
                    row.requiredText("success", defects),
                    row.requiredText("transfer", defects),
                    RulebookSheet.sorted(
                            sheet.knownList(row, "tags", rules.tags(), "a practice_tag of the sheet rules")),
                    RulebookSheet.sorted(sheet.knownList(row, "drivers", Choice.DRIVER.fixed(), "a driver")),
                    sheet.requiredKnown(row, "maturity", Choice.MATURITY.fixed(), "a stage")
                            .orElse(""),
                    row.requiredText("contact", defects)));
        }
        practices.sort(Comparator.comparing(Practice::id));
        return practices;
    }

    private static String year(String yearOrMonth) {
        return yearOrMonth.length() < 4 ? "" : yearOrMonth.substring(0, 4);
    }

    List<RunningPilot> pilots() {
        var sheet = RulebookSheet.read(source, RulebookTable.PILOTS, defects);
        List<RunningPilot> pilots = new ArrayList<>();
        for (Row row : sheet.rowsWithKey("pilot_id")) {
            Optional<Profile> profile = sheet.requiredConstant(row, "profile", Profile.class);
            Optional<Lens> lens = sheet.requiredConstant(row, "lens", Lens.class);
            Optional<String> first = sheet.requiredKnown(row, "first", regions, "the code of a region");
            Optional<String> second = sheet.requiredKnown(row, "second", regions, "the code of a region");
            if (first.isPresent() && first.equals(second)) {
                row.wrong("second", "another region than the first", "correct one of the two", defects);
            }
            Optional<String> stage = profile.flatMap(p -> sheet.requiredKnown(row, "stage", p.stages, "a stage"));
            OptionalInt users = count(row, "users");
            OptionalInt relations = count(row, "relations");
            row.requiredText("start", defects);
            String start = sheet.month(row, "start");
            String title = row.requiredText("title", defects);
            if (lens.isPresent() && first.isPresent() && second.isPresent() && stage.isPresent()) {
                pilots.add(new RunningPilot(
                        row.text("pilot_id"),
                        lens.get(),
                        title,
                        first.get(),
                        second.get(),
                        profile.get().stages,
                        stage.get(),
                        start,
                        users,
                        relations,
                        row.text("result")));
            }
        }
        pilots.sort(Comparator.comparing(RunningPilot::id));
        return pilots;
    }

    private OptionalInt count(Row row, String column) {
        OptionalInt count = row.integer(column, defects);
        if (count.isPresent() && count.getAsInt() < 0) {
            row.wrong(column, "0 or more", "correct the number", defects);
        }
        return count;
    }

    List<CompetenceCentre> centres() {
        var sheet = RulebookSheet.read(source, RulebookTable.CENTRES, defects);
        return sheet.rowsWithKey("name").stream()
                .map(row -> new CompetenceCentre(
                        row.text("name"),
                        sheet.requiredKnown(row, "country", countries, "the country of a partner region")
                                .orElse(""),
                        RulebookSheet.sorted(sheet.knownList(row, "reach", regions, "codes of regions joined by ;")),
                        row.requiredText("contact", defects)))
                .sorted(Comparator.comparing(CompetenceCentre::name))
                .toList();
    }

    List<Rulebook.InventoryLine> inventory() {
        var sheet = RulebookSheet.read(source, RulebookTable.INVENTORY, defects);
        return sheet.rowsWithKey(List.of(REGION, "solution")).stream()
                .map(row -> new Rulebook.InventoryLine(
                        sheet.known(row, REGION, regions, "the code of a region")
                                .orElse(""),
                        row.text("solution"),
                        sheet.requiredKnown(row, "owner_type", Choice.OWNER_TYPE.fixed(), "a type of owner")
                                .orElse(""),
                        sheet.requiredKnown(row, "maturity", Choice.MATURITY.fixed(), "a stage")
                                .orElse("")))
                .sorted(Comparator.comparing(Rulebook.InventoryLine::region)
                        .thenComparing(Rulebook.InventoryLine::solution))
                .toList();
    }

    SortedMap<String, SortedMap<Challenge, Double>> localWeights() {
        var sheet = RulebookSheet.read(source, RulebookTable.PRIORITIES, defects);
        var weights = new TreeMap<String, SortedMap<Challenge, Double>>();
        for (Row row : sheet.rowsWithKey(REGION)) {
            var own = new TreeMap<Challenge, Double>();
            for (Challenge challenge : Challenge.values()) {
                OptionalDouble weight = row.number(challenge.name(), defects);
                if (weight.isPresent()
                        && !(weight.getAsDouble() >= SMALLEST_WEIGHT && weight.getAsDouble() <= LARGEST_WEIGHT)) {
                    row.wrong(
                            challenge.name(),
                            "a weight from " + SMALLEST_WEIGHT + " to " + LARGEST_WEIGHT,
                            "correct the weight; blank means 1",
                            defects);
                }
                weight.ifPresent(w -> own.put(challenge, w));
            }
            sheet.known(row, REGION, regions, "the code of a region").ifPresent(region -> weights.put(region, own));
        }
        return weights;
    }
}
