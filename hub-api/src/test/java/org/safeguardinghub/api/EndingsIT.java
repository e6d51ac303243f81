package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refusal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What was once said and confirmed ends, and every read that begins later knows. */
class EndingsIT {
    private static final String UNDO =
            "{'id':'$','reason':'DIFFERENT_PERSONS','explanation':'they met'}";
    private static final String LINK =
            "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}";

    @TempDir static Path folder;
    private static Town town;

    @BeforeAll
    static void agencies() throws Exception {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void a_link_that_either_holder_undoes_joins_nobody_from_the_next_read_on() {
        for (var holder : new String[] {"school", "csc"}) {
            var child = town.subject("school");
            var concern = town.concern("school", child);
            town.involve("school", child, "csc");
            var own = town.subject("csc");
            var link = proposed(own, child);
            town.made("school", "PUBLISHER", "/links/" + link + "/confirmation", "{'id':'$'}");
            assertThat(chronology("csc", own)).contains(concern);

            town.made(holder, "PUBLISHER", "/links/" + link + "/undo", UNDO);

            assertThat(chronology("csc", own)).as(holder).doesNotContain(concern);
            assertThat(chronology("csc", child)).contains(concern);
        }
    }

    @Test
    void another_link_goes_on_joining_them() {
        var child = town.subject("school");
        var concern = town.concern("school", child);
        town.involve("school", child, "csc");
        var own = town.subject("csc");
        town.link("csc", own, "school", child);
        var second = proposed(own, child);
        town.made("school", "PUBLISHER", "/links/" + second + "/confirmation", "{'id':'$'}");

        town.made("csc", "PUBLISHER", "/links/" + second + "/undo", UNDO);

        assertThat(chronology("csc", own)).contains(concern);
    }

    @Test
    void a_link_is_undone_once_and_by_a_holder_and_a_proposal_is_turned_down_by_it() {
        var child = town.subject("school");
        town.involve("school", child, "csc");
        var own = town.subject("csc");
        var path = "/links/" + proposed(own, child);

        assertThat(refusal(town.send("gp", "PUBLISHER", path + "/undo", UNDO)))
                .isEqualTo("404 not-found");
        town.made("school", "PUBLISHER", path + "/undo", UNDO);
        assertThat(refusal(town.send("csc", "PUBLISHER", path + "/undo", UNDO)))
                .isEqualTo("409 link.undone");
        assertThat(refusal(town.send("school", "PUBLISHER", path + "/confirmation", "{'id':'$'}")))
                .isEqualTo("409 link.undone");
    }

    @Test
    void a_statement_of_reasonable_cause_ends_with_the_next_read_and_by_whoever_made_it() {
        var child = town.subject("school");
        town.involve("school", child, "csc");
        var concern =
                town.made(
                        "school",
                        "PUBLISHER",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'said little'},"
                                + "'SEXH':{'summary':'in short'}}}",
                        child);
        var statement =
                town.made(
                        "school",
                        "PRACTITIONER",
                        "/reasonable-cause-statements",
                        "{'id':'$','subject':'%s','reader':'csc','reasons':'what was seen'}",
                        child);
        assertThat(levels(concern)).contains("SEXH");
        var ending = "/reasonable-cause-statements/" + statement + "/ending";
        var body = "{'id':'$','reason':'explained'}";

        assertThat(refusal(town.send("csc", "PRACTITIONER", ending, body)))
                .isEqualTo("404 not-found");
        town.made("school", "PRACTITIONER", ending, body);

        assertThat(levels(concern)).contains("NARR").doesNotContain("SEXH");
        assertThat(refusal(town.send("school", "PRACTITIONER", ending, body)))
                .isEqualTo("409 reasonable-cause.already-ended");
    }

    private static String proposed(String own, String other) {
        return town.made("csc", "PUBLISHER", "/links", LINK, own, other);
    }

    private static String chronology(String agency, String subject) {
        return town.read(agency, "/subjects/" + subject + "/chronology").body();
    }

    private static String levels(String concern) {
        return json(town.read("csc", "/concerns/" + concern)).path("levels").toString();
    }
}
