package eu.regiometer.jobs;

import eu.regiometer.sample.Sample;
import eu.regiometer.sample.SampleRequest;
import java.nio.file.Path;
import java.util.List;

/** Writes a synthetic sample for a programme. */
public final class SampleInput {

    private SampleInput() {}

    /**
     * Writes the workbooks.
     *
     * @param target drop folder to write to
     * @return files written
     */
    public static List<Path> write(
            Path input,
            Path target,
            long seed,
            int regions,
            int waves,
            int citizens,
            int organisations,
            boolean defects) {
        Programme programme = Programme.read(input.resolve("programme"));
        return Sample.write(new SampleRequest(
                programme.folder(),
                target,
                programme.territory(),
                programme.questionnaires(),
                seed,
                regions,
                waves,
                citizens,
                organisations,
                defects));
    }
}
