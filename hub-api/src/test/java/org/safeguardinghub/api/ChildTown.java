package org.safeguardinghub.api;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Two councils, a school, a force and a practice around one child. */
abstract class ChildTown {
    static final String BACK =
            "{'id':'$','returnedAt':'2026-03-01T21:00:00Z','foundWhere':'HOME','place':'Mill"
                    + " Lane'}";

    @TempDir static Path folder;
    static HubWithBroker hub;
    static Caseworker operator;
    static Caseworker teacher;
    static Caseworker north;
    static Caseworker south;
    static Caseworker officer;
    static Caseworker doctor;
    static String child = "";
    static String concern = "";

    @BeforeAll
    static void two_councils_a_school_a_force_and_a_practice() throws Exception {
        hub = new HubWithBroker(folder);
        operator = new Caseworker(hub, "hub-operator", "HUB_ADMIN", "operator");
        teacher = register("school", "SCHOOL", "E08000021");
        north = register("north", "LA_CSC", "E08000021");
        south = register("south", "LA_CSC", "E06000060");
        officer = register("force", "POLICE", "E06000045");
        doctor = register("gp", "NHS_GP", "E08000021");
        register("licensing", "LA_LICENSING", "E08000021");
        register("probation", "PROBATION", "E06000045");
        register("audit", "OVERSIGHT", "E08000021");
    }

    @BeforeEach
    void a_child_with_a_concern() {
        child = teacher.made("/subjects", subject());
        concern =
                teacher.made(
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'came hungry'}}}"
                                .formatted(child));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static String missing(String child) {
        return ("{'id':'$','subject':'%s','missingSince':'2026-02-28T18:00:00Z',"
                        + "'lastSeen':'Station'}")
                .formatted(child);
    }

    static String interviewed(String outcome, int day) {
        return "{'id':'$','outcome':'%s','at':'2026-03-0%dT10:00:00Z','independent':true}"
                .formatted(outcome, day);
    }

    static void involve(Caseworker holder, String child, String agency) {
        holder.made(
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                        .formatted(child, agency));
    }

    static Caseworker register(String agency, String kind, String area) {
        operator.made(
                "/agencies",
                ("{'id':'$','agency':'%1$s','name':'%1$s','kind':'%2$s','areas':['%3$s'],"
                                + "'desk':{'name':'Front door'}}")
                        .formatted(agency, kind, area));
        return new Caseworker(hub, agency, "PRACTITIONER", agency + ".worker");
    }

    static String subject() {
        return "{'id':'$','content':{'ID':{'preferredName':'Ada','dateOfBirth':'2012-03-04'}}}";
    }
}
