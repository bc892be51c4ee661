package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void filesAndPipesGetUtf8WhateverTheSystemIsSetTo() {
        assumeThat(Terminal.present()).isFalse();
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.US_ASCII);

        Terminal.writer(out).println("Östergötland och Skåne");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("Östergötland och Skåne");
    }
}
