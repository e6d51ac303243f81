package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Caseworker.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;

/** A school, a council and a practice around one record. */
abstract class RecordTown {
    static final String AREA = "E08000021";
    static final String RESTRICT = "{'id':'$','kind':'%s',%s,'reason':'Staff allegation'}";
    static final String ENOUGH = "{'id':'$','reason':'No longer needed'}";
    static final String LINK =
            "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}";

    @TempDir static Path folder;
    static HubWithBroker hub;
    static Caseworker operator;
    static Caseworker teacher;
    static Caseworker colleague;
    static Caseworker socialWorker;
    static Caseworker doctor;
    static String child = "";
    static String concern = "";

    @BeforeAll
    static void a_school_a_council_and_a_practice() throws Exception {
        hub = new HubWithBroker(folder);
        operator = new Caseworker(hub, "hub-operator", "HUB_ADMIN", "operator");
        register("school", "SCHOOL");
        register("csc", "LA_CSC");
        register("gp", "NHS_GP");
        register("licensing", "LA_LICENSING");
        teacher = new Caseworker(hub, "school", "PRACTITIONER", "t.teacher");
        colleague = new Caseworker(hub, "school", "PRACTITIONER", "c.colleague");
        socialWorker = new Caseworker(hub, "csc", "PRACTITIONER", "s.worker");
        doctor = new Caseworker(hub, "gp", "PRACTITIONER", "d.doctor");
    }

    @BeforeEach
    void a_child_with_a_concern() {
        child = teacher.made("/subjects", subject());
        concern = teacher.made("/concerns", concern(child));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static String involve(String agency) {
        return teacher.made(
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                        .formatted(child, agency));
    }

    static String level(Caseworker reader, String category) {
        return reader.read("/concerns/" + concern).path("levels").path(category).asString("");
    }

    static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(404).isEqualTo(other.statusCode());
        assertThat(json(one)).isEqualTo(json(other));
    }

    static void register(String agency, String kind) {
        operator.made(
                "/agencies",
                ("{'id':'$','agency':'%1$s','name':'%1$s','kind':'%2$s','areas':['%3$s'],"
                                + "'desk':{'name':'Front door'}}")
                        .formatted(agency, kind, AREA));
    }

    static String subject() {
        return "{'id':'$','content':{'ID':{'preferredName':'Ada','dateOfBirth':'2012-03-04'}}}";
    }

    static String concern(String subject) {
        return "{'id':'$','subjects':['"
                + subject
                + "'],'content':{'NARR':{'account':'came hungry','summary':'Please call'},"
                + "'EDU':{'onRoll':true},'ADDR':{'line1':'1 Mill Lane'}}}";
    }
}
