package eu.regiometer.cli;

import eu.regiometer.aggregation.analysis.AnalysisRequest;
import eu.regiometer.aggregation.analysis.AnalysisRequest.EffectBase;
import eu.regiometer.aggregation.analysis.AnalysisRequest.IntervalKind;
import eu.regiometer.aggregation.analysis.AnalysisRequest.VarianceKind;
import eu.regiometer.aggregation.analysis.AnalysisResult;
import eu.regiometer.aggregation.analysis.AnswerRange;
import eu.regiometer.aggregation.analysis.AskedStatistic;
import eu.regiometer.aggregation.analysis.TrimBounds;
import eu.regiometer.jobs.DataAnalysis;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.workbook.OutputFiles;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Estimates from any table, for comparison with other software. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Estimates from any workbook or CSV file with a header row, so that an analyst can compare the product with"
                    + " other software. The formulas are those of the reports: docs/methods.md. Nothing is withheld or"
                    + " rounded; the result is for the owner of the data.",
            "",
            "The result is a CSV file with the columns item,statistic,by,group,estimate,se,lower,upper,n,n_eff,deff:"
                    + " items and statistics in the order of the options; for each all rows (by and group empty), then"
                    + " the groups in ascending order. The limits are those of 95 per cent. What cannot be computed is"
                    + " empty. Ends with 2 if an option does not fit, with 4 if the data cannot be used, naming cells."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer estimate --data survey.xlsx --sheet Data --items Q1,Q2 --scale 1..5",
            "    --statistic mean,top2 --missing 99 --weight w --out result.csv",
            "  regiometer estimate --data schools.csv --items api00 --statistic mean,total",
            "    --weight pw --strata stype --fpc fpc --by sch.wide --out -",
            "  regiometer estimate --data survey.csv --items vote --statistic proportion=Yes",
            "    --rake margins.csv --trim 0.3,3 --interval korn-graubard --out -"
        })
