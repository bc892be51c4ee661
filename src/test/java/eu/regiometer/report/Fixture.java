package eu.regiometer.report;

import eu.regiometer.disclosure.DisclosureRules;
import eu.regiometer.disclosure.EstimateDraft;
import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.IndicatorDraft;
import eu.regiometer.disclosure.MissedGate;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleaseTables;
import eu.regiometer.disclosure.ReleasedCoherence;
import eu.regiometer.disclosure.ReleasedComparisons;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.ReleasedFieldWork;
import eu.regiometer.disclosure.ReleasedGroupGap;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.disclosure.ReleasedNonResponse;
import eu.regiometer.disclosure.ReleasedShare;
import eu.regiometer.disclosure.ReleasedWeighting;
import eu.regiometer.disclosure.SmallAreaRules;
import eu.regiometer.disclosure.SuppressionSummary;
import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.recommendation.Derivation;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.rulebook.RulebookReader;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.method.MethodSettings;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Made-up releases over the shipped programme: the second region has no submission, the second municipality of each
 * region too few answers, and single figures are withheld or unreliable.
 */
final class Fixture {

    static final Path PROGRAMME = Path.of("input/programme");
    static final LocalDate DATE = LocalDate.of(2026, 11, 22);

    private final Territory territory;
    private final SortedMap<Survey, Questionnaire> questionnaires = new TreeMap<>();
    private final IndicatorTree tree;
    private final Rulebook rulebook;
    private final boolean twoWaves;
    private boolean firstWaveIsPartial;
    private final Random random;
    private final List<ReleasedEstimate> estimates = new ArrayList<>();
    private final List<ReleasedIndicator> indicators = new ArrayList<>();
    private final List<ReleasedGroupGap> gaps = new ArrayList<>();
    private final List<ReleasedShare> shares = new ArrayList<>();
    private final List<ReleasedCounts> counts = new ArrayList<>();
    private final List<ReleasedNonResponse> nonResponse = new ArrayList<>();
    private final List<ReleasedWeighting> weighting = new ArrayList<>();
    private final List<ReleasedFieldWork> fieldWork = new ArrayList<>();
    private final List<ReleasedCoherence> coherence = new ArrayList<>();

    /** What ships, read once. */
    private record Shipped(
            Territory territory,
            SortedMap<Survey, Questionnaire> questionnaires,
            IndicatorTree tree,
            Rulebook rulebook) {

        static final Shipped PROGRAMME = read(Fixture.PROGRAMME);

        private static Shipped read(Path folder) {
            Defects defects = new Defects();
            Settings settings = Settings.read(folder.resolve("programme.yaml"), defects);
            Territory territory = Territory.read(folder, settings, defects);
            SortedMap<Survey, Questionnaire> questionnaires = new TreeMap<>();
            for (Survey survey : Survey.values()) {
                questionnaires.put(survey, Questionnaire.read(folder.resolve(survey.id() + ".xlsx"), survey, defects));
            }
            IndicatorTree tree = IndicatorTree.read(folder, questionnaires, defects);
            Rulebook rulebook = RulebookReader.read(
                    folder,
                    tree,
                    territory,
                    questionnaires,
                    List.of("en", "sv"),
                    "2021-27",
                    settings.section("recommendation"),
                    defects);
            if (!defects.isEmpty()) {
                throw new IllegalStateException(defects.all().toString());
            }
            return new Shipped(territory, questionnaires, tree, rulebook);
        }
    }

    private Fixture(Path places, boolean twoWaves, long seed) {
        Shipped shipped = Shipped.PROGRAMME;
        // the settings and the rulebook name regions that a smaller programme lacks: their defects are not told
        Defects untold = new Defects();
        territory = places.equals(PROGRAMME)
                ? shipped.territory()
                : Territory.read(places, Settings.read(places.resolve("programme.yaml"), untold), untold);
        questionnaires.putAll(shipped.questionnaires());
        tree = shipped.tree();
        rulebook = shipped.rulebook();
        this.twoWaves = twoWaves;
        this.random = new Random(seed);
    }

    static ReportSources sources(boolean twoWaves, boolean complete, long seed) {
        return sources(PROGRAMME, twoWaves, complete, seed);
    }

    /** The same over the regions and municipalities of another folder. */
    static ReportSources sources(Path places, boolean twoWaves, boolean complete, long seed) {
        Fixture fixture = new Fixture(places, twoWaves, seed);
        Release release = fixture.release(complete);
        return new ReportSources(
                release,
                Derivation.derive(release, fixture.rulebook, fixture.territory, fixture.tree),
                fixture.territory,
                fixture.tree,
                fixture.questionnaires,
                branding(),
                methods(),
                DATE);
    }

