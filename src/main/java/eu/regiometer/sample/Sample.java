package eu.regiometer.sample;

import eu.regiometer.findings.Defects;
import eu.regiometer.publication.TemplateCover;
import eu.regiometer.publication.TemplateWorkbook;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Writes synthetic submissions: a workbook per region, wave and survey. Among them one region with too few answers, one
 * file with some wrong cells, one resubmission, one file with labels in place of codes, one with final weights and one
 * clustered sample, so that each of these is seen at work.
 */
public final class Sample {

    private static final int TOO_FEW_CITIZENS = 16;
    private static final int TOO_FEW_ORGANISATIONS = 3;
    private static final int DAYS_TOO_EARLY = 20;
    private static final int FEW_CLUSTER_BODIES = 4;
    private static final double CLUSTER_BODIES = 0.38;

    /** Places in protocol order of the regions that something special is shown with. */
    private static final int WITH_WRONG_CELLS = 1;

    private static final int SENT_TWICE = 3;
    private static final int CLUSTERED = 4;
    private static final int WITH_FINAL_WEIGHTS = 6;
    private static final int WITH_LABELS = 9;
    private static final int WITH_TOO_FEW = 10;

    private final SampleRequest request;
    private final PopulationShares population;
    private final PurchasePlans plans;
    private final List<Region> regions;
    private final List<Wave> waves;
    private final List<Path> written = new ArrayList<>();

    private Sample(SampleRequest request, PopulationShares population, PurchasePlans plans) {
        this.request = request;
        this.population = population;
        this.plans = plans;
        List<Region> all = request.territory().regions();
        this.regions = all.subList(0, Math.min(request.regions(), all.size()));
        List<Wave> inOrder = request.territory().waves();
        this.waves = inOrder.subList(Math.max(0, inOrder.size() - request.waves()), inOrder.size());
    }

    /**
     * Writes a sample.
     *
     * @return files written, in order
     * @throws eu.regiometer.findings.ProgrammeException if the population figures or the register of actions are wrong
     */
    public static List<Path> write(SampleRequest request) {
        Defects defects = new Defects();
        PopulationShares population = PopulationShares.read(request.programme(), defects);
        PurchasePlans plans = PurchasePlans.read(request.programme(), defects);
        defects.throwIfAny();
        return new Sample(request, population, plans).write();
    }

    private List<Path> write() {
        for (int w = 0; w < waves.size(); w++) {
            for (int r = 0; r < regions.size(); r++) {
                if (asks(Survey.PUBLIC_ATTITUDE)) {
                    citizens(r, w);
                }
                if (asks(Survey.INNOVATION_CAPACITY)) {
                    organisations(r, w);
                }
            }
        }
        if (request.defects() && asks(Survey.INNOVATION_CAPACITY)) {
            defects(waves.size() - 1);
        }
        return List.copyOf(written);
    }

    /** Wrong files of the first region, beside its good ones. */
    private void defects(int wave) {
        Region region = regions.getFirst();
        Questionnaire questionnaire = questionnaire(Survey.INNOVATION_CAPACITY);
        List<SortedMap<String, String>> rows = rowsOfOrganisations(0, wave);
        written.addAll(new DefectiveFiles(
                        request.target().resolve(region.code()),
                        questionnaire,
                        cover(questionnaire, region, waves.get(wave), rows.size(), 0),
                        rows)
                .write(request.territory().regions().getLast().code()));
    }

    private boolean newest(int wave) {
        return wave == waves.size() - 1;
    }

    /** Whether a region shows something special in the newest wave; a small sample has fewer specialities. */
    private boolean special(int region, int wave, int place) {
        return newest(wave) && region == place;
    }

    private void citizens(int r, int w) {
        Region region = regions.get(r);
        Wave wave = waves.get(w);
        Questionnaire questionnaire = questionnaire(Survey.PUBLIC_ATTITUDE);
        String seed = seed(region, wave, "citizens");
        int count = special(r, w, WITH_TOO_FEW) ? TOO_FEW_CITIZENS : spread(request.citizens(), seed);
        Citizens citizens =
                new Citizens(questionnaire, population, municipalities(region), profile(region, w), wave, seed);
        List<SortedMap<String, String>> rows = citizens.rows(count, design(r), language(region));
        if (special(r, w, WITH_LABELS)) {
            rows = rows.stream()
                    .map(row -> Labels.inPlaceOfCodes(row, questionnaire, language(region)))
                    .toList();
        }
        if (special(r, w, WITH_WRONG_CELLS)) {
            rows = WrongCells.in(rows, regions.getFirst().code());
        }
        if (special(r, w, SENT_TWICE)) {
            String last = wave.to().minusDays(DAYS_TOO_EARLY).toString();
            List<SortedMap<String, String>> early = rows.stream()
                    .filter(row -> row.getOrDefault("FIELD_DATE", last).compareTo(last) <= 0)
                    .toList();
            file(questionnaire, region, wave, early, "", DAYS_TOO_EARLY);
            file(questionnaire, region, wave, rows, "-corrected", 0);
        } else {
            file(questionnaire, region, wave, rows, "", 0);
        }
    }

