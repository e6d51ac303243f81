package org.safeguardinghub.api.revocation;

import static org.safeguardinghub.api.revocation.Exit.LIST_RECORDS;
import static org.safeguardinghub.api.revocation.Exit.READ_ATTACHMENT;
import static org.safeguardinghub.api.revocation.Exit.READ_CHRONOLOGY;
import static org.safeguardinghub.api.revocation.Exit.READ_CONCERN;
import static org.safeguardinghub.api.revocation.Exit.READ_FEED;
import static org.safeguardinghub.api.revocation.Exit.READ_SUBJECT;

import java.util.List;
import java.util.Set;

/** What takes a reader's authority away, who says so, and by which exits something is gone then. */
enum Reduction {
    WITHDRAWAL(
            "school",
            "/concerns/%1$s/withdrawal",
            "'reason':'WRONG_PERSON','explanation':'another child of that name'",
            Set.of(READ_CONCERN, READ_CHRONOLOGY, READ_ATTACHMENT, LIST_RECORDS, READ_FEED)),
    INVOLVEMENT_ENDED(
            "school",
            "/involvements/%3$s/ending",
            "'ending':{'reason':'Moved','handOverPlan':'Two visits','newContact':'Mr Reed'}",
            Set.of(Exit.values())),
    SEAL(
            "school",
            "/restrictions",
            "'kind':'SEAL','subject':'%2$s','agencies':['gp'],'reason':'Staff allegation'",
            Set.of(Exit.values())),
    EXCLUSION(
            "school",
            "/restrictions",
            "'kind':'EXCLUSION','subject':'%2$s','person':'a.PRACTITIONER','reason':'A relative'",
            Set.of(READ_CONCERN, READ_SUBJECT, READ_CHRONOLOGY, READ_ATTACHMENT, LIST_RECORDS)),
    CONFLICT(
            "csc",
            "/restrictions",
            "'kind':'CONFLICT','subject':'%2$s','person':'a.PRACTITIONER','reason':'A relative'",
            Set.of(READ_CONCERN, READ_CHRONOLOGY, LIST_RECORDS)),
    LIMIT(
            "school",
            "/restrictions",
            "'kind':'LIMIT','record':'%1$s','category':'NARR','highest':'NONE','reason':'Court'",
            Set.of(READ_CONCERN, READ_CHRONOLOGY, READ_ATTACHMENT, LIST_RECORDS)),
    AGENCY_SUSPENDED(
            Cases.OPERATOR,
            "/agencies/csc/suspension",
            "'reason':'Inquiry'",
            Set.of(Exit.values())),
    PERSON_SUSPENDED(
            Cases.OPERATOR,
            "/agencies/csc/suspension",
            "'person':'a.PRACTITIONER','reason':'Inquiry'",
            Set.of(Exit.values())),
    RECALL("school", "/shares/%3$s/recall", "'reason':'Wrong force'", Set.of(Exit.values())),
    /** A share that ends by itself: acknowledged the moment that it said. */
    TIME_PASSED("", "", "", Set.of(Exit.values()));

    final String sender;
    private final String path;
    private final String body;
    private final Set<Exit> exits;

    Reduction(String sender, String path, String body, Set<Exit> exits) {
        this.sender = sender;
        this.path = path;
        this.body = body;
        this.exits = exits;
    }

    List<Exit> exits() {
        return exits.stream().sorted().toList();
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
