package dev.callhook.internal.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The two ends of a range of numbers. */
enum Bound {
    LEAST("minimum", "at least", "more than", 1),
    MOST("maximum", "at most", "less than", -1);

    private final String keyword;
    private final String inclusive;
    private final String exclusive;
    private final int sign;

    Bound(String keyword, String inclusive, String exclusive, int sign) {
        this.keyword = keyword;
        this.inclusive = inclusive;
        this.exclusive = exclusive;
        this.sign = sign;
    }

    /**
     * Writes a limit into the schema of a number.
     *
     * @param limit the limit
     * @param reachable whether the limit itself is allowed
     * @param draft the schema
     */
    void apply(BigDecimal limit, boolean reachable, Draft draft) {
        boolean whole = draft.type().equals("integer");
        BigDecimal last = whole ? lastWhole(limit, reachable) : limit;
        boolean reached = reachable || whole;
        String words = (reached ? inclusive : exclusive) + " "
                + last.stripTrailingZeros().toPlainString();
        draft.narrow(keyword, last, sign > 0 ? BigDecimal::max : BigDecimal::min);
        if (!reached) {
            draft.remark(words); // the keywords that exclude a limit are not ones that models accept
        }
        int least = reached ? 0 : 1;
        draft.check(Rule.ofNumber("be " + words, number -> number.compareTo(last) * sign >= least));
    }

    private BigDecimal lastWhole(BigDecimal limit, boolean reachable) {
        return reachable
                ? limit.setScale(0, sign > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR)
                : limit.setScale(0, sign > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING)
                        .add(BigDecimal.valueOf(sign));
    }
}
