package eu.regiometer.recommendation;

import java.util.List;
import java.util.SortedMap;

/** Another rulebook with something changed, for tests. */
public final class RulebookDraft {

    private final Rulebook base;
    private String hash;
    private SortedMap<String, SortedMap<String, RuleText>> texts;
    private List<Practice> practices;
    private SortedMap<String, Rule> rules;

    private RulebookDraft(Rulebook base) {
        this.base = base;
        this.hash = base.hash();
        this.texts = base.texts();
        this.practices = base.practices();
        this.rules = base.rules();
    }

    public static RulebookDraft of(Rulebook base) {
        return new RulebookDraft(base);
    }

    /** A rulebook that holds nothing but what is put in. */
    public static RulebookDraft empty() {
        return of(Rulebook.empty(RecommendationSettings.defaults()));
    }

    public RulebookDraft hash(String sha256) {
        hash = sha256;
        return this;
    }

    public RulebookDraft texts(SortedMap<String, SortedMap<String, RuleText>> byRule) {
        texts = byRule;
        return this;
    }

    public RulebookDraft practices(List<Practice> register) {
        practices = register;
        return this;
    }

    RulebookDraft rules(SortedMap<String, Rule> byId) {
        rules = byId;
        return this;
    }

    public Rulebook done() {
        return new Rulebook(
                base.version(),
                hash,
                rules,
                texts,
                base.hooks(),
                practices,
                base.actions(),
                base.purchases(),
                base.centres(),
                base.frameworks(),
                base.objectives(),
                base.inventory(),
                base.localWeights(),
                base.settings(),
                base.objectiveTexts(),
                base.agreement(),
                base.pilots(),
                base.frame());
    }
}
