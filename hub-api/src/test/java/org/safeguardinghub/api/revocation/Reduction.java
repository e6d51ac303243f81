package org.safeguardinghub.api.revocation;

import static org.safeguardinghub.api.revocation.Exit.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What takes a reader's authority away, who says so, and by which exits something is gone then. */
public enum Reduction {
    WITHDRAWAL(
            Cases.SCHOOL,
            "/concerns/%1$s/withdrawal",
            "'reason':'WRONG_PERSON','explanation':'another child of that name'"),
    INVOLVEMENT_ENDED(
            Cases.SCHOOL,
            "/involvements/%3$s/ending",
            "'ending':{'reason':'Moved','handOverPlan':'Two visits','newContact':'Mr Reed'}"),
    SEAL(
            Cases.SCHOOL,
            "/restrictions",
            "'kind':'SEAL','subject':'%2$s','agencies':['oak-practice'],'reason':'Allegation'"),
    EXCLUSION(
            Cases.SCHOOL,
            "/restrictions",
            "'kind':'EXCLUSION','subject':'%2$s','person':'a.PRACTITIONER','reason':'A relative'"),
    CONFLICT(
            Cases.READER,
            "/restrictions",
            "'kind':'CONFLICT','subject':'%2$s','person':'a.PRACTITIONER','reason':'A relative'"),
    LIMIT(
            Cases.SCHOOL,
            "/restrictions",
            "'kind':'LIMIT','record':'%1$s','category':'NARR','highest':'NONE','reason':'Court'"),
    AGENCY_SUSPENDED(Cases.OPERATOR, "/agencies/%4$s/suspension", "'reason':'Inquiry'"),
    PERSON_SUSPENDED(
            Cases.OPERATOR,
            "/agencies/%4$s/suspension",
            "'person':'a.PRACTITIONER','reason':'Inquiry'"),
    RECALL(Cases.SCHOOL, "/shares/%3$s/recall", "'reason':'Wrong force'"),
    VIEW_RECALL(Cases.PLACER, "/view-shares/%5$s/recall", "'reason':'Wrong council'"),
    /** Of a review that the reader makes. */
    REVIEW_WITHDRAWN(Cases.COUNCIL, "/review-grants/%3$s/withdrawal", "'reason':'Finished'"),
    /** A share that ends by itself: acknowledged the moment that it said. */
    TIME_PASSED("", "", "");

    /** Records that others made about the child, with what lists and tells of them. */
    private static final Set<Exit> OF_OTHERS = EnumSet.range(READ_CONCERN, READ_DISRUPTION_MEASURE);

    /** What the reader made itself, about the child. */
    private static final Set<Exit> OWN =
            EnumSet.of(
                    READ_CONSENT_DECISION,
                    READ_CONSENT_RECEIPT,
                    READ_CONTEXT_CHRONOLOGY,
                    READ_SHARE,
                    READ_RESTRICTION,
                    READ_ACCESS_REQUEST,
                    READ_EMERGENCY_ACCESS);

    /** A referral to the reader makes it involved: the sender cannot end that. */
    private static final Set<Exit> OF_A_REFERRAL =
            EnumSet.of(READ_REFERRAL, LIST_REFERRALS, LIST_WORK);

    final String sender;
    private final String path;
    private final String body;

    /** A view of the child that another authority gave. */
    private static final Set<Exit> OF_A_VIEW =
            EnumSet.of(READ_VIEW_SHARE, LIST_VIEW_SHARES, READ_SHARED_CHRONOLOGY);

    Reduction(String sender, String path, String body) {
        this.sender = sender;
        this.path = path;
        this.body = body;
    }

    /** By which exits something is gone that was there. */
    public List<Exit> exits() {
        var gone =
                switch (this) {
                    // all else is no child's, or is what the reader was told and knows
                    case AGENCY_SUSPENDED -> EnumSet.allOf(Exit.class);
                    // a preview is of an agency, not of one of its people
                    case PERSON_SUSPENDED -> EnumSet.complementOf(EnumSet.of(PREVIEW_RULING));
                    case SEAL -> {
                        var all = EnumSet.copyOf(OF_OTHERS);
                        all.addAll(OWN);
                        all.addAll(OF_A_REFERRAL);
                        all.addAll(OF_A_VIEW);
                        all.addAll(EnumSet.of(LIST_DISCLOSURES, PREVIEW_RULING));
                        yield all;
                    }
                    // feeds are an agency's, and hold nothing back from one of its people
                    case EXCLUSION -> {
                        var all = EnumSet.copyOf(OF_OTHERS);
                        all.addAll(OWN);
                        all.addAll(OF_A_REFERRAL);
                        all.addAll(OF_A_VIEW);
                        all.add(LIST_DISCLOSURES);
                        all.remove(READ_FEED);
                        yield all;
                    }
                    case INVOLVEMENT_ENDED -> {
                        var all = EnumSet.copyOf(OF_OTHERS);
                        all.addAll(EnumSet.of(LIST_DISCLOSURES, PREVIEW_RULING));
                        all.add(READ_SHARED_CHRONOLOGY);
                        yield all;
                    }
                    case VIEW_RECALL -> OF_A_VIEW;
                    case REVIEW_WITHDRAWN -> EnumSet.of(READ_PAST_CHRONOLOGY);
                    case RECALL, TIME_PASSED -> {
                        var all = EnumSet.copyOf(OF_OTHERS);
                        all.addAll(EnumSet.of(READ_SHARED_CHRONOLOGY, PREVIEW_RULING));
                        yield all;
                    }
                    // the child's own record stays, and so do the records beside the concern
                    case WITHDRAWAL ->
                            EnumSet.of(
                                    READ_CONCERN,
                                    READ_CHRONOLOGY,
                                    READ_PAST_CHRONOLOGY,
                                    READ_SHARED_CHRONOLOGY,
                                    READ_ATTACHMENT,
                                    LIST_RECORDS,
                                    READ_FEED,
                                    LIST_DISCLOSURES,
                                    PREVIEW_RULING);
                    case CONFLICT ->
                            EnumSet.of(
                                    READ_CONCERN,
                                    READ_CHRONOLOGY,
                                    READ_PAST_CHRONOLOGY,
                                    READ_SHARED_CHRONOLOGY,
                                    LIST_RECORDS);
                    case LIMIT ->
                            EnumSet.of(
                                    READ_CONCERN,
                                    READ_CHRONOLOGY,
                                    READ_PAST_CHRONOLOGY,
                                    READ_SHARED_CHRONOLOGY,
                                    READ_ATTACHMENT,
                                    LIST_RECORDS,
                                    PREVIEW_RULING);
                };
        return new ArrayList<>(gone);
    }

    /** Whether nothing that is recorded later is sent to the reader either. */
    boolean endsWhatIsSent() {
        return this == SEAL || isOfInvolvement();
    }

    boolean isOfReview() {
        return this == REVIEW_WITHDRAWN;
    }

    boolean isOfShare() {
        return this == RECALL || this == TIME_PASSED;
    }

    /** Whether the reader keeps no part in anything that the reduction leaves. */
    boolean isOfInvolvement() {
        return isOfShare() || this == INVOLVEMENT_ENDED;
    }

    String path(Case about) {
        return path.formatted(
                about.concern(),
                about.child(),
                about.taking(),
                about.reader(),
                about.places().containsKey(READ_VIEW_SHARE) ? about.idOf(READ_VIEW_SHARE) : "");
    }

    String body(Case about) {
        return "{'id':'$'," + body.formatted(about.concern(), about.child()) + "}";
    }
}
