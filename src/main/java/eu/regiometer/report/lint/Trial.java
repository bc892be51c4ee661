package eu.regiometer.report.lint;

import eu.regiometer.report.template.TemplateFault;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TemplatePiece;
import eu.regiometer.report.template.TextBundle;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.NonHashException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills templates with made-up values, again and again with others, and goes on after every fault. Each element carries the
 * line of the template that it comes from.
 */
final class Trial {

    private static final int ROUNDS = 12;

    private static final Pattern OPENS = Pattern.compile("<([a-zA-Z][\\w-]*)(?=[\\s/>]|$)");

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    private final StringTemplateLoader sources = new StringTemplateLoader();
    private final Map<String, ? extends TemplateModel> functions;
    private final TextBundle english;
    private final Set<TemplateFault> faults = new LinkedHashSet<>();
    private boolean broken;
    private boolean readable = true;

    Trial(TemplateFolder folder, List<String> templates, TextBundle english, Collection<String> functions) {
        this.english = english;
        this.functions = new Functions(english).models(functions);
        templates.forEach(name -> sources.putTemplate(name, traceable(name, folder.text(name))));
        configuration.setTemplateLoader(sources);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setCustomNumberFormats(Map.of("none", new NoNumberFormat()));
        configuration.setNumberFormat("@none");
        configuration.setTemplateExceptionHandler(this::note);
    }

    /**
     * Tries a template with made-up values of a model, unless one cannot be read at all.
     *
     * @param more variables that may be there
     */
    void run(String template, Class<? extends Record> model, Map<String, Class<? extends Record>> more) {
        for (int round = 0; round < ROUNDS && readable; round++) {
            Specimens specimens = new Specimens(31L * round + model.getName().hashCode());
            Map<String, Object> variables = new HashMap<>(functions);
            for (RecordComponent component : model.getRecordComponents()) {
                TemplateModel value = specimens.of(component.getGenericType(), 0);
                if (value != null) {
                    variables.put(component.getName(), value);
                }
            }
            more.forEach((name, type) -> {
                if (specimens.present()) {
                    variables.put(name, specimens.new Made(type, 0));
                }
            });
            fill(template, variables);
        }
    }

    /** What was found, each thing once. */
    List<TemplateFault> faults() {
        return List.copyOf(faults);
    }

    private void fill(String template, Map<String, Object> variables) {
        broken = false;
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(template).process(variables, out);
            if (!broken) {
                faults.addAll(FilledPage.faults(template, out.toString()));
            }
        } catch (ParseException e) {
            readable = false;
            faults.add(new TemplateFault(
                    String.valueOf(e.getTemplateName()),
                    Math.max(1, e.getLineNumber()),
                    oneLine(e.getEditorMessage()),
                    "a template that FreeMarker can read",
                    "close what was opened, and check brackets and quotes"));
        } catch (TemplateException e) {
            faults.add(explained(e));
        } catch (IOException | StackOverflowError e) {
            readable = false;
            faults.add(new TemplateFault(
                    template,
                    1,
                    oneLine(String.valueOf(e.getMessage())),
                    "templates that are there and come to an end",
                    "correct <#import>, <#include> or the macro that calls itself"));
        }
    }

    /** Called by FreeMarker for every fault; it goes on with the next element. */
    private void note(TemplateException e, Environment environment, Writer out) {
        broken = true;
        faults.add(explained(e));
    }

    private TemplateFault explained(TemplateException e) {
        String file = String.valueOf(e.getTemplateSourceName());
        int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            TemplateFault fault = known(file, line, cause);
            if (fault != null) {
                return fault;
            }
        }
        return new TemplateFault(
                file, line, oneLine(e.getMessageWithoutStackTop()), "a value that fits here", "correct the expression");
    }

    private @Nullable TemplateFault known(String file, int line, Throwable cause) {
        return switch (cause) {
            case UnknownField unknown ->
                new TemplateFault(
                        file,
                        line,
                        "the unknown figure or field \"" + unknown.field() + "\" of " + unknown.model(),
                        "one of " + String.join(", ", unknown.fields())
                                + NearName.hint(unknown.field(), unknown.fields()),
                        "correct the name, or ask for a new field");
            case Functions.UnknownText text -> CodeRules.unknownText(file, line, text.key(), english);
            case Functions.WrongCall call ->
                new TemplateFault(file, line, call.found(), call.expected(), "correct the call");
            case InvalidReferenceException missing ->
                new TemplateFault(
                        file,
                        line,
                        "\"" + missing.getBlamedExpressionString() + "\", which is unknown or may be missing",
                        "a value that is always there",
                        "correct the name, or put <#if " + missing.getBlamedExpressionString()
                                + "??>…</#if> around it");
            case NonHashException none ->
                new TemplateFault(
                        file,
                        line,
                        "a field of \"" + none.getBlamedExpressionString() + "\", which is a text, number or list",
                        "a part of the report with fields of its own",
                        "correct the name before the dot");
            case TemplateModelException number
            when number.getCause() instanceof NoNumberFormat.Unformatted -> bare(file, line);
            case NoNumberFormat.Unformatted number -> bare(file, line);
            default -> null;
        };
    }

    private static TemplateFault bare(String file, int line) {
        return new TemplateFault(
                file,
                line,
                "a number printed as it is",
                "numbers in the form of the language",
                "print with number(n, decimals) or percent(n)");
    }

    private static String oneLine(String message) {
        String known = message.split("\n----|This usually because|Was expecting one of|\\(Note that", 2)[0];
        return known.replaceAll("\\s+", " ").strip();
    }

    /** The template with its name and line in every element. */
    private static String traceable(String name, String template) {
        StringBuilder text = new StringBuilder();
        for (TemplatePiece piece : TemplatePiece.of(template)) {
            if (piece.kind() != TemplatePiece.Kind.MARKUP) {
                text.append(piece.text());
                continue;
            }
            text.append(OPENS.matcher(piece.text())
                    .replaceAll(found -> "<" + found.group(1) + " " + FilledPage.ORIGIN + "=\"" + name + ":"
                            + piece.lineAt(found.start()) + "\""));
        }
        return text.toString();
    }
}
