package eu.regiometer.measures;

/** A basic operation of a formula. */
public enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As written in a formula. */
    public String sign() {
        return sign;
    }
}
