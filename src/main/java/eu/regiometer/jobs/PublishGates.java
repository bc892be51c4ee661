package eu.regiometer.jobs;

import eu.regiometer.disclosure.DerivableCells;
import eu.regiometer.intake.Verdict;
import eu.regiometer.publication.Visibility;
import eu.regiometer.publication.gate.ActionPlansGate;
import eu.regiometer.publication.gate.CommentsGate;
import eu.regiometer.publication.gate.DataGate;
import eu.regiometer.publication.gate.DisclosureGate;
import eu.regiometer.publication.gate.EmbargoGate;
import eu.regiometer.publication.gate.LanguagesGate;
import eu.regiometer.publication.gate.OverridesGate;
import eu.regiometer.publication.gate.PublishGate;
import eu.regiometer.publication.gate.ReproducibilityGate;
import eu.regiometer.publication.gate.StateGate;
import eu.regiometer.publication.gate.VisibilityGate;
import eu.regiometer.report.Branding;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Municipality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The gates of a wave, with what they have to know. */
final class PublishGates {

    private final RunPlan plan;
    private final TemplateSet templates;
    private final LocalDate day;

    /**
     * Gates.
     *
     * @param day day of publication
     */
    PublishGates(RunPlan plan, TemplateSet templates, LocalDate day) {
        this.plan = plan;
        this.templates = templates;
        this.day = day;
    }

    List<PublishGate> of(Figures figures) {
        Branding branding = plan.programme().branding();
        PublishSettings settings = PublishSettings.read(plan.programme().settings());
        return List.of(
                new StateGate(),
                new CommentsGate(),
                new EmbargoGate(day),
                new DisclosureGate(DerivableCells.of(
                        figures.sources().release(),
                        plan.programme().territory(),
                        plan.programme().tree(),
                        plan.programme().questionnaires())),
                new LanguagesGate(
                        lacking(),
                        settings.mayLack(),
                        new UnreviewedTexts(
                                        templates.folder(),
                                        plan.programme(),
                                        plan.wave().reportDate(),
                                        settings.confirmedWords())
                                .of(plan.editions().all()),
                        settings.unreviewed()),
                new VisibilityGate(language -> Visibility.of(
                        branding,
                        language,
                        plan.wave().reportDate(),
                        TextBundle.read(templates.folder(), language).text("emblem"))),
                new DataGate(waiting(figures)),
                new OverridesGate(figures.sources().recommendations()),
                new ActionPlansGate(plan.programme().rulebook()),
                new ReproducibilityGate());
    }

    /** Languages without texts, by code of region and municipality. */
    private SortedMap<String, List<String>> lacking() {
        SortedMap<String, List<String>> lacking = new TreeMap<>();
        plan.editions()
                .missing()
                .forEach((language, regions) -> regions.forEach(region -> areas(region)
                        .forEach(area -> lacking.computeIfAbsent(area, a -> new ArrayList<>())
                                .add(language))));
        return lacking;
    }

    /** Files that wait, by code of the areas whose figures they would change; all of them for the top. */
    private SortedMap<String, List<String>> waiting(Figures figures) {
        SortedMap<String, List<String>> waiting = new TreeMap<>();
        for (SubmissionSet.Decided decided : figures.submissions().dropped()) {
            boolean ofWave = decided.record()
                    .cover()
                    .map(cover -> cover.wave().equals(plan.wave().code()))
                    .orElse(true);
            if (decided.verdict() == Verdict.WAITING && ofWave) {
                List<String> areas = new ArrayList<>(List.of("PARTNERS", "EU"));
                decided.record().cover().ifPresent(cover -> areas.addAll(areas(cover.region())));
                areas.forEach(area -> waiting.computeIfAbsent(area, a -> new ArrayList<>())
                        .add(decided.record().name()));
            }
        }
        return waiting;
    }

    private List<String> areas(String region) {
        return Stream.concat(
                        Stream.of(region),
                        plan.programme().territory().municipalities(region).stream()
                                .map(Municipality::code))
                .toList();
    }
}
