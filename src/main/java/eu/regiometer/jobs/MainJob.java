package eu.regiometer.jobs;

import eu.regiometer.intake.DiskLooks;
import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.DropWatch;
import eu.regiometer.intake.Looks;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.measures.Lens;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The main job: survey workbooks in, recommendation reports out. */
public final class MainJob {

    private MainJob() {}

    /**
     * Runs the job.
     *
     * @throws eu.regiometer.findings.ProgrammeException if the programme is wrong; nothing was done
     * @throws TemplatesWrongException if templates or fonts are missing or faulty; nothing was done
     * @throws NothingToReadException if there is no input, or an unknown wave, region or language was asked for
     * @throws AnotherRunException if another run is active on the state folder
     * @throws eu.regiometer.workbook.NoFenceException if the process that reads files cannot be started
     * @throws RunFailedException if the run failed on the way; started again, it goes on
     */
    public static RunResult run(RunRequest request, Progress progress) {
        return run(request, progress, new DiskLooks(request.settle()));
    }

    /** The same with looks of one's own at the drop folder. */
    static RunResult run(RunRequest request, Progress progress, Looks looks) {
        return planned(
                request,
                looks,
                (plan, state, register, templates) -> new MainJobRun(plan, state, register, templates, progress).run());
    }

    /** What is done once it is known what a run would rest on, while no other run may take place. */
    interface Work<T> {
        T of(RunPlan plan, StateFolder state, SeenRegister register, TemplateSet templates);
    }

    /** Plans a run and does a work with it. */
    static <T> T planned(RunRequest request, Looks looks, Work<T> work) {
        if (!Files.isDirectory(request.input())) {
            throw new NothingToReadException(
                    "there is no input folder " + request.input().toAbsolutePath()
                            + "; give it with --input FOLDER, or start in the folder that holds it");
        }
        Optional<DropWatch> watch = Files.isDirectory(request.surveys())
                ? Optional.of(DropWatch.begin(request.surveys(), looks))
                : Optional.empty();
        Programme programme = Programme.read(request.programme());
        Wave wave = wave(request, programme.territory());
        TemplateSet templates = TemplateSet.read(request.templates(), programme.languages());
        Editions editions = Editions.of(programme.languages(), programme.territory(), templates::holds);
        checkSelection(request, programme, editions, templates);
        templates.check(editions.all());
        templates.check(request.languages());
        StateFolder state = new StateFolder(request.state());
        state.create();
        RunLock lock = RunLock.take(state.lock()).orElseThrow(() -> new AnotherRunException(request.state()));
        try (lock) {
            SeenRegister register = SeenRegister.read(state.register());
            DropFolder drop = drop(request.surveys(), watch, state);
            List<String> withdrawn = drop.files().stream()
                    .filter(f -> register.withdrawn(f.hash()))
                    .map(f -> f.name())
                    .toList();
            DropFolder present = drop.only(file -> !register.withdrawn(file.hash()));
            RunPlan plan = RunPlan.of(
                    request,
                    programme,
                    editions,
                    wave,
                    present,
                    earlier(register, present, state),
                    withdrawn,
                    new MappingSheets(present, programme.territory(), state),
                    templates.fingerprint());
            return work.of(plan, state, register, templates);
        }
    }

    /** Accepted submissions of earlier runs that no longer lie in the drop folder; they stay in force. */
    static List<ReceivedFile> earlier(SeenRegister register, DropFolder present, StateFolder state) {
        Set<SeenRegister.Name> here = present.files().stream()
                .map(f -> new SeenRegister.Name(f.hash(), f.name()))
                .collect(Collectors.toSet());
        return register.seen().keySet().stream()
                .filter(name -> !here.contains(name))
                .filter(name -> Files.exists(state.original(name.hash())))
                .map(name -> new ReceivedFile(
                        state.original(name.hash()),
                        name.name(),
                        name.hash(),
                        state.original(name.hash()).toFile().length()))
                .toList();
    }

    static Wave wave(RunRequest request, Territory territory) {
        Wave wave = request.wave()
                .map(code -> territory
                        .wave(code)
                        .orElseThrow(() -> new NothingToReadException("there is no wave " + code
                                + "; programme.yaml has "
                                + territory.waves().stream().map(Wave::code).collect(Collectors.joining(", ")))))
                .orElseGet(territory::newest);
        return request.date().map(wave::reportedOn).orElse(wave);
    }

    static void checkSelection(RunRequest request, Programme programme, Editions editions, TemplateSet templates) {
        for (String region : request.regions()) {
            if (programme.territory().regions().stream().noneMatch(r -> r.code().equals(region))) {
                throw new NothingToReadException("there is no region " + region + "; regions.csv has "
                        + programme.territory().regions().stream()
                                .map(Region::code)
                                .collect(Collectors.joining(", ")));
            }
        }
        for (Lens lens : request.lenses()) {
            if (!ProgrammeSettings.has(programme.tree(), lens)) {
                throw new NothingToReadException("the programme has no indicators of the lens " + lens.id()
                        + "; indicators.csv has " + ProgrammeSettings.lenses(programme.tree()));
            }
        }
        for (String language : request.languages()) {
            if (!templates.holds(language)) {
                throw new NothingToReadException("there are no reports in the language " + language
                        + "; the templates hold texts in " + String.join(", ", templates.languages()));
            }
            if (request.regions().isEmpty() && !editions.all().contains(language)) {
                throw new NothingToReadException("no area gets reports in the language " + language
                        + "; name a region with --region CODE, and it gets one");
            }
        }
    }

    private static DropFolder drop(Path surveys, Optional<DropWatch> watch, StateFolder state) {
        if (watch.isEmpty()) {
            throw new NothingToReadException("there is no drop folder " + surveys.toAbsolutePath()
                    + "; make it and put the workbooks of the regions into it");
        }
        SettledFiles settled = new SettledFiles(state.settled());
        SortedMap<String, DropWatch.Known> known = settled.read();
        DropFolder drop = watch.get().end(known);
        if (!known.equals(watch.get().settled())) {
            settled.write(watch.get().settled());
        }
        if (drop.files().isEmpty() && drop.refused().isEmpty()) {
            throw new NothingToReadException("no workbook lies in " + surveys.toAbsolutePath()
                    + "; drop the workbooks of the regions there, one folder per region or all together");
        }
        return drop;
    }
}
