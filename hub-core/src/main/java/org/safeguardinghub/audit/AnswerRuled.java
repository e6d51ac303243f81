package org.safeguardinghub.audit;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An answer was given, refused or empty answers included. Kept for good.
 *
 * @param answer the event's own id; a ruling in it is called {@code answer.n}, counted from 0
 * @param askedRecord the record asked for by id, whether or not there is one
 * @param askedSubject the person asked for, whether or not there is one
 * @param at the instant of the ruling, by the hub's clock
 * @param position the newest event that the ruling knew
 * @param rulings one for each record that was looked at, in the compact stored form
 */
@EventName("answer.ruled")
public record AnswerRuled(
        UUID answer,
        Exit exit,
        AgencyId reader,
        String sub,
        Set<Role> roles,
        @Nullable Purpose purpose,
        @Nullable String caseReference,
        @Nullable RecordId askedRecord,
        @Nullable SubjectId askedSubject,
        Instant at,
        long position,
        List<byte[]> rulings) {

    /** By which way an answer left. */
    public enum Exit {
        RECORD,
        LIST,
        CHRONOLOGY,
        FEED,
        RULING,
        AUDIT,
        /**
         * a command named another agency's subject, and was answered according to its visibility
         */
        COMMAND,
        /** who received or looked at what of a person */
        DISCLOSURES,
        HOLD,
        /** a person was sought by an identifier, or by name and day of birth */
        SEARCH,
        /** what could have been seen of a person on an earlier instant; see {@link PastRuled} */
        AS_OF,
        /** a coordinator looked for what is known in several areas; no record was shown */
        CROSS_AREA,
        /** what an agreement would change for others, counted over the reader's own records */
        PREVIEW,
        /**
         * another agency's view of a person, as it was given to the reader; see {@link PastRuled}
         */
        VIEW_SHARE,
        /** what is, or was to be, erased; no record was shown */
        ERASURE,
        /** what an agency holds of a person, for who handles a request of the person */
        SUBJECT_ACCESS,
        /** what was given to the person, or to who acts for the person */
        SUBJECT_BUNDLE;

        /** Whether content of records leaves by it: whoever got some has to hear of its end. */
        public boolean opensContent() {
            return switch (this) {
                case RECORD, LIST, CHRONOLOGY, SEARCH, AS_OF, VIEW_SHARE -> true;
                // a feed's items have none, and who fetched them is known apart
                case FEED,
                        RULING,
                        AUDIT,
                        COMMAND,
                        DISCLOSURES,
                        HOLD,
                        CROSS_AREA,
                        PREVIEW,
                        ERASURE ->
                        false;
                // the owner's own, who hears of every end itself
                case SUBJECT_ACCESS, SUBJECT_BUNDLE -> false;
            };
        }
    }
}
