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

    private final SampleRequest request;
    private final PopulationShares population;
    private final List<Region> regions;
    private final List<Wave> waves;
    private final List<Path> written = new ArrayList<>();

    private Sample(SampleRequest request, PopulationShares population) {
        this.request = request;
        this.population = population;
        List<Region> all = request.territory().regions();
        this.regions = all.subList(0, Math.min(request.regions(), all.size()));
        List<Wave> inOrder = request.territory().waves();
        this.waves = inOrder.subList(Math.max(0, inOrder.size() - request.waves()), inOrder.size());
    }

    /**
     * Writes a sample.
     *
     * @return files written, in order
     * @throws eu.regiometer.findings.ProgrammeException if the population figures are wrong
     */
    public static List<Path> write(SampleRequest request) {
        Defects defects = new Defects();
        PopulationShares population = PopulationShares.read(request.programme(), defects);
        defects.throwIfAny();
        return new Sample(request, population).write();
    }

    private List<Path> write() {
        for (int w = 0; w < waves.size(); w++) {
            for (int r = 0; r < regions.size(); r++) {
                citizens(r, w);
                organisations(r, w);
            }
        }
        if (request.defects()) {
            written.addAll(DefectiveFiles.write(request, regions, waves.getLast()));
        }
        return List.copyOf(written);
    }

    private boolean newest(int wave) {
        return wave == waves.size() - 1;
    }

    /** What is special about a region, by its place; a small sample has fewer specialities. */
    private boolean special(int region, int wave, int place) {
        return newest(wave) && region == place && regions.size() > place;
    }

    private void citizens(int r, int w) {
        Region region = regions.get(r);
        Wave wave = waves.get(w);
        Questionnaire questionnaire = questionnaire(Survey.PUBLIC_ATTITUDE);
        String seed = seed(region, wave, "citizens");
        boolean few = special(r, w, 10);
        int count = few ? TOO_FEW_CITIZENS : spread(request.citizens(), seed);
        Citizens citizens = new Citizens(
                questionnaire,
                population,
                municipalities(region),
                new Profile(request.seed(), region, w),
                wave,
                seed);
        Citizens.Weights weights = r == 6 ? Citizens.Weights.FINAL : Citizens.Weights.DESIGN;
        List<SortedMap<String, String>> rows = citizens.rows(count, weights, r == 4, language(region));
        if (special(r, w, 9)) {
            rows = rows.stream().map(row -> Labels.inPlaceOfCodes(row, questionnaire, "sv")).toList();
        }
        if (special(r, w, 1)) {
            rows = WrongCells.in(rows, region.code());
        }
        if (special(r, w, 3)) {
            file(questionnaire, region, wave, rows.subList(0, rows.size() - 20), "", 30);
            file(questionnaire, region, wave, rows, "-corrected", 10);
        } else {
            file(questionnaire, region, wave, rows, "", 10);
        }
    }

    private void organisations(int r, int w) {
        Region region = regions.get(r);
        Wave wave = waves.get(w);
        String seed = seed(region, wave, "organisations");
        boolean few = special(r, w, 10);
        int count = few ? TOO_FEW_ORGANISATIONS : spread(request.organisations(), seed);
        int clusterBodies = few ? 1 : new Chance(seed + "/bodies").between(r % 5 == 2 ? 3 : 6, 9);
        Organisations organisations = new Organisations(
                questionnaire(Survey.INNOVATION_CAPACITY),
                municipalities(region),
                new Profile(request.seed(), region, w),
                wave,
                seed);
        file(
                questionnaire(Survey.INNOVATION_CAPACITY),
                region,
                wave,
                organisations.rows(count, clusterBodies, language(region)),
                "",
                10);
    }

    private void file(
            Questionnaire questionnaire,
            Region region,
            Wave wave,
            List<SortedMap<String, String>> rows,
            String suffix,
            int daysBeforeEnd) {
        boolean citizens = questionnaire.survey() == Survey.PUBLIC_ATTITUDE;
        long eligible = citizens ? Math.round(region.population() * 0.84) : rows.size() * 3L + 5;
        long invited = citizens ? rows.size() * 3L : rows.size() * 2L + 2;
        LocalDate to = wave.to().minusDays(daysBeforeEnd - 10L);
        TemplateCover cover = new TemplateCover(
                region.code(),
                wave.code(),
                language(region),
                region.contact().unit(),
                Optional.of(wave.from()),
                Optional.of(to),
                OptionalLong.of(eligible),
                OptionalLong.of(invited),
                Optional.empty(),
                true);
        Path target = request.target()
                .resolve(region.code())
                .resolve(questionnaire.survey().id() + "-" + region.code() + "-" + wave.code() + suffix + ".xlsx");
        TemplateWorkbook.write(target, questionnaire, cover, rows);
        written.add(target);
    }

    private String language(Region region) {
        return region.languages().contains("sv") ? "sv" : "en";
    }

    private List<Municipality> municipalities(Region region) {
        return request.territory().municipalities(region.code());
    }

    private Questionnaire questionnaire(Survey survey) {
        Questionnaire questionnaire = request.questionnaires().get(survey);
        if (questionnaire == null) {
            throw new IllegalArgumentException("no questionnaire of the survey " + survey.id());
        }
        return questionnaire;
    }

    private String seed(Region region, Wave wave, String kind) {
        return request.seed() + "/" + kind + "/" + region.code() + "#" + wave.code();
    }

    private static int spread(int typical, String seed) {
        return (int) Math.round(typical * (0.72 + 0.62 * new Chance(seed + "/size").uniform()));
    }
}
