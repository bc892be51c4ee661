package eu.regiometer.report.lint;

import eu.regiometer.report.TemplateFunctions;
import eu.regiometer.report.part.EuReport;
import eu.regiometer.report.part.LensReport;
import eu.regiometer.report.part.LocalReport;
import eu.regiometer.report.part.RegionalReport;
import eu.regiometer.report.part.ReviewMark;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TemplateFault;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TemplatePiece;
import eu.regiometer.report.template.Templates;
import eu.regiometer.report.template.TextBundle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lists everything that is wrong in a folder of templates. */
public final class TemplateLint {

    /** What each kind of report is filled with. */
    private static final Map<String, Class<? extends Record>> REPORTS = new TreeMap<>(Map.of(
            "local.ftl", LocalReport.class,
            "regional.ftl", RegionalReport.class,
            "eu.ftl", EuReport.class,
            "lens.ftl", LensReport.class));

    private static final String PAGE = "page.ftl";
    private static final List<String> STYLES = List.of("report.css", "site.css");
    private static final Map<String, Class<? extends Record>> MARK = Map.of("mark", ReviewMark.class);

    private TemplateLint() {}

    /**
     * Reads templates and style sheets, and fills the templates with made-up values.
     *
     * @return faults by file and line, each once
     * @throws TemplateFailure if a file is missing or the English texts cannot be read
     */
    public static List<TemplateFault> faults(TemplateFolder folder) {
        TextBundle english = TextBundle.read(folder, TextBundle.SOURCE_LANGUAGE);
        SortedMap<String, List<TemplatePiece>> templates = templates(folder);
        var trial = new Trial(
                folder,
                List.copyOf(templates.keySet()),
                english,
                TemplateFunctions.of(english, "").keySet());
        REPORTS.forEach((name, model) -> {
            trial.run(name, model, MARK);
            trial.run(PAGE, model, MARK);
        });
        Set<TemplateFault> faults = new LinkedHashSet<>(trial.faults());
        read(templates, english).stream().filter(fault -> !told(faults, fault)).forEach(faults::add);
        STYLES.stream().filter(folder::has).forEach(name -> faults.addAll(StyleRules.faults(name, folder.text(name))));
        return sorted(faults);
    }

    /**
     * Only reads the templates, which takes no time and finds what no report can be made with: unknown fields and texts,
     * and what is forbidden.
     *
     * @return faults by file and line, each once
     * @throws TemplateFailure as {@link #faults}
     */
    public static List<TemplateFault> written(TemplateFolder folder) {
        return sorted(read(templates(folder), TextBundle.read(folder, TextBundle.SOURCE_LANGUAGE)));
    }

    private static SortedMap<String, List<TemplatePiece>> templates(TemplateFolder folder) {
        Set<String> names = new TreeSet<>(folder.templates());
        names.addAll(REPORTS.keySet());
        names.add(PAGE);
        SortedMap<String, List<TemplatePiece>> templates = new TreeMap<>();
        names.forEach(name -> templates.put(name, TemplatePiece.of(folder.text(name))));
        return templates;
    }

    private static Set<TemplateFault> read(SortedMap<String, List<TemplatePiece>> templates, TextBundle english) {
        Set<TemplateFault> faults = new LinkedHashSet<>();
        var code = new CodeRules(english, fields(), List.copyOf(templates.values()));
        templates.forEach((name, pieces) -> {
            faults.addAll(Templates.locked(name, pieces));
            faults.addAll(MarkupRules.faults(name, pieces));
            faults.addAll(code.faults(name, pieces));
        });
        return faults;
    }

    private static List<TemplateFault> sorted(Set<TemplateFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(TemplateFault::file)
                        .thenComparingInt(TemplateFault::line)
                        .thenComparing(TemplateFault::found))
                .toList();
    }

    /** Whether a trial told the same at this place, in more words. */
    private static boolean told(Set<TemplateFault> faults, TemplateFault fault) {
        return faults.stream()
                .anyMatch(other -> other.file().equals(fault.file())
                        && other.line() == fault.line()
                        && other.found().startsWith(fault.found()));
    }

    /** Names of the fields of all records that a report may hold. */
    private static Set<String> fields() {
        Set<String> names = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        List<Class<?>> open = new ArrayList<>(REPORTS.values());
        open.addAll(MARK.values());
        while (!open.isEmpty()) {
            Class<?> type = open.removeLast();
            if (seen.add(type)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    names.add(component.getName());
                    record(component.getGenericType(), open);
                }
            }
        }
        return names;
    }

    private static void record(Type type, List<Class<?>> open) {
        if (type instanceof ParameterizedType generic) {
            for (Type inner : generic.getActualTypeArguments()) {
                record(inner, open);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            open.add(plain);
        }
    }
}