    static MethodSettings methods() {
        return new MethodSettings(
                new MethodSettings.Weighting(
                        List.of("D1_AGE*D2_GENDER", "D3_EDU"),
                        List.of(new MethodSettings.Joining("D1_AGE", List.of("15-29", "30-44"))),
                        5,
                        0.001,
                        0.05,
                        Optional.empty(),
                        true,
                        false),
                Optional.of(new MethodSettings.Families(List.of("REGIONS", "WAVES"), "HOLM", 0.05, true)),
                IndexRules.DEFAULT,
                SmallAreaRules.none(),
                new MethodSettings.Adequacy(30, 5, 20, 5, 0.6, 50, 10),
                DisclosureRules.defaults(),
                true);
    }

    static Branding branding() {
        return new Branding(
                texts("Regional Innovation Climate Survey", "Regional undersökning av innovationsklimatet"),
                texts("Regions learning from their innovation climate", "Regioner som lär av sitt innovationsklimat"),
                "REGIOCLIMATE",
                texts("Interregional Cooperation Programme", "Programmet för interregionalt samarbete"),
                List.of(new Funding(LocalDate.MIN, new TreeMap<>(), OfficialText.CO_FUNDED.texts(), true)),
                List.of(),
                texts(
                        "Views and opinions expressed are those of the authors only and do not necessarily reflect those"
                                + " of the European Union or the programme authorities.",
                        "De synpunkter och åsikter som uttrycks är endast upphovspersonernas."),
                texts(
                        "Public-sector innovation means new or clearly improved services, processes, ways of organising"
                                + " or of communicating that a public body puts into use and that create public value.",
                        "Med innovation i offentlig sektor menas nya eller tydligt förbättrade tjänster, processer,"
                                + " sätt att organisera eller kommunicera som skapar värde för allmänheten."),
                texts(
                        "This document is made to be read with assistive technology.",
                        "Dokumentet är gjort för att kunna läsas med hjälpmedel."),
                texts("Joint secretariat", "Gemensamma sekretariatet"),
                "secretariat@example.org",
                "https://regioclimate.example.org/",
                "CC BY 4.0",
                "https://creativecommons.org/licenses/by/4.0/",
                90,
                12,
                35);
    }

    private static SortedMap<String, String> texts(String en, String sv) {
        return new TreeMap<>(Map.of("en", en, "sv", sv));
    }

    private Release release(boolean complete) {
        firstWaveIsPartial = !complete && !twoWaves;
        String wave = territory.newest().code();
        Optional<String> before =
                twoWaves ? territory.previous(territory.newest()).map(w -> w.code()) : Optional.empty();
        List<Area> areas = territory.areas(territory.newest());
        Region silent = territory.regions().get(1);
        for (Area area : areas) {
            boolean hidden = !complete
                    && (area.equals(silent.area())
                            || territory.regionOf(area).map(silent::equals).orElse(false));
            boolean few = !complete
                    && area.level() == FigureLevel.LOCAL
                    && territory
                                    .municipalities(territory
                                            .regionOf(area)
                                            .orElseThrow()
                                            .code())
                                    .size()
                            > 1
                    && territory
                            .municipalities(
                                    territory.regionOf(area).orElseThrow().code())
                            .get(1)
                            .code()
                            .equals(area.code());
            fill(wave, before, area, hidden, few);
        }
        for (Region a : territory.regions()) {
            for (Region b : territory.regions()) {
                if (territory.regions().indexOf(a) < territory.regions().indexOf(b)) {
                    coherence.add(new ReleasedCoherence(
                            wave, a.code(), b.code(), OptionalDouble.of(20 + 70 * random.nextDouble()), Flag.NONE));
                }
            }
        }
        SortedMap<String, Long> criteria = new TreeMap<>();
        questionnaires
                .get(Survey.INNOVATION_CAPACITY)
                .item("C602")
                .orElseThrow()
                .options()
                .forEach(o -> criteria.put(o.code(), (long) random.nextInt(13)));
        ReleaseTables empty = ReleaseTables.empty(wave);
        var modelled = new ModelledFigures(
                wave,
                areas,
                area -> !complete
                        && territory.regionOf(area).filter(silent::equals).isPresent());
        var tables = new ReleaseTables(
                wave,
                before,
                true,
                "4f".repeat(32),
                DisclosureRules.defaults(),
                estimates,
                indicators,
                gaps,
                shares,
                coherence,
                FixtureSectors.of(wave, territory),
                counts,
                nonResponse,
                weighting,
                fieldWork,
                complete ? List.of() : missedGates(wave),
                modelled.scales(),
                modelled.spreads(),
                modelled.smallAreas(),
                empty.reach(),
                criteria,
                new TreeMap<>(),
                new SuppressionSummary(48211, 1733, 2109),
                ReleasedComparisons.none());
        return new Release(
                tables.with(FixtureComparisons.of(questionnaires, territory, estimates, indicators, wave, before)));
    }

