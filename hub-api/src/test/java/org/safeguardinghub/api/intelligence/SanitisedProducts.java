package org.safeguardinghub.api.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Sender.found;
import static org.safeguardinghub.api.Sender.made;
import static org.safeguardinghub.api.Sender.refused;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.GRADE_C;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.GRADE_P;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.INTEL;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.REVIEW;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.feed;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.hub;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.post;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.product;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.read;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.recorded;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.regrading;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.sees;
import static org.safeguardinghub.api.intelligence.IntelligenceTown.sender;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.api.Sender;

import java.time.Duration;
import java.util.List;

/** Products that lead nowhere back, who may see them and how they are taken back. */
interface SanitisedProducts {
    String IS_PRODUCT = "intelligence.is-product";
    String WITHDRAWAL = "{'id':'$','reason':'SOURCE_AT_RISK','explanation':'too close'}";

    @Test
    default void a_product_is_a_record_of_its_own_that_names_nothing_of_its_report() {
        var report = recorded(GRADE_P);
        refused(
                post("force", report, "sanitised-product", product("a.INTELLIGENCE", "")),
                422,
                "field.conflict",
                "/approver/sub");
        var product = made(post("force", report, "sanitised-product", product("a.sergeant", "")));

        var part = read("csc", "PRACTITIONER", product);
        assertThat(found(part).path("recordType").asString()).isEqualTo("INTELLIGENCE_PRODUCT");
        assertThat(found(part).at("/content/INTEL").toString())
                .isEqualTo("{\"summary\":\"a risk at a hostel\"}");
        assertThat(found(part).at("/codes/originator").asString()).isEqualTo("force");
        var whole = read("nca", "PRACTITIONER", product);
        assertThat(found(whole).at("/content/INTEL/product").asString())
                .isEqualTo("a child is at risk at a hostel");
        for (var answer : List.of(part, whole, read("force", INTEL, product))) {
            assertThat(answer.body())
                    .doesNotContain(report, "inf-1", "src-7", "a.sergeant", "seen near");
        }
        assertThat(read("licensing", "PRACTITIONER", product).statusCode()).isEqualTo(404);
        // who approved is a role to everybody until the owner releases the name (cap C9)
        assertThat(read("force", INTEL, report).body())
                .contains(product, "STAFF")
                .doesNotContain("a.sergeant");
    }

    @Test
    default void nothing_stored_of_a_product_names_its_report() {
        var report = recorded(GRADE_P);
        var product = made(post("force", report, "sanitised-product", product("a.sergeant", "")));
        var tagged = "select count(*) from event where tags @> array['record:%s','record:%s']";
        assertThat(hub.count(tagged.formatted(report, product))).isZero();
        assertThat(hub.count(tagged.formatted(product, product))).isPositive();
        var naming = "position(convert_to('%s','UTF8') in payload) > 0";
        var all = "select count(*) from event where name <> 'answer.ruled' and ";
        assertThat(hub.count(all + naming.formatted(product))).isPositive();
        assertThat(hub.count(all + naming.formatted(report))).isPositive();
        assertThat(hub.count(all + naming.formatted(product) + " and " + naming.formatted(report)))
                .isZero();
    }

