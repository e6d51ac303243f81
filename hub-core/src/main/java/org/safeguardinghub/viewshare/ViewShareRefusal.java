package org.safeguardinghub.viewshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Refusal;

/** Why a view was not given, not recalled or its recall not acknowledged. */
public sealed interface ViewShareRefusal extends Refusal
        permits ViewShareContradiction, ViewShareRefusal.Reason {
    /** What cannot be, by its code; each has one sentence. */
    enum Reason implements ViewShareRefusal, Refusal.Worded {
        UNKNOWN_RECIPIENT(
                Kind.INVALID,
                "agency.unknown",
                "/recipients",
                "a recipient is not in the register"),
        KEPT_WITHOUT_GROUND(
                Kind.INVALID, "field.conflict", "/note", "say on which ground copies are kept"),
        NOT_THE_AUTHORITY(
                Kind.CONFLICT,
                "view-share.not-the-authority",
                null,
                "only children's services that are responsible for the child, or hold a record of"
                        + " the child, give their view"),
        RECIPIENT_SUSPENDED(
                Kind.CONFLICT, "view-share.recipient-suspended", null, "a recipient is suspended"),
        RECIPIENT_OUTSIDE_SEAL(
                Kind.CONFLICT,
                "view-share.recipient-outside-seal",
                null,
                "a seal on the child does not name a recipient"),
        ALREADY_RECALLED(
                Kind.CONFLICT,
                "view-share.already-recalled",
                null,
                "this view was recalled already"),
        NOT_RECALLED(
                Kind.CONFLICT,
                "view-share.not-recalled",
                null,
                "this view stands: there is no recall to acknowledge"),
        ALREADY_ACKNOWLEDGED(
                Kind.CONFLICT,
                "view-share.already-acknowledged",
                null,
                "your agency has acknowledged this recall already");

        private final Kind kind;
        private final String code;
        private final @Nullable String field;
        private final String detail;

        Reason(Kind kind, String code, @Nullable String field, String detail) {
            this.kind = kind;
            this.code = code;
            this.field = field;
            this.detail = detail;
        }

        @Override
        public Words words() {
            return new Words(kind, code, field, detail);
        }
    }
}
