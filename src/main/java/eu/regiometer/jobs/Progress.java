package eu.regiometer.jobs;

/** Listens to a run; calls may come from several threads. */
public interface Progress {

    /** A stage begins that has {@code total} parts. */
    void begin(Stage stage, int total);

    /** One part of the stage is done. */
    void done(Stage stage);

    /** The stage is over, whether all parts were done or not. */
    void end(Stage stage);

    /** Stages of a run, in order. */
    enum Stage {
        READING("Reading workbooks"),
        FIGURES("Computing figures"),
        REPORTS("Writing reports"),
        PUBLISHING("Writing feedback and site");

        private final String text;

        Stage(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }
}
