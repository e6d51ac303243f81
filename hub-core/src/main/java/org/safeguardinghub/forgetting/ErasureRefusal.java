package org.safeguardinghub.forgetting;

import org.safeguardinghub.shared.Refusal;

/** Why an erasure was not proposed, approved or declined. */
public enum ErasureRefusal implements Refusal.Worded {
    HELD("erasure.held", "a legal hold covers one of these records, or may cover it"),
    ASKED_FOR(
            "erasure.asked-for",
            "somebody asked for what is held of a person whom one of these records is about, or may"
                    + " be about, and is not answered yet"),
    OVERSEEN(
            "erasure.overseen",
            "another agency has still to act on one of these records, or what one of them opens is"
                    + " still open"),
    ALREADY_ERASED("erasure.already-erased", "one of these records is erased"),
    OWN_PROPOSAL("erasure.own-proposal", "who proposes an erasure does not approve it"),
    ALREADY_APPROVED(
            "erasure.already-approved", "you have approved this erasure; another person has to"),
    OVER("erasure.over", "this erasure was declined, or is decided");

    private final String code;
    private final String detail;

    ErasureRefusal(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    @Override
    public Words words() {
        return new Words(Kind.CONFLICT, code, null, detail);
    }
}