    /** Gates that Silesia misses, and in a first wave all partners. */
    private List<MissedGate> missedGates(String wave) {
        List<MissedGate> missed = new ArrayList<>();
        Area region = Area.region("PL22");
        missed.add(gate(Survey.INNOVATION_CAPACITY, wave, region, MissedGate.Gate.STATEMENT, "", 3));
        missed.add(gate(Survey.PUBLIC_ATTITUDE, wave, region, MissedGate.Gate.GROUP, "D1_AGE*D2_GENDER=15-29*1", 5));
        missed.add(gate(Survey.PUBLIC_ATTITUDE, wave, region, MissedGate.Gate.ITEM, "P4", 10));
        missed.add(new MissedGate(
                Survey.PUBLIC_ATTITUDE,
                wave,
                region,
                MissedGate.Gate.UNMARKED,
                "",
                OptionalLong.of(50),
                true,
                OptionalLong.of(9)));
        if (firstWaveIsPartial) {
            missed.add(gate(Survey.PUBLIC_ATTITUDE, wave, Area.PARTNERS, MissedGate.Gate.REGIONS, "", 1));
        }
        return missed;
    }

    private static MissedGate gate(
            Survey survey, String wave, Area area, MissedGate.Gate gate, String subject, long missing) {
        return new MissedGate(survey, wave, area, gate, subject, OptionalLong.of(missing));
    }

    private void fill(String wave, Optional<String> before, Area area, boolean hidden, boolean few) {
        for (Survey survey : Survey.values()) {
            long n = hidden ? 0 : few ? 12 : area.level() == FigureLevel.LOCAL ? 80 : 400;
            counts.add(new ReleasedCounts(
                    survey,
                    wave,
                    area,
                    hidden ? 0 : 1,
                    OptionalLong.of(125000),
                    OptionalLong.of(1500),
                    few ? OptionalLong.empty() : OptionalLong.of(n + 3),
                    few ? OptionalLong.empty() : OptionalLong.of(n),
                    few ? OptionalDouble.empty() : OptionalDouble.of(n / 125000.0),
                    hidden ? Optional.empty() : Optional.of(LocalDate.of(2026, 4, 6)),
                    hidden ? Optional.empty() : Optional.of(LocalDate.of(2026, 6, 21)),
                    n >= 30,
                    firstWaveIsPartial && area.level() == FigureLevel.EU,
                    n));
            if (area.level() == FigureLevel.REGIONAL && !hidden) {
                boolean withheld = few || area.code().equals("PL22");
                fieldWork.add(FixtureFieldWork.of(questionnaires, survey, wave, area, withheld));
            }
            items(wave, area, survey, hidden || few);
            before.filter(earlier -> area.level() == FigureLevel.REGIONAL)
                    .ifPresent(earlier -> items(earlier, area, survey, hidden));
        }
        for (Indicator indicator : tree.indicators()) {
            if (indicator.level() != NodeLevel.EU && indicator.level() != NodeLevel.DISTRIBUTION) {
                before.ifPresent(earlier -> indicators.add(indicator(earlier, area, indicator, hidden || few, false)));
                indicators.add(indicator(wave, area, indicator, hidden || few, before.isPresent()));
            }
        }
        gaps.add(gap(wave, area, "ATT_OPEN", "D1_AGE", "15-29", "65+", hidden || few));
        gaps.add(gap(wave, area, "ATT_C3", "D5_DEGURBA", "1", "3", hidden || few));
        for (Map.Entry<String, String> e :
                Map.of("UNMET_TOP", "G4", "DEM_BARRIER", "G3", "PUB_PRIO", "B4").entrySet()) {
            questionnaires
                    .get(Survey.PUBLIC_ATTITUDE)
                    .item(e.getValue())
                    .orElseThrow()
                    .options()
                    .forEach(o -> {
                        double p = 10 + 50 * random.nextDouble();
                        shares.add(
                                hidden || few
                                        ? new ReleasedShare(
                                                wave,
                                                area,
                                                e.getKey(),
                                                o.code(),
                                                none(),
                                                none(),
                                                none(),
                                                none(),
                                                OptionalLong.empty(),
                                                Flag.CONFIDENTIAL)
                                        : new ReleasedShare(
                                                wave,
                                                area,
                                                e.getKey(),
                                                o.code(),
                                                OptionalDouble.of(p),
                                                OptionalDouble.of(2.5),
                                                OptionalDouble.of(p - 5),
                                                OptionalDouble.of(p + 5),
                                                OptionalLong.of(400),
                                                Flag.NONE));
                    });
        }
        if (area.level() == FigureLevel.REGIONAL && !hidden) {
            weighting.add(new ReleasedWeighting(
                    Survey.PUBLIC_ATTITUDE,
                    wave,
                    area.code(),
                    ReleasedWeighting.Method.RAKED,
                    OptionalLong.of(100_000),
                    OptionalDouble.of(100_000),
                    6,
                    OptionalDouble.of(0.0004),
                    OptionalDouble.of(120.5),
                    OptionalDouble.of(506.1),
                    OptionalDouble.of(4.2),
                    OptionalDouble.of(1.31),
                    OptionalDouble.of(305),
                    List.of(),
                    OptionalLong.empty(),
                    Optional.of(new ReleasedWeighting.Trimmed(0.3, 3, 0, 0.012)),
                    List.of(
                            ReleasedWeighting.Margin.of("D1_AGE*D2_GENDER", "15-29*1", 11_000, 0.09, 0.11, 0.11),
                            ReleasedWeighting.Margin.withheld("D3_EDU", "2"),
                            ReleasedWeighting.Margin.of("D3_EDU", "3", 33_000, 0.41, 0.33, 0.33)),
                    Flag.CONFIDENTIAL));
        }
    }

