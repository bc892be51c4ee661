package eu.regiometer.report.template;

import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills templates with a record. Everything printed is escaped for XHTML; templates reach records, texts and the given
 * functions, never a class, a method or a file outside the folder. Safe for use by several threads.
 */
public final class Templates {

    /** Far more than any report takes: a report of 40 pages is filled in well under a second. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TemplateFolder folder;
    private final Configuration configuration;
    private final TimeLimit time;

    public Templates(TemplateFolder folder) {
        this(folder, LONGEST);
    }

    /**
     * Templates with a time limit of their own.
     *
     * @param longest how long the filling of one template may take
     */
    Templates(TemplateFolder folder, Duration longest) {
        this.folder = folder;
        this.configuration = lockedDown(folder);
        this.time = new TimeLimit(longest);
    }

    /** What would open the lock in a template, by line; such a template is not read. */
    public static List<TemplateFault> locked(String name, List<TemplatePiece> pieces) {
        return Locks.faults(name, pieces);
    }

    /** The folder the templates come from. */
    public TemplateFolder folder() {
        return folder;
    }

    /**
     * Fills a template.
     *
     * @param name file in the folder
     * @param model its components are the template's variables
     * @param functions functions by name
     * @throws TemplateFailure if the template is missing or faulty; the message names file, line and column
     */
    public String render(String name, Record model, Map<String, TemplateFunction> functions) {
        return render(name, model, functions, Map.of());
    }

    /**
     * Fills a template.
     *
     * @param more further variables by name
     * @throws TemplateFailure as {@link #render(String, Record, Map)}
     */
    public String render(
            String name, Record model, Map<String, TemplateFunction> functions, Map<String, ? extends Record> more) {
        StringWriter out = new CappedWriter(name);
        explained(name, template -> {
            Map<String, Object> variables = variables(model, functions);
            more.forEach((variable, record) -> variables.put(variable, new RecordModel(record, new RecordWrapper())));
            try (TimeLimit.Watch watch = time.begin()) {
                process(template, variables, out, watch);
            }
        });
        return out.toString();
    }

    private void process(Template template, Map<String, Object> variables, StringWriter out, TimeLimit.Watch watch)
            throws TemplateException, IOException {
        try {
            template.process(variables, out);
        } catch (StackOverflowError e) {
            throw new TemplateFailure(
                    "report template " + template.getName()
                            + ": a macro or function calls itself without end; take that call out, or end it with <#if>",
                    e);
        } catch (TemplateException | RuntimeException e) {
            if (watch.reached()) {
                throw new TemplateFailure(
                        "report template " + template.getName() + ": not filled after "
                                + time.limit().toSeconds()
                                + " seconds, so probably a loop without end; look for a <#list> over a range without"
                                + " an end, or a macro that calls itself",
                        e);
            }
            throw e;
        }
    }

    /**
     * Reads a template without filling it.
     *
     * @throws TemplateFailure if it is missing or cannot be parsed
     */
    public void check(String name) {
        explained(name, template -> {});
    }

    private interface Work {
        void on(Template template) throws TemplateException, IOException;
    }

    private void explained(String name, Work work) {
        try {
            work.on(configuration.getTemplate(name));
        } catch (TemplateNotFoundException e) {
            throw new TemplateFailure(
                    "missing report template: " + place(e.getTemplateName())
                            + "; put it back, or use the shipped templates by leaving out --templates",
                    e);
        } catch (ParseException e) {
            throw new TemplateFailure(
                    "report template " + e.getTemplateName() + " line " + e.getLineNumber() + " column "
                            + e.getColumnNumber() + ": " + oneLine(e.getEditorMessage()),
                    e);
        } catch (TemplateException e) {
            throw new TemplateFailure(
                    "report template " + e.getTemplateSourceName() + " line " + e.getLineNumber() + " column "
                            + e.getColumnNumber() + ": " + reason(e),
                    e);
        } catch (Locked e) {
            throw new TemplateFailure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new TemplateFailure("cannot read the report template " + name + ": " + oneLine(e.getMessage()), e);
        }
    }

    private String place(String name) {
        try {
            folder.open(name).close();
            return name;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String reason(TemplateException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof TemplateFailure || cause instanceof IllegalArgumentException) {
            return oneLine(cause.getMessage());
        }
        return oneLine(failure.getMessageWithoutStackTop());
    }

    private static String oneLine(@Nullable String message) {
        String text = message == null ? "no reason given" : message;
        int tips = text.indexOf("\n----");
        return (tips > 0 ? text.substring(0, tips) : text)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<String, Object> variables(Record model, Map<String, TemplateFunction> functions) {
        Map<String, Object> variables = new TreeMap<>();
        RecordModel hash = new RecordModel(model, new RecordWrapper());
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            try {
                Object value = hash.get(component.getName());
                if (value != null) {
                    variables.put(component.getName(), value);
                }
            } catch (freemarker.template.TemplateModelException e) {
                throw new TemplateFailure(oneLine(e.getMessage()), e);
            }
        }
        functions.forEach((name, function) -> variables.put(name, new FunctionModel(name, function)));
        return variables;
    }

    private static Configuration lockedDown(TemplateFolder folder) {
        Configuration configuration = new GuardedConfiguration();
        configuration.setTemplateLoader(new FolderLoader(folder));
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setWhitespaceStripping(true);
        return configuration;
    }

    /** A template that holds what would open the lock. */
    private static final class Locked extends IOException {

        private static final long serialVersionUID = 1L;

        Locked(List<TemplateFault> faults) {
            super(faults.stream().map(TemplateFault::toString).collect(Collectors.joining(" | ")));
        }
    }

    /** Reads templates as text from a template folder. */
    private record FolderLoader(TemplateFolder folder) implements TemplateLoader {

        @Override
        public @Nullable Object findTemplateSource(String name) throws IOException {
            try {
                folder.open(name).close();
                return name;
            } catch (FileNotFoundException e) {
                return null;
            }
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) throws Locked {
            String name = (String) source;
            String text = folder.text(name);
            List<TemplateFault> faults = Locks.faults(name, TemplatePiece.of(text));
            if (!faults.isEmpty()) {
                throw new Locked(faults);
            }
            return new StringReader(text);
        }

        @Override
        public void closeTemplateSource(Object source) {}
    }
}
