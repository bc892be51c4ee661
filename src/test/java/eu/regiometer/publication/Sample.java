package eu.regiometer.publication;

import eu.regiometer.disclosure.DisclosureRules;
import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.MissedGate;
import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleaseTables;
import eu.regiometer.disclosure.ReleasedComparisons;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.ReleasedFieldWork;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.disclosure.ReleasedScale;
import eu.regiometer.disclosure.ReleasedSmallArea;
import eu.regiometer.disclosure.ReleasedSpread;
import eu.regiometer.disclosure.ReleasedWeighting;
import eu.regiometer.disclosure.SuppressionSummary;
import eu.regiometer.findings.Defects;
import eu.regiometer.intake.Verdict;
import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.ConditionResult;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.OverrideResult;
import eu.regiometer.recommendation.Priority;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.recommendation.RuleDraft;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.RulebookDraft;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.report.Branding;
import eu.regiometer.report.Funding;
import eu.regiometer.report.Logo;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.revision.Changes;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.statistics.scale.OrdinalSpread;
import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** A few figures, files and reports over the shipped programme. */
final class Sample {

    static final Path PROGRAMME = Path.of("input/programme");
    static final String HASH = "ab".repeat(32);
    static final Territory TERRITORY;
    static final SortedMap<Survey, Questionnaire> QUESTIONNAIRES = new TreeMap<>();
    static final IndicatorTree TREE;

    static {
        var defects = new Defects();
        Settings settings = Settings.read(PROGRAMME.resolve("programme.yaml"), defects);
        TERRITORY = Territory.read(PROGRAMME, settings, defects);
        for (Survey survey : Survey.values()) {
            QUESTIONNAIRES.put(survey, Questionnaire.read(PROGRAMME.resolve(survey.fileName()), survey, defects));
        }
        TREE = IndicatorTree.read(PROGRAMME, QUESTIONNAIRES, defects);
        defects.throwIfAny();
    }

    private Sample() {}

    static Wave wave() {
        return TERRITORY.newest();
    }

    static ReleasedEstimate estimate(Area area, String category, Flag flag) {
        return new ReleasedEstimate(
                Survey.PUBLIC_ATTITUDE,
                "2026",
                area,
                category.isEmpty() ? "" : "D1_AGE",
                category,
                "P1",
                "top2",
                OptionalDouble.of(1.0 / 3),
                OptionalDouble.of(0.025),
                OptionalDouble.of(0.28),
                OptionalDouble.of(0.39),
                OptionalLong.of(312),
                OptionalDouble.of(250.5),
                OptionalDouble.of(1.25),
                flag);
    }

    static ReleasedIndicator indicator(Area area, String code, Flag flag) {
        return new ReleasedIndicator(
                "2026",
                area,
                code,
                OptionalDouble.of(61.5),
                OptionalDouble.of(1.5),
                OptionalDouble.of(58.5),
                OptionalDouble.of(64.5),
                OptionalLong.of(312),
                Optional.of(new ReleasedIndicator.Rank(3, 2, 6, 13)),
                Optional.of("moderate/strong"),
                Optional.of(new ReleasedIndicator.Change("2024", -2.5, 2, -6.4, 1.4)),
                flag,
                Reason.VALUE,
                "");
    }

    static List<ReleasedEstimate> estimates() {
        return List.of(
                estimate(Area.PARTNERS, "", Flag.NONE),
                estimate(Area.region("SE332"), "", Flag.NONE),
                estimate(Area.region("SE332"), "15-29", Flag.CONFIDENTIAL),
                estimate(Area.region("SE332"), "30-44", Flag.UNRELIABLE),
                estimate(Area.municipality("SE_2581"), "", Flag.NOT_AVAILABLE));
    }

    static Release release(List<ReleasedEstimate> estimates, List<ReleasedIndicator> indicators) {
        return release(estimates, indicators, List.of());
    }

    private static Release release(
            List<ReleasedEstimate> estimates, List<ReleasedIndicator> indicators, List<ReleasedWeighting> weighting) {
        ReleaseTables empty = ReleaseTables.empty("2026");
        return new Release(new ReleaseTables(
                "2026",
                Optional.of("2024"),
                true,
                HASH,
                DisclosureRules.defaults(),
                estimates,
                indicators,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                counts(),
                List.of(),
                weighting,
                fieldWork(),
                missedGates(),
                scales(),
                spreads(),
                smallAreas(),
                empty.reach(),
                empty.criteria(),
                new TreeMap<>(),
                new SuppressionSummary(3, 1, 1),
                ReleasedComparisons.none()));
    }

