package eu.regiometer.publication;

import eu.regiometer.intake.Cover;
import eu.regiometer.intake.MappingDraft;
import eu.regiometer.intake.MappingSheet;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Region;
import eu.regiometer.workbook.OutputFiles;
import eu.regiometer.workbook.UnreadableWorkbookException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Answers every dropped file in the language of its region: a receipt always, a problems workbook and CSV when there is
 * something to tell. The same files give the same bytes.
 */
public final class FeedbackWriter {

    private static final String CATALOGUE = "feedback";
    private static final String PROBLEMS = ".problems.xlsx";
    private static final String CSV = ".problems.csv";

    private final TemplateFolder templates;
    private final FeedbackContext context;
    private final ReceiptPages pages;

    /** A writer with the message catalogues of these templates. */
    public FeedbackWriter(TemplateFolder templates, FeedbackContext context) {
        this.templates = templates;
        this.context = context;
        this.pages = new ReceiptPages(templates);
    }

    /** Answers all files of a run, one after the other. */
    public FeedbackResult write(Path output, List<FeedbackFile> files) {
        return write(output, files, 1);
    }

    /**
     * Answers all files of a run.
     *
     * @param output output folder
     * @param threads files worked on at the same time, at least 1; what is written does not depend on it
     */
    public FeedbackResult write(Path output, List<FeedbackFile> files, int threads) {
        var places = new FeedbackPlaces(context.territory(), files);
        var receipts = new TreeMap<String, String>();
        List<Callable<List<String>>> answers = new ArrayList<>();
        for (FeedbackFile file : files) {
            String base = places.base(file);
            answers.add(() -> answer(output, file, base, places.region(file)));
            receipts.put(file.name(), base + ".receipt.html");
        }
        return new FeedbackResult(all(answers, threads), receipts);
    }

    private static List<String> all(List<Callable<List<String>>> answers, int threads) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<String> paths = new ArrayList<>();
            for (Future<List<String>> written : pool.invokeAll(answers)) {
                paths.addAll(written.get());
            }
            return paths;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while feedback was written", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("feedback was not written", e.getCause());
        }
    }

    private List<String> answer(Path output, FeedbackFile file, String base, Optional<Region> region) {
        Texts texts = texts(file, region);
        Optional<Questionnaire> present = file.cover().map(Cover::survey).map(context.questionnaires()::get);
        var wording = new Wording(texts, version(file).or(() -> present));
        String note = texts.automatic() ? texts.text("note.automatic") : "";
        String name = base.substring(base.lastIndexOf('/') + 1);
        Returned returned = copy(file, wording, region, note, name + CSV);
        var receipt = new Receipt(file, wording, context, region, returned.mending());
        List<ReceiptLine> lines = receipt.lines(name + PROBLEMS, name + CSV);
        List<String> paths = new ArrayList<>();
        paths.add(put(output, base + ".receipt.txt", ReceiptPages.text(receipt, lines, note)));
        paths.add(put(output, base + ".receipt.html", pages.html(receipt, lines, note, texts.language())));
        if (!file.findings().isEmpty()) {
            paths.add(put(output, base + CSV, ProblemsCsv.text(file, wording)));
        }
        file.mapping().ifPresent(draft -> {
            OutputFiles.write(
                    output.resolve(base + MappingSheet.ENDING),
                    mapping(file, draft).bytes(draft, texts));
            paths.add(base + MappingSheet.ENDING);
        });
        returned.copy().ifPresent(bytes -> {
            OutputFiles.write(output.resolve(base + PROBLEMS), bytes);
            paths.add(base + PROBLEMS);
        });
        return paths;
    }

    private MappingWorkbook mapping(FeedbackFile file, MappingDraft draft) {
        return new MappingWorkbook(
                file.fileName(),
                Optional.ofNullable(context.questionnaires().get(draft.survey()))
                        .orElseThrow());
    }

    /**
     * The copy of a file.
     *
     * @param mending where the region corrects what is wrong
     * @param copy the workbook; empty when there is nothing to say or the file cannot be read
     */
    private record Returned(Mending mending, Optional<byte[]> copy) {}

    private Returned copy(FeedbackFile file, Wording wording, Optional<Region> region, String note, String csv) {
        try (Original original = Original.open(file, context.gate())) {
            var receipt = new Receipt(file, wording, context, region, original.mending());
            var problems = new ProblemsWorkbook(file, wording, receipt.problemsTitle(), receipt.next(), csv);
            return new Returned(
                    original.mending(),
                    original.delivery()
                            .map(delivery -> problems.bytes(
                                    delivery,
                                    context.intake().dropped(delivery),
                                    version(file),
                                    note,
                                    context.scratch())));
        } catch (UnreadableWorkbookException e) {
            // the receipt says so already
            return new Returned(Mending.FILE, Optional.empty());
        }
    }

    /** The version of the questionnaire that the file was read with. */
    private Optional<Questionnaire> version(FeedbackFile file) {
        return file.cover()
                .flatMap(cover -> Optional.ofNullable(context.questionnaires().get(cover.survey()))
                        .flatMap(questionnaire -> questionnaire.of(cover.version())));
    }

    /** The language of the workbook where it is one of the region's, else the region's first that has a catalogue. */
    private Texts texts(FeedbackFile file, Optional<Region> region) {
        List<String> wanted = new ArrayList<>();
        List<String> own = region.map(Region::languages).orElse(List.of());
        file.cover().map(Cover::language).filter(own::contains).ifPresent(wanted::add);
        wanted.addAll(own);
        return wanted.stream()
                .map(language -> Texts.read(templates, CATALOGUE, language))
                .filter(texts -> wanted.contains(texts.language()))
                .findFirst()
                .orElseGet(() -> Texts.read(templates, CATALOGUE, Texts.ENGLISH));
    }

    private static String put(Path output, String path, String text) {
        OutputFiles.write(output.resolve(path), text);
        return path;
    }
}
