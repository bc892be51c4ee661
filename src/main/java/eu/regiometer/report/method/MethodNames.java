package eu.regiometer.report.method;

import eu.regiometer.disclosure.AreaCovariate;
import eu.regiometer.disclosure.ModelledFigure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the description of methods calls what a programme knows by codes. */
public interface MethodNames {

    /** A variable of a margin. */
    String variable(String code);

    /**
     * The margins that weights meet.
     *
     * @param margins codes of variables, crossed ones with {@code *} between them
     * @param between what stands between two margins
     */
    default String margins(List<String> margins, String between) {
        return margins.stream()
                .map(margin ->
                        Arrays.stream(margin.split("\\*")).map(this::variable).collect(Collectors.joining(" × ")))
                .collect(Collectors.joining(between));
    }

    /** A category of a variable of a margin. */
    String category(String variable, String category);

    /** A figure that is modelled. */
    String figure(ModelledFigure figure);

    /** What areas are compared by. */
    String covariate(AreaCovariate covariate);

    /** The codes themselves, for those who keep the programme. */
    static MethodNames codes() {
        return new MethodNames() {
            @Override
            public String variable(String code) {
                return code;
            }

            @Override
            public String category(String variable, String category) {
                return category;
            }

            @Override
            public String figure(ModelledFigure figure) {
                return figure.text();
            }

            @Override
            public String covariate(AreaCovariate covariate) {
                return covariate.text();
            }
        };
    }
}