    private static List<ReleasedScale> scales() {
        return List.of(
                scale(Area.region("FI1D7"), Optional.empty(), Flag.CONFIDENTIAL),
                scale(
                        Area.region("SE332"),
                        Optional.of(new AlphaResult.NotComputable(AlphaResult.Reason.ITEM_CONSTANT, 1)),
                        Flag.NOT_AVAILABLE),
                scale(
                        Area.PARTNERS,
                        Optional.of(new Alpha(
                                3,
                                640,
                                0.75,
                                OptionalDouble.of(0.76),
                                OptionalDouble.empty(),
                                0.5,
                                new Interval(0.7, 0.8))),
                        Flag.NONE));
    }

    private static ReleasedScale scale(Area area, Optional<AlphaResult> alpha, Flag flag) {
        return new ReleasedScale(
                Survey.PUBLIC_ATTITUDE, "2026", area, "ATT_PPI", List.of("B1", "B2", "B3"), alpha, flag);
    }

    private static List<ReleasedSpread> spreads() {
        return List.of(
                new ReleasedSpread(
                        Survey.PUBLIC_ATTITUDE,
                        "2026",
                        Area.region("SE332"),
                        "P1",
                        OrdinalSpread.of(List.of(1.0, 0.0, 0.0, 0.0, 1.0)),
                        Flag.NONE),
                new ReleasedSpread(
                        Survey.PUBLIC_ATTITUDE,
                        "2026",
                        Area.region("FI1D7"),
                        "P1",
                        Optional.empty(),
                        Flag.CONFIDENTIAL));
    }

    private static List<ReleasedSmallArea> smallAreas() {
        OptionalDouble empty = OptionalDouble.empty();
        return List.of(
                new ReleasedSmallArea(
                        "2026",
                        Area.region("SE332"),
                        ModelledFigure.parse("ATT_OPEN"),
                        OptionalDouble.of(50),
                        empty,
                        empty,
                        empty,
                        empty,
                        empty,
                        empty,
                        new ReleasedSmallArea.Model(
                                FitMethod.REML, List.of("D3_EDU=3"), 7, empty, ReleasedSmallArea.Outcome.TOO_FEW_AREAS),
                        false,
                        Flag.NOT_AVAILABLE),
                new ReleasedSmallArea(
                        "2026",
                        Area.municipality("SE_2581"),
                        ModelledFigure.parse("P1.top2"),
                        empty,
                        empty,
                        OptionalDouble.of(0.4),
                        OptionalDouble.of(0.2),
                        OptionalDouble.of(0.6),
                        OptionalDouble.of(0.1),
                        OptionalDouble.of(0),
                        new ReleasedSmallArea.Model(
                                FitMethod.REML,
                                List.of("D3_EDU=3", "population"),
                                12,
                                OptionalDouble.of(0.01),
                                ReleasedSmallArea.Outcome.FITTED),
                        true,
                        Flag.ESTIMATED));
    }

    static List<ReleasedCounts> counts() {
        List<ReleasedCounts> counts = new ArrayList<>();
        counts.add(new ReleasedCounts(
                Survey.PUBLIC_ATTITUDE,
                "2026",
                Area.region("SE332"),
                1,
                OptionalLong.of(200_000),
                OptionalLong.of(1_000),
                OptionalLong.of(330),
                OptionalLong.of(312),
                OptionalDouble.of(312.0 / 200_000),
                Optional.of(LocalDate.of(2026, 4, 2)),
                Optional.of(LocalDate.of(2026, 6, 20)),
                true,
                false,
                312));
        return counts;
    }

    static List<ReleasedFieldWork> fieldWork() {
        return List.of(new ReleasedFieldWork(
                Survey.PUBLIC_ATTITUDE,
                "2026",
                Area.region("SE332"),
                OptionalLong.of(360),
                20,
                5,
                OptionalLong.of(335),
                OptionalLong.of(330),
                OptionalLong.of(312),
                new TreeMap<>(Map.of(
                        LocalDate.of(2026, 6, 8),
                        OptionalLong.of(200),
                        LocalDate.of(2026, 6, 15),
                        OptionalLong.of(112))),
                new TreeMap<>(Map.of("sv", OptionalLong.of(312))),
                new TreeMap<>(Map.of("1", OptionalLong.empty(), "2", OptionalLong.empty(), "3", OptionalLong.of(280))),
                List.of(
                        new ReleasedFieldWork.Thin("D1_AGE*D2_GENDER", "15-29*1", false),
                        new ReleasedFieldWork.Thin("D5_DEGURBA", "3", true)),
                List.of(new ReleasedFieldWork.LanguageGap("P1", "en", "sv", 0.75))));
    }