    private static Citizens.Design design(int region) {
        return switch (region) {
            case CLUSTERED -> Citizens.Design.CLUSTERED;
            case WITH_FINAL_WEIGHTS -> Citizens.Design.FINAL_WEIGHTS;
            default -> region % 2 == 0 ? Citizens.Design.STRATIFIED : Citizens.Design.PLAIN;
        };
    }

    private void organisations(int r, int w) {
        file(questionnaire(Survey.INNOVATION_CAPACITY), regions.get(r), waves.get(w), rowsOfOrganisations(r, w), "", 0);
    }

    private List<SortedMap<String, String>> rowsOfOrganisations(int r, int w) {
        Region region = regions.get(r);
        Wave wave = waves.get(w);
        String seed = seed(region, wave, "organisations");
        boolean few = special(r, w, WITH_TOO_FEW);
        int count = few ? TOO_FEW_ORGANISATIONS : spread(request.organisations(), seed);
        int clusterBodies = Organisations.onlyClusterBodies(questionnaire(Survey.INNOVATION_CAPACITY))
                ? count
                : few ? 1 : r % 6 == 2 ? FEW_CLUSTER_BODIES : (int) Math.round(CLUSTER_BODIES * count);
        return new Organisations(
                        questionnaire(Survey.INNOVATION_CAPACITY),
                        municipalities(region),
                        profile(region, w),
                        plans.of(region.code(), newest(w), seed),
                        wave,
                        seed)
                .rows(count, clusterBodies, language(region));
    }

    private void file(
            Questionnaire questionnaire,
            Region region,
            Wave wave,
            List<SortedMap<String, String>> rows,
            String suffix,
            int daysBeforeEnd) {
        Path target = request.target()
                .resolve(region.code())
                .resolve(FileNames.of(region, questionnaire.survey(), wave, suffix));
        TemplateWorkbook.write(
                target, questionnaire, cover(questionnaire, region, wave, rows.size(), daysBeforeEnd), rows);
        written.add(target);
    }

    private TemplateCover cover(Questionnaire questionnaire, Region region, Wave wave, int rows, int daysBeforeEnd) {
        boolean citizens = questionnaire.survey() == Survey.PUBLIC_ATTITUDE;
        double perAnswer = 2.1 + 2.2 * new Chance(seed(region, wave, "register")).uniform();
        long eligible = citizens ? Math.round(region.population() * 0.84) : Math.round(rows * perAnswer) + 2;
        LocalDate to = wave.to().minusDays(daysBeforeEnd);
        return new TemplateCover(
                region.code(),
                wave.code(),
                language(region),
                region.contact().unit(),
                Optional.of(wave.from()),
                Optional.of(to),
                OptionalLong.of(eligible),
                OptionalLong.of(citizens ? Math.round(rows * perAnswer * 1.3) : Math.round(eligible * 0.9)),
                Optional.empty(),
                true);
    }

    private static String language(Region region) {
        return region.languages().contains("sv") ? "sv" : "en";
    }

    /** The profile in a wave, the same however many waves are asked for. */
    private Profile profile(Region region, int wave) {
        return new Profile(request.seed(), region, request.territory().waves().indexOf(waves.get(wave)));
    }

    private List<Municipality> municipalities(Region region) {
        return request.territory().municipalities(region.code());
    }

    private boolean asks(Survey survey) {
        return request.questionnaires().containsKey(survey);
    }

    private Questionnaire questionnaire(Survey survey) {
        Questionnaire questionnaire = request.questionnaires().get(survey);
        if (questionnaire == null) {
            throw new IllegalArgumentException("no questionnaire of the survey " + survey.id());
        }
        return questionnaire;
    }

    private String seed(Region region, Wave wave, String kind) {
        return request.seed() + "/" + kind + "/" + region.code() + "/" + wave.code();
    }

    private static int spread(int typical, String seed) {
        return (int) Math.max(1, Math.round(typical * (0.72 + 0.62 * new Chance(seed + "/size").uniform())));
    }
}
