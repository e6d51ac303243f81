package org.safeguardinghub.api.revocation;

import static org.safeguardinghub.api.revocation.Exit.LIST_RECORDS;
import static org.safeguardinghub.api.revocation.Exit.READ_ATTACHMENT;
import static org.safeguardinghub.api.revocation.Exit.READ_CHRONOLOGY;
import static org.safeguardinghub.api.revocation.Exit.READ_CONCERN;
import static org.safeguardinghub.api.revocation.Exit.READ_FEED;
import static org.safeguardinghub.api.revocation.Exit.READ_SUBJECT;

import java.util.List;

/** What takes a reader's authority away, who says so, and by which exits something is gone then. */
enum Reduction {
    WITHDRAWAL(
            "school",
            "/concerns/%1$s/withdrawal",
            "'reason':'WRONG_PERSON','explanation':'another child of that name'"),
    INVOLVEMENT_ENDED(
            "school",
            "/involvements/%3$s/ending",
            "'ending':{'reason':'Moved','handOverPlan':'Two visits','newContact':'Mr Reed'}"),
    SEAL(
            "school",
            "/restrictions",
            "'kind':'SEAL','subject':'%2$s','agencies':['gp'],'reason':'Staff allegation'"),
    EXCLUSION(
            "school",
            "/restrictions",
            "'kind':'EXCLUSION','subject':'%2$s','person':'a.PRACTITIONER','reason':'A relative'"),
    CONFLICT(
            "csc",
            "/restrictions",
            "'kind':'CONFLICT','subject':'%2$s','person':'a.PRACTITIONER','reason':'A relative'"),
    LIMIT(
            "school",
            "/restrictions",
            "'kind':'LIMIT','record':'%1$s','category':'NARR','highest':'NONE','reason':'Court'"),
    AGENCY_SUSPENDED(Cases.OPERATOR, "/agencies/csc/suspension", "'reason':'Inquiry'"),
    PERSON_SUSPENDED(
            Cases.OPERATOR,
            "/agencies/csc/suspension",
            "'person':'a.PRACTITIONER','reason':'Inquiry'"),
    RECALL("school", "/shares/%3$s/recall", "'reason':'Wrong force'"),
    /** A share that ends by itself: acknowledged the moment that it said. */
    TIME_PASSED("", "", "");

    final String sender;
    private final String path;
    private final String body;

    Reduction(String sender, String path, String body) {
        this.sender = sender;
        this.path = path;
        this.body = body;
    }

    /** By which exits something is gone that was there. */
    List<Exit> exits() {
        return switch (this) {
            case INVOLVEMENT_ENDED, SEAL, AGENCY_SUSPENDED, PERSON_SUSPENDED, RECALL, TIME_PASSED ->
                    List.of(Exit.values());
            // the child's own record stays
            case WITHDRAWAL ->
                    List.of(
                            READ_CONCERN,
                            READ_CHRONOLOGY,
                            READ_ATTACHMENT,
                            LIST_RECORDS,
                            READ_FEED);
            // feeds are an agency's, and hold nothing back from one of its people
            case EXCLUSION ->
                    List.of(
                            READ_CONCERN,
                            READ_SUBJECT,
                            READ_CHRONOLOGY,
                            READ_ATTACHMENT,
                            LIST_RECORDS);
            case CONFLICT -> List.of(READ_CONCERN, READ_CHRONOLOGY, LIST_RECORDS);
            case LIMIT -> List.of(READ_CONCERN, READ_CHRONOLOGY, READ_ATTACHMENT, LIST_RECORDS);
        };
    }

    /** Whose authority it is. */
    String reader() {
        return isOfShare() ? "force" : "csc";
    }

    boolean isOfShare() {
        return this == RECALL || this == TIME_PASSED;
    }

    String path(Case about) {
        return path.formatted(about.concern(), about.child(), about.taking());
    }

    String body(Case about) {
        return "{'id':'$'," + body.formatted(about.concern(), about.child()) + "}";
    }
}
