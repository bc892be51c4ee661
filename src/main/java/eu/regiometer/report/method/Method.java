package eu.regiometer.report.method;

import java.util.Locale;

/** One step on the way to a printed figure. Its words stand in the message catalogues under {@code methods.NAME}. */
enum Method {
    BASE_WEIGHT(Part.WEIGHTS, Reach.REGION, "d_i = 1 / probability of being drawn"),
    RAKING(
            Part.WEIGHTS,
            Reach.EVERY,
            "sweep over margins m, categories k: g_c <- g_c T_mk / sum(D_c g_c over the cells of k); w_i = d_i g_c(i)"),
    JOINS(Part.WEIGHTS, Reach.REGION, ""),
    NO_MARGIN(Part.WEIGHTS, Reach.REGION, "w_i = d_i mean over other margins of (sum w / sum d in the category)"),
    TRIMMING(
            Part.WEIGHTS,
            Reach.REGION,
            "lo = a mean(w), hi = b mean(w); the weight cut off is spread in equal parts inside"),
    KISH(Part.WEIGHTS, Reach.REGION, "deff = n sum(w^2) / sum(w)^2; n_eff = n / deff"),

    BASE(Part.ESTIMATES, Reach.EVERY, ""),
    MEAN(Part.ESTIMATES, Reach.REGION, "m = sum(w y) / sum(w)"),
    PROPORTION(Part.ESTIMATES, Reach.EVERY, "p_k = sum(w [y = k]) / sum(w)"),
    BOXES(Part.ESTIMATES, Reach.EVERY, "top2 = p_K + p_(K-1); bottom2 = p_1 + p_2"),
    NET(Part.ESTIMATES, Reach.EVERY, "net = top2 - bottom2"),
    SCORE(Part.ESTIMATES, Reach.REGION, "mean of 100 (y - 1) / (K - 1)"),
    TOTAL(Part.ESTIMATES, Reach.PARTNERS, "t = sum(w y)"),
    RATIO(Part.ESTIMATES, Reach.PARTNERS, "R = sum(w y) / sum(w x)"),
    QUANTILE(
            Part.ESTIMATES,
            Reach.PARTNERS,
            "smallest value with F(x) >= p; limits: p -+ t SE(F) mapped back (Woodruff)"),

    VARIANCE(
            Part.PRECISION,
            Reach.EVERY,
            "z_i = w_i (y_i - m) / W; v = sum_h (1 - f_h) n_h / (n_h - 1) sum_j (z_hj - mean_h)^2"
                    + " + sum_h f_h sum_j (1 - f_j) m_j / (m_j - 1) sum_q (z_hjq - mean_hj)^2"),
    LONELY(Part.PRECISION, Reach.REGION, "adjust: (1 - f_h) (z_h1 - mean over all units)^2"),
    RAKED_ERRORS(
            Part.PRECISION, Reach.REGION, "raking-aware: z_i = w_i r_i, r = residual of (y - m) / W on the margins"),
    DOMAIN(Part.PRECISION, Reach.REGION, "z_i = 0 outside the group; df = units - strata, both with rows in the group"),
    DESIGN_EFFECT(
            Part.PRECISION,
            Reach.REGION,
            "s^2 = n / (n - 1) sum w (y - m)^2 / W; deff = v / (s^2 / n), drawn with replacement"),
    T_INTERVAL(Part.PRECISION, Reach.REGION, "m -+ t(0.975, df) SE"),
    KORN_GRAUBARD(
            Part.PRECISION,
            Reach.EVERY,
            "n_e = p (1 - p) / v (t(n - 1) / t(df))^2; x = n_e p; qbeta(0.025; x, n_e - x + 1),"
                    + " qbeta(0.975; x + 1, n_e - x)"),
    ZERO_ONE(
            Part.PRECISION,
            Reach.REGION,
            "p = 0: [0, 1 - 0.025^(1/n*)]; p = 1: [0.025^(1/n*), 1]; n* = n_eff (t(n - 1) / t(df))^2"),
    COMBINED(Part.PRECISION, Reach.REGION, "m -+ 1.96 SE"),
    JACKKNIFE(Part.PRECISION, Reach.REGION, "v = sum_h (n_h - 1) / n_h sum_j (t_hj - mean_h t)^2"),