    static List<MissedGate> missedGates() {
        return List.of(
                new MissedGate(
                        Survey.INNOVATION_CAPACITY,
                        "2026",
                        Area.region("SE332"),
                        MissedGate.Gate.STATEMENT,
                        "",
                        OptionalLong.of(3)),
                new MissedGate(
                        Survey.PUBLIC_ATTITUDE,
                        "2026",
                        Area.region("SE332"),
                        MissedGate.Gate.UNMARKED,
                        "",
                        OptionalLong.of(50),
                        true,
                        OptionalLong.of(9)),
                new MissedGate(
                        Survey.PUBLIC_ATTITUDE,
                        "2026",
                        Area.region("SE332"),
                        MissedGate.Gate.GROUP,
                        "D1_AGE*D2_GENDER=15-29*1",
                        OptionalLong.of(5)),
                new MissedGate(
                        Survey.PUBLIC_ATTITUDE,
                        "2026",
                        Area.region("SE332"),
                        MissedGate.Gate.ITEM,
                        "P4",
                        OptionalLong.of(10)));
    }

    static Rulebook rulebook() {
        var texts = new TreeMap<String, SortedMap<String, RuleText>>();
        texts.put("FIN-01", new TreeMap<>(Map.of("en", text("Open a <small> fund"), "sv", text("Öppna en fond"))));
        return RulebookDraft.empty().hash(HASH).texts(texts).done();
    }

    private static RuleText text(String title) {
        return new RuleText(title, "", "", "", "", "", "SOURCE");
    }

    static Outcome outcome(Area area, String rule, OutcomeKind kind) {
        boolean holds = kind == OutcomeKind.FIRED;
        return new Outcome(
                "2026",
                area,
                RuleDraft.of(
                        rule,
                        Challenge.C1,
                        GovernanceLevel.REGIONAL,
                        new Condition(1, "FIN_LEVEL", Statistic.VALUE, "", Comparison.BELOW, 50)),
                kind,
                kind == OutcomeKind.NOT_EVALUABLE ? "TOO_FEW_ANSWERS" : "",
                List.of(),
                holds ? Optional.of(Priority.of(1, 1, 0, 0, 0, 1)) : Optional.empty(),
                new TreeMap<>(),
                Outcome.Placement.NONE,
                List.of(),
                area.equals(Area.PARTNERS) ? Optional.of(new RegionCount(5, 2, 1, 13, 4, 5)) : Optional.empty(),
                List.of());
    }

    /** A card whose sentence a reviewer wrote anew; an older decision about it has lapsed. */
    static Outcome reworded(Area area, String rule) {
        Outcome fired = outcome(area, rule, OutcomeKind.FIRED);
        Optional<FigureSpan> figure = Optional.of(new FigureSpan(38.00004, 31, 45));
        return new Outcome(
                fired.wave(),
                area,
                fired.rule(),
                fired.kind(),
                "",
                List.of(new ConditionResult(
                        fired.rule().leading(),
                        Truth.TRUE,
                        Truth.TRUE,
                        OptionalDouble.of(38.00004),
                        figure,
                        Reason.VALUE)),
                fired.priority(),
                new TreeMap<>(),
                Outcome.Placement.CARD,
                List.of(),
                Optional.empty(),
                List.of(
                        new OverrideResult(
                                decision(area, rule, EditorialOverride.Kind.REWORD, "en", "{FIN_LEVEL} is too little"),
                                OverrideResult.State.IN_FORCE,
                                figure),
                        new OverrideResult(
                                decision(area, rule, EditorialOverride.Kind.PIN, "", ""),
                                OverrideResult.State.FIGURE_MOVED,
                                figure)));
    }

    private static EditorialOverride decision(
            Area area, String rule, EditorialOverride.Kind kind, String language, String text) {
        return new EditorialOverride(
                rule,
                area,
                "2026",
                kind,
                EditorialOverride.Part.EVIDENCE,
                language,
                text,
                "Clearer",
                "A. Reviewer",
                LocalDate.of(2026, 11, 20),
                Optional.empty());
    }

    static SubmissionLine submission(String file, String region, Verdict verdict) {
        return new SubmissionLine(
                "2026",
                region,
                Optional.of(Survey.PUBLIC_ATTITUDE),
                file,
                HASH,
                verdict,
                verdict == Verdict.REFUSED ? "HEADER-MISSING" : "",
                OptionalLong.of(330),
                OptionalLong.of(verdict.accepted() ? 300 : 0),
                OptionalLong.of(1_200),
                OptionalLong.empty(),
                "");
    }

