package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * What one agency's decision forbids to a person it forbids wherever that person asks from: a token
 * of another employer changes nothing.
 */
class PersonEverywhereIT {
    private static final String LANE = "14 Larkspur Lane";

    @TempDir static Path folder;
    private static Town town;
    private static Caseworker admin;

    @BeforeAll
    static void a_town() throws Exception {
        town = new Town(folder);
        admin = new Caseworker(town.hub, "hub-operator", "HUB_ADMIN", "h.admin");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void who_is_suspended_is_let_in_at_no_agency() {
        var there = new Caseworker(town.hub, "csc", "PRACTITIONER", "p.suspended");
        var colleague = new Caseworker(town.hub, "csc", "PRACTITIONER", "p.colleague");
        var child = town.subject("csc");
        assertThat(there.get("/subjects/" + child).statusCode()).isEqualTo(200);

        var suspension =
                admin.made(
                        "/agencies/school/suspension",
                        "{'id':'$','person':'p.suspended','reason':'Inquiry'}");

        assertThat(there.get("/subjects/" + child).statusCode()).isEqualTo(403);
        assertThat(colleague.actingFor("p.suspended").get("/subjects/" + child).statusCode())
                .isEqualTo(403);
        assertThat(colleague.get("/subjects/" + child).statusCode()).isEqualTo(200);

        admin.made(
                "/agencies/school/suspension/" + suspension + "/ending",
                "{'id':'$','reason':'settled'}");
        assertThat(there.get("/subjects/" + child).statusCode()).isEqualTo(200);
    }

    @Test
    void a_conflict_hides_where_the_child_is_from_that_person_at_any_agency() {
        var teacher = new Caseworker(town.hub, "school", "PRACTITIONER", "p.teacher");
        var relative = new Caseworker(town.hub, "csc", "PRACTITIONER", "p.relative");
        var colleague = new Caseworker(town.hub, "csc", "PRACTITIONER", "p.colleague");
        var child = town.subject("school");
        town.involve("school", child, "csc");
        var concern =
                teacher.made(
                        "/concerns",
                        ("{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'came"
                                        + " hungry'},'ADDR':{'line1':'%s'}}}")
                                .formatted(child, LANE));
        assertThat(relative.get("/concerns/" + concern).body()).contains(LANE);

        teacher.made(
                "/restrictions",
                "{'id':'$','kind':'CONFLICT','subject':'%s','person':'p.relative','reason':'Aunt'}"
                        .formatted(child));

        assertThat(relative.read("/concerns/" + concern).toString()).doesNotContain(LANE);
        assertThat(colleague.get("/concerns/" + concern).body()).contains(LANE);
    }
}
