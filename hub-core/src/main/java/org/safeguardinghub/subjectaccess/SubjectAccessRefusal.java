package org.safeguardinghub.subjectaccess;

import org.safeguardinghub.shared.Refusal;

/** Why a request was not taken a step further. */
public enum SubjectAccessRefusal implements Refusal.Worded {
    OVER("over", "this request was answered or closed"),
    ALREADY_EXTENDED("already-extended", "the time of this request was extended before"),
    TOO_LATE("too-late", "the month had passed; who asked has to be told within it"),
    NOT_COLLECTED("not-collected", "nothing was collected for this request yet"),
    NO_SUCH_ITEM("no-such-item", "an item is not in the collection, or is named twice"),
    ANOTHER_AGENCYS("another-agencys", "what another agency said is given by that agency alone"),
    NO_SUCH_CATEGORY("no-such-category", "an item has no such category to leave out of it"),
    UNREAD("unread", "who marks or approves what is given has to be able to read it"),
    NOT_ALL_MARKED("not-all-marked", "some items are not marked"),
    SAME_HAND("same-hand", "who collected or marked cannot approve"),
    ALREADY_APPROVED("already-approved", "these marks are approved"),
    NOT_APPROVED("not-approved", "these marks are not approved by another person"),
    ALREADY_RELEASED("already-released", "this bundle is released; fetch it and deliver it"),
    NOT_RELEASED("not-released", "no bundle is released, or what it rests on changed since"),
    CHANGED("changed", "what was read or approved can no longer be read as it was; read it again");

    private final String code;
    private final String detail;

    SubjectAccessRefusal(String code, String detail) {
        this.code = "subject-access." + code;
        this.detail = detail;
    }

    @Override
    public Words words() {
        return new Words(Kind.CONFLICT, code, null, detail);
    }
}