    /** Points shared among the options: 2, 5, 8 and so on, beginning with another option in each area. */
    private void points(String wave, Area area, Survey survey, Item item, boolean hidden) {
        int options = item.columns().size();
        int first = Math.floorMod(area.code().hashCode(), options);
        for (int i = 0; i < options; i++) {
            estimates.add(estimate(
                    wave,
                    survey,
                    area,
                    "",
                    "",
                    item.columns().get(i).name(),
                    "mean",
                    2 + 3 * ((i + first) % options),
                    1,
                    hidden ? Flag.CONFIDENTIAL : Flag.NONE));
        }
    }

    private void items(String wave, Area area, Survey survey, boolean hidden) {
        for (Item item : questionnaires.get(survey).items()) {
            if (item.type() == ItemType.VECTOR) {
                points(wave, area, survey, item, hidden);
            }
            if (item.type() != ItemType.LIKERT5) {
                continue;
            }
            boolean withheld = hidden || random.nextInt(25) == 0;
            Flag flag = withheld ? Flag.CONFIDENTIAL : Flag.NONE;
            double[] p = new double[5];
            double sum = 0;
            for (int i = 0; i < 5; i++) {
                p[i] = 0.05 + random.nextDouble();
                sum += p[i];
            }
            for (Option option : item.options()) {
                estimates.add(estimate(
                        wave,
                        survey,
                        area,
                        "",
                        "",
                        item,
                        "proportion=" + option.code(),
                        p[(int) option.value() - 1] / sum,
                        0.03,
                        flag));
            }
            estimates.add(estimate(wave, survey, area, "", "", item, "top2", (p[4] + p[3]) / sum, 0.03, flag));
            estimates.add(
                    estimate(wave, survey, area, "", "", item, "net", (p[4] + p[3] - p[1] - p[0]) / sum, 0.05, flag));
            nonResponse.add(
                    withheld
                            ? new ReleasedNonResponse(
                                    survey, wave, area, item.code(), none(), none(), none(), none(), none(), flag)
                            : new ReleasedNonResponse(
                                    survey,
                                    wave,
                                    area,
                                    item.code(),
                                    OptionalDouble.of(0.9),
                                    OptionalDouble.of(0.07 * random.nextDouble()),
                                    OptionalDouble.of(0.03),
                                    OptionalDouble.of(0.01),
                                    OptionalDouble.of(0),
                                    flag));
            for (Item variable : questionnaires.get(survey).with(Use.BREAKDOWN)) {
                if (area.level() != FigureLevel.LOCAL) {
                    (variable.bands().isEmpty()
                                    ? variable.options().stream().map(Option::code)
                                    : variable.bands().stream().map(b -> b.code()))
                            .forEach(c -> estimates.add(estimate(
                                    wave,
                                    survey,
                                    area,
                                    variable.code(),
                                    c,
                                    item,
                                    "score",
                                    30 + 40 * random.nextDouble(),
                                    4,
                                    hidden || random.nextInt(9) == 0 ? Flag.CONFIDENTIAL : Flag.NONE)));
                }
            }
        }
    }

