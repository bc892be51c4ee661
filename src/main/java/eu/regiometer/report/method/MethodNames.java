package eu.regiometer.report.method;

import eu.regiometer.disclosure.AreaCovariate;
import eu.regiometer.disclosure.ModelledFigure;

/** How the description of methods calls what a programme knows by codes. */
public interface MethodNames {

    /** A variable of a margin. */
    String variable(String code);

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