    REGIONS(
            Part.COMPARISONS,
            Reach.PARTNERS,
            "d = a - b; SE^2 = v_a + v_b; df = (v_a + v_b)^2 / (v_a^2 / f_a + v_b^2 / f_b)"),
    WHOLE(Part.COMPARISONS, Reach.REGION, "variance of z_region - z_pool in the pooled design"),
    WAVES(
            Part.COMPARISONS,
            Reach.EVERY,
            "variance of z_later - z_earlier, both waves in one design where units are shared"),
    FAMILIES(
            Part.COMPARISONS,
            Reach.EVERY,
            "Holm: max_(i<=j) min(1, (m - i + 1) p_(i)); Benjamini-Hochberg: min_(i>=j) min(1, m p_(i) / i)"),
    POOLED(Part.COMPARISONS, Reach.REGION, "all regions in one design, strata within regions"),
    EQUAL(Part.COMPARISONS, Reach.PARTNERS, "mean of the regional estimates; SE = sqrt(sum v_r) / R"),

    ALPHA(
            Part.SCALES,
            Reach.REGION,
            "alpha = k / (k - 1) (1 - trace C / sum C); limits 1 - (1 - alpha) F(0.975 and 0.025; n - 1, (n - 1)(k - 1))"),
    CONSENSUS(Part.SCALES, Reach.REGION, "1 + sum p_k log2(1 - |k - m| / (K - 1))"),
    SPREAD(
            Part.SCALES,
            Reach.PARTNERS,
            "D = 2 sum min(F, 1 - F) / (K - 1); V = 4 sum F (1 - F) / (K - 1); sum_jk p_j^2 p_k |j - k|; -sum p ln p / ln K"),
    NON_RESPONSE(Part.SCALES, Reach.REGION, "shares of W: valid, don't know, no answer"),

    SCORES(Part.INDEX, Reach.REGION, "goal posts: 100 (x - lo) / (hi - lo), cut to 0 to 100"),
    CHALLENGE(Part.INDEX, Reach.EVERY, "sum(q x) / sum(q) over the parts present"),
    COMPOSITE(Part.INDEX, Reach.REGION, "exp(sum q ln x / sum q)"),
    CLUSTER_CAPACITY(
            Part.INDEX, Reach.PARTNERS, "u_i = sum(q x_i) / sum(q) of body i; sum(w u) / sum(w) over the bodies"),
    RANKS(Part.INDEX, Reach.REGION, "1 + number of areas above, in each draw"),
    BANDS(Part.INDEX, Reach.REGION, "r = 100 score / score of PARTNERS, unrounded"),
    COMPONENTS(
            Part.INDEX,
            Reach.PARTNERS,
            "eigenvalues and vectors of the correlations among regions, sum of a vector above 0"),

    SMALL_AREAS(Part.MODELS, Reach.EVERY, "x'b + g (y - x'b), g = A / (A + D); MSE = g1 + g2 + 2 g3 - B (1 - g)^2"),

    ENOUGH(Part.DISCLOSURE, Reach.REGION, ""),
    THRESHOLD(Part.DISCLOSURE, Reach.EVERY, ""),
    GROUPS(Part.DISCLOSURE, Reach.REGION, ""),
    REMOTE(Part.DISCLOSURE, Reach.REGION, ""),
    UNRELIABLE(Part.DISCLOSURE, Reach.EVERY, ""),
    EXTREME(Part.DISCLOSURE, Reach.REGION, ""),
    AMOUNTS(Part.DISCLOSURE, Reach.REGION, ""),
    SECONDARY(Part.DISCLOSURE, Reach.EVERY, ""),
    ROUNDING(Part.DISCLOSURE, Reach.REGION, "");

    private final Part part;
    private final Reach reach;
    private final String formula;

    Method(Part part, Reach reach, String formula) {
        this.part = part;
        this.reach = reach;
        this.formula = formula;
    }

    Part part() {
        return part;
    }

    /** The reports that print figures made by it. */
    Reach reach() {
        return reach;
    }

    /** Signs are those of docs/methods.md; empty where words say all. */
    String formula() {
        return formula;
    }

    /** Beginning of its keys in the catalogues. */
    String key() {
        return "methods." + name().toLowerCase(Locale.ROOT);
    }

    /** Which reports print a figure, from all of them to that on all partners alone. */
    enum Reach {
        EVERY,
        REGION,
        PARTNERS
    }
}