    private static ReleasedEstimate estimate(
            String wave,
            Survey survey,
            Area area,
            String breakdown,
            String category,
            Item item,
            String statistic,
            double value,
            double se,
            Flag flag) {
        return estimate(wave, survey, area, breakdown, category, item.code(), statistic, value, se, flag);
    }

    private static ReleasedEstimate estimate(
            String wave,
            Survey survey,
            Area area,
            String breakdown,
            String category,
            String column,
            String statistic,
            double value,
            double se,
            Flag flag) {
        return EstimateDraft.of(survey, wave, area, column, statistic, value)
                .group(breakdown, category)
                .error(se)
                .n(400)
                .told(flag);
    }

    private ReleasedIndicator indicator(String wave, Area area, Indicator indicator, boolean hidden, boolean change) {
        boolean withheld = hidden || area.level() != FigureLevel.EU && random.nextInt(30) == 0;
        String borrowed = area.level() == FigureLevel.LOCAL && !indicator.code().startsWith("ATT")
                ? territory.regionOf(area).orElseThrow().code()
                : "";
        if (withheld) {
            return IndicatorDraft.without(wave, area, indicator.code(), Flag.CONFIDENTIAL, Reason.SUPPRESSED);
        }
        double centre = switch (indicator.unit()) {
            case POINTS -> 20 * random.nextGaussian() / 2;
            case PERSONS -> 400;
            case ORGANISATIONS -> 28;
            case PROJECTS -> random.nextInt(9);
            case FLAG -> random.nextInt(2);
            case MINUTES -> 15 + random.nextInt(50);
            case COUNTRIES -> 9;
            case SCORE, PERCENT -> 50 + 11 * random.nextGaussian();
        };
        double se = area.level() == FigureLevel.EU ? 0.9 : area.level() == FigureLevel.LOCAL ? 4.5 : 2.8;
        boolean exact = indicator.unit() == Unit.FLAG
                || indicator.unit() == Unit.PROJECTS
                || indicator.unit() == Unit.PERSONS
                || indicator.unit() == Unit.ORGANISATIONS;
        int rank = 1 + random.nextInt(13);
        double moved = 5 * random.nextGaussian();
        return new ReleasedIndicator(
                wave,
                area,
                indicator.code(),
                OptionalDouble.of(centre),
                exact ? none() : OptionalDouble.of(se),
                exact ? none() : OptionalDouble.of(centre - 1.96 * se),
                exact ? none() : OptionalDouble.of(centre + 1.96 * se),
                OptionalLong.of(31),
                indicator.code().equals("COMPOSITE") && area.level() == FigureLevel.REGIONAL
                        ? Optional.of(
                                new ReleasedIndicator.Rank(rank, Math.max(1, rank - 2), Math.min(13, rank + 3), 13))
                        : Optional.empty(),
                indicator.unit() == Unit.SCORE
                        ? Optional.of(rank % 2 == 0 ? "moderate" : "moderate/strong")
                        : Optional.empty(),
                change && !exact
                        ? Optional.of(new ReleasedIndicator.Change("2024", moved, 2, moved - 3.92, moved + 3.92))
                        : Optional.empty(),
                random.nextInt(12) == 0 ? Flag.UNRELIABLE : Flag.NONE,
                Reason.VALUE,
                borrowed);
    }

    private ReleasedGroupGap gap(
            String wave, Area area, String code, String variable, String first, String second, boolean hidden) {
        double a = 40 + 25 * random.nextDouble();
        double b = 40 + 25 * random.nextDouble();
        return hidden
                ? new ReleasedGroupGap(
                        wave,
                        area,
                        code,
                        variable,
                        first,
                        second,
                        none(),
                        none(),
                        none(),
                        none(),
                        none(),
                        none(),
                        none(),
                        Flag.CONFIDENTIAL,
                        Reason.SUPPRESSED)
                : new ReleasedGroupGap(
                        wave,
                        area,
                        code,
                        variable,
                        first,
                        second,
                        OptionalDouble.of(a),
                        OptionalDouble.of(b),
                        OptionalDouble.of(a - b),
                        OptionalDouble.of(4),
                        OptionalDouble.of(a - b - 8),
                        OptionalDouble.of(a - b + 8),
                        OptionalDouble.of(0.3),
                        Flag.NONE,
                        Reason.VALUE);
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }
}
