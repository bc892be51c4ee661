package eu.regiometer.statistics.smallarea;

/** A fitted model, or why there is none. */
public sealed interface FayHerriotResult permits FayHerriot, FayHerriotResult.NotComputable {

    /**
     * There is no model.
     *
     * @param reason why
     * @param areas areas with a direct estimate
     */
    record NotComputable(Reason reason, int areas) implements FayHerriotResult {}

    /** Why there is no model. */
    enum Reason {
        /** Not more areas with a direct estimate than coefficients. */
        TOO_FEW_AREAS,
        /** A covariate is a combination of the others, for example the same in all areas. */
        COVARIATES_DEPENDENT,
        /** The variance between areas did not settle. */
        NOT_SETTLED
    }
}
