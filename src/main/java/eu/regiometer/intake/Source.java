package eu.regiometer.intake;

/** Where the answers of a submission come from. */
public enum Source {
    /** The product's own template. */
    TEMPLATE("template"),
    /** Export of results from EUSurvey. */
    EUSURVEY("eusurvey"),
    /** Export of responses from LimeSurvey. */
    LIMESURVEY("limesurvey"),
    /** Export from KoboToolbox. */
    KOBO("kobo"),
    /** Export from KoboToolbox in the legacy format, with full paths and {@code n/a}. */
    KOBO_LEGACY("kobo-legacy"),
    /** Export from ODK Central. */
    ODK_CENTRAL("odk-central"),
    /** A table that a mapping sheet explains. */
    MAPPED("mapped");

    private final String id;

    Source(String id) {
        this.id = id;
    }

    /** Name in receipts and data files. */
    public String id() {
        return id;
    }
}