    static OpenData.Source source() {
        return new OpenData.Source(
                "Regional Innovation Climate Survey",
                "Joint secretariat",
                "secretariat@regioclimate.example.org",
                "https://regioclimate.example.org/",
                "CC-BY-4.0",
                "https://creativecommons.org/licenses/by/4.0/",
                "0.1.0",
                "2026-11-22");
    }

    /** Facts of a project with the emblem and a logo of its own. */
    static SiteFacts facts() {
        return new SiteFacts(
                new Branding(
                        words("Regional Innovation Climate Survey", "Regional undersökning av innovationsklimatet"),
                        words("Learning <regions>", "Lärande regioner"),
                        "REGIOCLIMATE",
                        words("Cooperation Programme", "Programmet för samarbete"),
                        List.of(new Funding(LocalDate.MIN, new TreeMap<>(), OfficialText.CO_FUNDED.texts(), true)),
                        List.of(new Logo(
                                "own-logo.png", new TreeMap<>(Map.of("en", "Logo of the project")), 10, png())),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        words("Joint secretariat", "Gemensamma sekretariatet"),
                        "secretariat@regioclimate.example.org",
                        "https://regioclimate.example.org/",
                        "CC-BY-4.0",
                        "https://creativecommons.org/licenses/by/4.0/",
                        90,
                        12,
                        35),
                "0.1.0",
                "2026",
                LocalDate.of(2026, 11, 22),
                true);
    }

    private static SortedMap<String, String> words(String en, String sv) {
        return new TreeMap<>(Map.of("en", en, "sv", sv));
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Open data with nothing but reports on weighting. */
    static OpenData weighted(List<ReleasedWeighting> weighting) {
        return new OpenData(
                source(),
                release(List.of(), List.of(), weighting),
                List.of(),
                outcome -> "",
                rule -> "",
                List.of(),
                TERRITORY,
                TREE,
                QUESTIONNAIRES,
                "",
                Changes.ofFirstIssue());
    }

    static OpenData data(List<ReleasedEstimate> estimates, List<Outcome> outcomes, List<SubmissionLine> submissions) {
        return new OpenData(
                source(),
                release(
                        estimates,
                        List.of(
                                indicator(Area.region("SE332"), "FIN_LEVEL", Flag.NONE),
                                indicator(Area.region("FI1D7"), "FIN_LEVEL", Flag.CONFIDENTIAL))),
                outcomes,
                outcome -> "Level 38 %, \"below\" 50; rule " + outcome.rule().id(),
                rule -> "r123456789abc",
                submissions,
                TERRITORY,
                TREE,
                QUESTIONNAIRES,
                "rules:\n  columns: [rule_id]\n  rows: []\n",
                Changes.ofFirstIssue());
    }

    static List<ReportKey> reports() {
        List<ReportKey> keys = new ArrayList<>();
        for (String language : List.of("en", "sv")) {
            keys.add(new ReportKey(GovernanceLevel.EU, Area.PARTNERS, "2026", language));
            TERRITORY.regions().forEach(r -> {
                keys.add(new ReportKey(GovernanceLevel.REGIONAL, r.area(), "2026", language));
                TERRITORY
                        .municipalities(r.code())
                        .forEach(m -> keys.add(new ReportKey(GovernanceLevel.LOCAL, m.area(), "2026", language)));
            });
        }
        return keys;
    }

    static SiteContent site(List<SubmissionLine> submissions, List<ReportKey> reports, Changes changes) {
        return new SiteContent(
                facts(),
                monitoring(submissions),
                TREE,
                rulebook(),
                reports,
                new TreeMap<>(Map.of(
                        "RM-2026-REGIONAL-SE332-en",
                        new SiteContent.Document(HASH, 1234, "2026-11-22", "3", "IN_REVIEW"))),
                new TreeMap<>(Map.of("SE332/a.xlsx", "feedback/SE332/a.xlsx.receipt.html")),
                List.of(
                        new DataFile("indicators.csv", "Indicators", "Values", 123_456),
                        new DataFile("datapackage.json", "Description of the data", "Types", 40)),
                changes,
                List.of("en", "sv"));
    }

    private static Monitoring monitoring(List<SubmissionLine> submissions) {
        return new Monitoring(
                release(estimates(), List.of()), submissions, TERRITORY, QUESTIONNAIRES, wave(), new TreeMap<>());
    }
}
