package org.safeguardinghub.basis;

import org.safeguardinghub.shared.Refusal;

/** Why a basis does not hold together, or names what does not exist at the time. */
public enum BasisRefusal implements Refusal.Worded {
    NO_ARTICLE_6("/basis/article6", "field.missing", "a general disclosure needs its Article 6"),
    NOT_OF_PART_3(
            "/basis/article6",
            "field.conflict",
            "Articles 6 and 9 are not of the law-enforcement regime"),
    NO_GATEWAY(
            "/basis/gateway",
            "field.missing",
            "law-enforcement processing is lawful only if it is based on law: name the power"),
    NOT_OF_PART_2(
            "/basis/schedule8",
            "field.conflict",
            "Schedule 8 is of the law-enforcement regime alone"),
    NO_PARA_18_REASON(
            "/basis/para18Reason",
            "field.missing",
            "the safeguarding condition needs the reason why there is no consent"),
    PARA_18_REASON_ALONE(
            "/basis/para18Reason",
            "field.conflict",
            "this reason belongs to the safeguarding condition alone"),
    DUTY_NOT_IN_FORCE(
            "/basis/gateway",
            "field.conflict",
            "this duty is enacted but not confirmed in force: no legal obligation rests on it yet"),
    CODE_NOT_IN_FORCE("/basis", "code.unknown", "a code of the basis is not in force");

    private final String field;
    private final String code;
    private final String detail;

    BasisRefusal(String field, String code, String detail) {
        this.field = field;
        this.code = code;
        this.detail = detail;
    }

    @Override
    public Words words() {
        return new Words(Kind.INVALID, code, field, detail);
    }
}
