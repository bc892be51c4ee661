package eu.regiometer.territory;

/** Whether a partner hands practices on or takes them up. */
public enum Experience {
    ADVANCED,
    LEARNING
}