    @Test
    default void conditions_decide_who_may_see_and_the_strictest_counts() {
        var report = recorded(GRADE_C);
        var inherited = made(post("force", report, "sanitised-product", product("b.sgt", "")));
        var named = handled(report, "'code':'C','conditions':[{'agencies':['csc']}]");
        var kinds = handled(report, "'code':'C','conditions':[{'kinds':['NCA']}]");
        var both =
                handled(report, "'code':'P','conditions':[{'agencies':['csc']},{'kinds':['NCA']}]");
        var red = handled(report, "'code':'P','conditions':[{'agencies':['nca']}],'tlp':'RED'");
        var strict = handled(report, "'code':'P','tlp':'AMBER_STRICT'");

        assertThat(sees("csc", inherited)).isFalse();
        assertThat(sees("csc", named)).isTrue();
        assertThat(sees("nca", named)).isFalse();
        assertThat(sees("csc", kinds)).isFalse();
        assertThat(sees("nca", kinds)).isTrue();
        assertThat(sees("csc", both)).isFalse();
        assertThat(sees("nca", both)).isFalse();
        assertThat(sees("nca", red)).isTrue();
        assertThat(sees("csc", red)).isFalse();
        assertThat(sees("nca", strict)).isFalse();
        for (var product : List.of(inherited, named, kinds, both, red, strict)) {
            assertThat(sees("force", product)).isTrue();
        }
        refused(
                post(
                        "force",
                        report,
                        "sanitised-product",
                        product(
                                "b.sgt",
                                ",'handling':{'code':'C','conditions':"
                                        + "[{'agencies':['csc','nobody-knows']}]}")),
                422,
                "agency.unknown",
                "/handling/conditions/0/agencies/1");
    }

    @Test
    default void what_must_be_asked_first_travels_with_the_record() {
        var report = recorded(GRADE_P);
        var product =
                handled(
                        report,
                        "'code':'P','tlp':'AMBER','conditions':"
                                + "[{'askBeforeSharing':true,'askBeforeActing':true}]");
        var markings = found(read("nca", "PRACTITIONER", product)).path("markings");
        assertThat(markings.path("handling").toString())
                .isEqualTo(
                        "[\"NO_ACTION_WITHOUT_CONSULTATION\",\"NO_SHARING_WITHOUT_ORIGINATOR\","
                                + "\"P\"]");
        assertThat(markings.path("sensitivity").toString())
                .isEqualTo("[\"OFFICIAL_SENSITIVE\",\"TLP_AMBER\"]");
    }

    @Test
    default void a_wrong_product_is_taken_back_and_whoever_had_it_is_told_and_reads_it_no_more() {
        var report = recorded(GRADE_P);
        var wrong = made(post("force", report, "sanitised-product", product("a.sergeant", "")));
        assertThat(sees("nca", wrong)).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> feed("nca").contains(wrong));
        refused(post("force", wrong, "regrading", regrading(GRADE_C)), 409, IS_PRODUCT, "");
        refused(post("far-force", wrong, "withdrawal", WITHDRAWAL), 404, "not-found", "");
        refused(post("force", report, "withdrawal", WITHDRAWAL), 409, "intelligence.is-report", "");

        made(post("force", wrong, "withdrawal", WITHDRAWAL));
        assertThat(sees("nca", wrong)).isFalse();
        await().atMost(Duration.ofSeconds(20)).until(() -> taken("nca", wrong));
        var kept = found(read("force", INTEL, wrong));
        assertThat(kept.at("/codes/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(kept.at("/codes/withdrawalReason").asString()).isEqualTo("SOURCE_AT_RISK");
        assertThat(kept.at("/history/0/content/INTEL/reason").asString()).isEqualTo("too close");
        for (var late : List.of("withdrawal", "review")) {
            var body = late.equals("review") ? REVIEW : WITHDRAWAL;
            refused(post("force", wrong, late, body), 409, "intelligence.already-withdrawn", "");
        }
        var right = made(post("force", report, "sanitised-product", product("a.sergeant", "")));
        assertThat(sees("nca", right)).isTrue();
    }

    private static boolean taken(String agency, String product) {
        return Sender.json(sender.get(agency, "PUBLISHER", "/feed?limit=100"))
                .path("items")
                .valueStream()
                .anyMatch(
                        item ->
                                item.toString().contains(product)
                                        && item.toString().contains("record.withdrawn.v1"));
    }

    private static String handled(String report, String handling) {
        var body = product("b.sgt", ",'handling':{" + handling + "}");
        return made(post("force", report, "sanitised-product", body));
    }
}
