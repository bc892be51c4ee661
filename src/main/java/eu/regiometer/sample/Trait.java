package eu.regiometer.sample;

/** What a region is like in one respect: the truth behind the answers to a few questions. */
enum Trait {
    GENERAL(Field.CITIZENS, 50),
    BACKING(Field.CITIZENS, 54),
    OPEN_SPENDING(Field.CITIZENS, 47),
    IMAGE(Field.CITIZENS, 51),
    OPENNESS(Field.CITIZENS, 54),
    CONFIDENCE(Field.CITIZENS, 53),
    TRUST(Field.CITIZENS, 50),
    VIEW_OF_BUYING(Field.CITIZENS, 54),
    CHANCES_OF_SMALL_FIRMS(Field.CITIZENS, 48),
    SATISFACTION(Field.SUPPLY, 55),
    ONLINE_USE(Field.DEMAND, 60),
    WISHES(Field.DEMAND, 43),
    OFFLINE_REASONS(Field.DEMAND, 27),
    REQUESTS(Field.DEMAND, 55),
    AWARENESS_OF_CLUSTERS(Field.CLUSTERS, 26),
    OWN_MONEY(Field.FINANCE, 45),
    OUTSIDE_MONEY(Field.FINANCE, 46),
    INSTRUMENTS(Field.FINANCE, 28),
    STABILITY(Field.FINANCE, 47),
    FREEDOM_FROM_CUTS(Field.FINANCE, 44),
    OUTPUT(Field.INNOVATORS, 52),
    EVALUATION(Field.INNOVATORS, 43),
    LINKS(Field.INNOVATORS, 48),
    CULTURE(Field.INNOVATORS, 48),
    ROOM(Field.INNOVATORS, 33),
    STIMULATION(Field.INNOVATORS, 40),
    INNOVATIVE_BUYING(Field.PROCUREMENT, 36),
    BUYING_PRACTICE(Field.PROCUREMENT, 47),
    BUYING_CAPACITY(Field.PROCUREMENT, 40),
    COMPETENCE_CENTRE(Field.PROCUREMENT, 27),
    LEGAL_CERTAINTY(Field.PROCUREMENT, 45),
    KNOW_HOW_HEALTH(Field.PROCUREMENT, 47),
    KNOW_HOW_ENERGY(Field.PROCUREMENT, 49),
    KNOW_HOW_ICT(Field.PROCUREMENT, 50),
    ONLINE_SERVICES(Field.SUPPLY, 48),
    ENABLERS(Field.SUPPLY, 46),
    DIGITAL_SKILLS(Field.SUPPLY, 49),
    LOCAL_SOLUTIONS(Field.SUPPLY, 43),
    CLUSTER_STRATEGY(Field.CLUSTERS, 45),
    CLUSTER_QUALITY(Field.CLUSTERS, 48),
    CROSS_BORDER_WORK(Field.CLUSTERS, 36),
    THREE_LEVELS(Field.CLUSTERS, 47);

    /** Fields in which a region is strong or weak as a whole. */
    enum Field {
        CITIZENS,
        FINANCE,
        INNOVATORS,
        PROCUREMENT,
        DEMAND,
        SUPPLY,
        CLUSTERS
    }

    private final Field field;
    private final double typical;

    Trait(Field field, double typical) {
        this.field = field;
        this.typical = typical;
    }

    Field field() {
        return field;
    }

    /** Level of a typical region, 0 to 100. */
    double typical() {
        return typical;
    }
}
