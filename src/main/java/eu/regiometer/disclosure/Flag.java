package eu.regiometer.disclosure;

/** Status of a released figure, printed beside it; the signs are those of the European Statistical System. */
public enum Flag {
    /** May be read as it stands. */
    NONE(""),
    /** Released, but of low reliability: small base or wide interval. */
    UNRELIABLE(":u"),
    /** Modelled: it rests on other areas too. Such a figure stands beside a direct one and never in its place. */
    ESTIMATED(":e"),
    /** Withheld, whether for itself or to protect another figure; readers cannot tell which. */
    CONFIDENTIAL(":c"),
    /** There is no such figure: nobody was asked, nobody answered, or it cannot be computed. */
    NOT_AVAILABLE(":");

    private final String text;

    Flag(String text) {
        this.text = text;
    }

    /** The sign as printed, empty for {@link #NONE}. */
    public String text() {
        return text;
    }

    /** Whether a figure with this flag carries numbers. */
    public boolean hasFigure() {
        return this == NONE || this == UNRELIABLE || this == ESTIMATED;
    }
}
