package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that compares with other software: its options, exit codes and output. */
class EstimateCommandTest {

    private static final String DATA = """
            id;region;age;w;Q1;vote
            1;Östergötland;30-44;1;5;Yes
            2;Östergötland;30-44;2;4;No
            3;Skåne;15-29;1;99;Yes
            4;Skåne;30-44;3;2;Yes
            5;Skåne;15-29;1;1;No
            """;

    @TempDir
    private Path folder;

    private Path data() throws IOException {
        return Files.writeString(folder.resolve("answers.csv"), DATA);
    }

    private Said estimate(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("estimate", "--data", data().toString()));
        arguments.addAll(List.of(options));
        return Said.command(arguments.toArray(String[]::new));
    }

    @Test
    void everyOptionReachesTheEstimate() throws IOException {
        Path margins = Files.writeString(folder.resolve("margins.csv"), """
                margin,category,total
                region,Östergötland,60
                region,Skåne,40
                age,15-29,20
                age,30-44,80
                """);
        Path out = folder.resolve("new/result.csv");

        Said said = estimate(
                "--items",
                "Q1",
                "--statistic",
                "mean,top2",
                "--statistic",
                "score",
                "--scale",
                "1..5",
                "--missing",
                "99",
                "--weight",
                "w",
                "--strata",
                "region",
                "--by",
                "region",
                "--interval",
                "korn-graubard",
                "--rake",
                margins.toString(),
                "--trim",
                "0.1,9",
                "--lonely",
                "adjust",
                "--out",
                out.toString());

        assertThat(said.err()).contains("note: raked in ", "Estimates written to " + out + ": 9");
        assertThat(said.code()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("item,statistic,by,group,estimate,se,lower,upper,n,n_eff,deff");
        // raked to 60 and 40, of these 20 young: in Skåne the young weigh 20 and the other 20
        assertThat(lines.get(3)).startsWith("Q1,mean,region,Östergötland,4.333333333");
        assertThat(lines.get(2)).startsWith("Q1,mean,region,Skåne,");
        assertThat(lines).hasSize(10);
    }

    @Test
    void withoutAFileTheResultIsPrintedAlone() throws IOException {
        Said said = estimate("--items", "vote", "--statistic", "proportion=Yes", "--weight", "w", "--out", "-");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines()).hasSize(2).last().asString().startsWith("vote,proportion=Yes,,,0.625,");
        assertThat(estimate("--items", "vote", "--statistic", "proportion=Yes", "--out", "-")
                        .err())
                .contains("every row has weight 1");
    }

    @Test
    void optionsThatDoNotFitEndWithTwo() throws IOException {
        refused(2, "there is no column \"Q7\"; did", "--items", "Q7", "--statistic", "mean", "--out", "-");
        refused(2, "--statistic", "--items", "Q1", "--statistic", "average", "--out", "-");
        refused(2, "--interval", "--items", "Q1", "--statistic", "mean", "--interval", "exact", "--out", "-");
        refused(2, "--deff", "--items", "Q1", "--statistic", "mean", "--deff", "kish", "--out", "-");
        refused(2, "--trim", "--items", "Q1", "--statistic", "mean", "--trim", "3", "--out", "-");
        refused(2, "--out", "--items", "Q1", "--statistic", "mean");
        refused(
                2,
                "would overwrite",
                "--items",
                "Q1",
                "--statistic",
                "mean",
                "--out",
                folder.resolve("x/../answers.csv").toString());
        assertThat(Files.readString(folder.resolve("answers.csv"))).isEqualTo(DATA);
    }

    @Test
    void dataThatCannotBeUsedEndWithFourAndWriteNothing() throws IOException {
        Path out = folder.resolve("result.csv");
        refused(4, "found text", "--items", "vote", "--statistic", "mean", "--out", out.toString());
        refused(
                4,
                "expected a weight above 0",
                "--items",
                "Q1",
                "--statistic",
                "mean",
                "--weight",
                "age",
                "--out",
                "-");
        assertThat(out).doesNotExist();
        Said missing = Said.command(
                "estimate",
                "--data",
                folder.resolve("no.csv").toString(),
                "--items",
                "y",
                "--statistic",
                "mean",
                "--out",
                "-");
        assertThat(missing.code()).isEqualTo(4);
        assertThat(missing.err()).contains("there is no file").doesNotContain("Unexpected");
        for (String content : List.of("", "%PDF-1.7", "\n\n")) {
            Path file = Files.writeString(folder.resolve("odd.csv"), content);
            Said odd = Said.command(
                    "estimate", "--data", file.toString(), "--items", "y", "--statistic", "mean", "--out", "-");
            assertThat(odd.code()).as(content).isEqualTo(4);
            assertThat(odd.out()).isEmpty();
            assertThat(odd.err()).contains("odd.csv").doesNotContain("Unexpected");
        }
    }

    @Test
    void whatCannotBeComputedNamesLineAndCategoryAndSaysSo() throws IOException {
        assertRefused(
                "y,w\n1,0\n2,-1\n3,one\n4,\n5,1\n",
                "--weight",
                "w",
                "odd.csv [line 2, column w]: found \"0\"; expected a weight above 0",
                "[line 3, column w]: found \"-1\"",
                "[line 4, column w]: found \"one\"",
                "[line 5, column w]: found nothing");
        assertRefused(
                "y,stratum\n1,A\n2,A\n3,\n",
                "--strata",
                "stratum",
                "odd.csv [line 4, column stratum]: found nothing; expected the name of a stratum");
        Path margins = Files.writeString(
                folder.resolve("totals.csv"), "margin,category,total\nsex,F,6\nsex,M,4\nage,30,5\nage,50,6\n");
        assertRefused(
                "y,sex,age\n1,F,30\n2,M,50\n3,F,50\n",
                "--rake",
                margins.toString(),
                "totals.csv [line 4, column margin]: found margin age with the total 11, margin sex with 10");
        assertRefused(
                "y,sex,age\n1,F,30\n2,F,50\n3,x,50\n",
                "--rake",
                margins.toString(),
                "totals.csv [line 2, column margin]: found category \"M\" of margin sex, which no row has");
    }

    private void assertRefused(String data, String option, String value, String... messages) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), data);
        Path out = folder.resolve("odd-result.csv");
        Said said = Said.command(
                "estimate",
                "--data",
                file.toString(),
                "--items",
                "y",
                "--statistic",
                "mean",
                option,
                value,
                "--out",
                out.toString());
        assertThat(said.code()).as(said.err()).isEqualTo(4);
        assertThat(said.err()).contains(messages).contains("Nothing was computed and nothing written.");
        assertThat(out).doesNotExist();
    }

    @Test
    void anUnknownCategoryIsToldWithWhatItDoes() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "y,sex\n1,F\n2,F\n3,M\n4,other\n");
        Path margins = Files.writeString(folder.resolve("totals.csv"), "margin,category,total\nsex,F,6\nsex,M,4\n");

        Said said = Said.command(
                "estimate",
                "--data",
                file.toString(),
                "--items",
                "y",
                "--statistic",
                "mean",
                "--rake",
                margins.toString(),
                "--out",
                "-");

        assertThat(said.code()).isZero();
        assertThat(said.err())
                .contains("margin sex: rows with \"other\", which has no total: 1;"
                        + " they keep their weight times the mean adjustment of their other margins");
    }

    private void refused(int code, String message, String... options) throws IOException {
        Said said = estimate(options);
        assertThat(said.code()).as(said.err()).isEqualTo(code);
        assertThat(said.err()).contains(message.split("; did", -1)[0]);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void theCommandHelpsWithExamples() {
        Said help = Said.command("estimate", "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--data", "--rake", "--fpc", "korn-graubard", "Examples:");
        assertThat(Said.command("--help").out()).contains("estimate");
    }
}