final class EstimateCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "Workbook or CSV file.")
    Path data = Path.of("");

    @Option(names = "--sheet", paramLabel = "NAME", description = "Sheet (default: the only one).")
    @Nullable
    String sheet;

    @Option(names = "--items", required = true, paramLabel = "COL[,COL]", description = "Columns of the answers.")
    String items = "";

    @Option(
            names = "--statistic",
            required = true,
            paramLabel = "LIST",
            description = "One or more of mean, total, proportion=VALUE, top2, bottom2, net, score, median, "
                    + "quantile=P, ratio=COL, variance; may be repeated. VALUE may be text.")
    List<String> statistics = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "LO..HI",
            description = "Lowest and highest answer, such as 1..5; needed by top2, bottom2, net and score. "
                    + "Other numbers are then refused.")
    @Nullable
    String scale;

    @Option(
            names = "--missing",
            paramLabel = "VALUE[,VALUE]",
            description = "Values that stand for no answer, such as 99,-8; blank cells always do.")
    @Nullable
    String missing;

    @Option(
            names = "--weight",
            paramLabel = "COL",
            description = "Weights, above 0 in every row (default: every row counts the same).")
    @Nullable
    String weight;

    @Option(names = "--strata", paramLabel = "COL", description = "Strata.")
    @Nullable
    String strata;

    @Option(
            names = "--cluster",
            paramLabel = "COL[,COL]",
            description = "Primary sampling units, nested in the strata, and units of the second stage.")
    @Nullable
    String cluster;

    @Option(
            names = "--fpc",
            paramLabel = "COL[,COL]",
            description = "Size of the population at each stage, the same in all rows of a stratum (of a cluster at "
                    + "the second stage): a number of units or, where no value of the column exceeds 1, the "
                    + "sampled share. Without it units count as drawn with replacement. A second column needs "
                    + "--cluster.")
    @Nullable
    String fpc;

    @Option(
            names = "--by",
            paramLabel = "COL[,COL]",
            description = "Groups: the values of a column, each column by itself. All rows stay in the design.")
    @Nullable
    String by;

    @Option(
            names = "--interval",
            paramLabel = "KIND",
            defaultValue = "t",
            description = "normal, t, logit or korn-graubard (default: t). The last two are for proportion, top2 "
                    + "and bottom2; other statistics then get t. Quantiles always get Woodruff's interval on t.")
    String interval = "t";

    @Option(
            names = "--deff",
            paramLabel = "KIND",
            defaultValue = "wr",
            description =
                    "Design effect against a simple sample drawn with (wr, default) or without (wor) replacement.")
    String deff = "wr";

    @Option(
            names = "--rake",
            paramLabel = "MARGINS.csv",
            description = "Population totals to rake the weights to, with the columns margin,category,total. A "
                    + "margin is a column of the data, or several crossed: margin age*sex, category 30-44*F.")
    @Nullable
    Path rake;

    @Option(
            names = "--trim",
            paramLabel = "LO,HI",
            description = "Bounds of the weights as multiples of their mean, such as 0.3,3; after raking.")
    @Nullable
    String trim;

    @Option(
            names = "--variance",
            paramLabel = "KIND",
            defaultValue = "fixed",
            description = "Raked weights as if given (fixed, default, careful, as in the reports), or without the "
                    + "variation that the margins explain (raked, needs --rake).")
    String variance = "fixed";

    @Option(
            names = "--lonely",
            paramLabel = "RULE",
            defaultValue = "refuse",
            description = "Stratum of one unit: refuse (default), or adjust: centre it on the mean of all units.")
    String lonely = "refuse";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.csv",
            description = "File of the result; - for standard output.")
    String out = "-";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        AnalysisRequest request = request();
        requireAnotherFile();
        AnalysisResult result = DataAnalysis.run(request, data, Optional.ofNullable(sheet), Optional.ofNullable(rake));
        PrintWriter notes = spec.commandLine().getErr();
        result.notes().forEach(note -> notes.println("note: " + note));
        if (out.equals("-")) {
            PrintWriter output = spec.commandLine().getOut();
            output.print(new String(result.csv(), StandardCharsets.UTF_8));
            output.flush();
        } else {
            OutputFiles.write(Path.of(out), result.csv());
            notes.println("Estimates written to " + out + ": " + result.rows().size());
        }
        return ExitCode.DONE.code();
    }

    private AnalysisRequest request() {
        List<AskedStatistic> asked = new ArrayList<>();
        statistics.forEach(list -> asked.addAll(AskedStatistic.parse(list)));
        return new AnalysisRequest(
                items,
                asked,
                Optional.ofNullable(scale).map(AnswerRange::parse),
                Optional.ofNullable(missing)
                        .map(list -> Arrays.stream(list.split(",", -1))
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .toList())
                        .orElse(List.of()),
                Optional.ofNullable(weight),
                Optional.ofNullable(strata),
                Optional.ofNullable(cluster),
                Optional.ofNullable(fpc),
                Optional.ofNullable(by),
                constant("--interval", interval, IntervalKind.class),
                constant("--deff", deff, EffectBase.class),
                constant("--lonely", lonely, LonelyUnits.class),
                Optional.ofNullable(trim).map(TrimBounds::parse),
                constant("--variance", variance, VarianceKind.class));
    }

    private <E extends Enum<E>> E constant(String option, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(EstimateCommand::word)
                .toList();
        throw new ParameterException(
                spec.commandLine(), option + ": found \"" + text + "\", expected one of " + String.join(", ", words));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void requireAnotherFile() {
        Path target = Path.of(out).toAbsolutePath().normalize();
        boolean overData = target.equals(data.toAbsolutePath().normalize());
        boolean overMargins =
                rake != null && target.equals(rake.toAbsolutePath().normalize());
        if (!out.equals("-") && (overData || overMargins)) {
            throw new ParameterException(spec.commandLine(), "--out: would overwrite " + out + "; name another file");
        }
    }
}
