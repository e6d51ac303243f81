package org.safeguardinghub.api.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.concern.ConcernTown.code;
import static org.safeguardinghub.api.concern.ConcernTown.correct;
import static org.safeguardinghub.api.concern.ConcernTown.created;
import static org.safeguardinghub.api.concern.ConcernTown.hub;
import static org.safeguardinghub.api.concern.ConcernTown.json;
import static org.safeguardinghub.api.concern.ConcernTown.post;
import static org.safeguardinghub.api.concern.ConcernTown.raise;
import static org.safeguardinghub.api.concern.ConcernTown.read;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.UUID;

/** What becomes of a concern that is corrected, disputed or withdrawn. */
interface CorrectedConcerns {
    @Test
    default void the_owners_correction_replaces_and_what_was_said_before_stays() {
        var concern = raise("'NARR':{'account':'a red car','status':'AT_RISK'}");
        created(correct("school", concern, "'FACTUALLY_WRONG'", "'NARR':{'account':'a blue car'}"));

        var read = json(read("csc", concern));

        assertThat(read.at("/content/NARR/account").asString()).isEqualTo("a blue car");
        assertThat(read.at("/content/NARR/status").asString()).isEqualTo("AT_RISK");
        assertThat(read.at("/corrections/0/event").asString()).isEqualTo("concern.corrected");
        assertThat(read.at("/corrections/0/before/NARR/account").asString()).isEqualTo("a red car");
        assertThat(read.at("/content/NARR/correction/reason").asString())
                .isEqualTo("FACTUALLY_WRONG");
        assertThat(read("gp", concern).body()).doesNotContain("a red car", "a blue car");
    }

    @Test
    default void another_agency_disputes_and_both_are_shown() {
        var concern = raise("'NARR':{'account':'a red car'}");
        created(correct("csc", concern, "'FACTUALLY_WRONG'", "'NARR':{'account':'no car at all'}"));

        var read = json(read("school", concern));

        assertThat(read.at("/content/NARR/account").asString()).isEqualTo("a red car");
        assertThat(read.at("/corrections/0/event").asString()).isEqualTo("concern.disputed");
        assertThat(read.at("/corrections/0/by").asString()).isEqualTo("csc");
        assertThat(read.at("/corrections/0/content/NARR/account").asString())
                .isEqualTo("no car at all");
    }

    @Test
    default void who_may_not_see_a_concern_cannot_dispute_it_or_learn_of_it() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var hidden = correct("licensing", concern, "'OTHER'", "'NARR':{'account':'x'}");
        var unknown =
                correct(
                        "licensing",
                        UUID.randomUUID().toString(),
                        "'OTHER'",
                        "'NARR':{'account':'x'}");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(unknown.body());
        assertThat(json(read("school", concern)).path("corrections")).isEmpty();
    }

    @Test
    default void who_only_knows_that_something_is_held_cannot_dispute_what_it_says() {
        var concern = raise("'NARR':{'account':'a red car'}");
        assertThat(json(read("police", concern)).path("held").asBoolean()).isTrue();

        assertThat(correct("police", concern, "'OTHER'", "'NARR':{'account':'x'}").statusCode())
                .isEqualTo(404);
        assertThat(correct("gp", concern, "'OTHER'", "'NARR':{'account':'x'}").statusCode())
                .isEqualTo(201);
    }

    @Test
    default void a_withdrawn_concern_is_there_for_its_owner_alone_and_nothing_is_added_to_it() {
        var concern = raise("'NARR':{'account':'a red car'}");
        assertThat(read("csc", concern).statusCode()).isEqualTo(200);
        assertThat(withdraw("csc", concern).statusCode()).isEqualTo(404);
        created(withdraw("school", concern));

        assertThat(read("csc", concern).statusCode()).isEqualTo(404);
        var own = json(read("school", concern));
        assertThat(own.at("/codes/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(own.at("/content/NARR/account").asString()).isEqualTo("a red car");
        assertThat(code(withdraw("school", concern))).isEqualTo("concern.already-withdrawn");
        assertThat(code(correct("school", concern, "'OTHER'", "'NARR':{'account':'x'}")))
                .isEqualTo("concern.withdrawn");
        assertThat(correct("csc", concern, "'OTHER'", "'NARR':{'account':'x'}").statusCode())
                .isEqualTo(404);
    }

    @Test
    default void who_was_told_of_a_concern_is_told_of_its_withdrawal_and_nobody_else() {
        var concern = raise("'NARR':{'account':'a red car'}");
        awaitNews("csc", concern, "org.safeguardinghub.concern.recorded.v1");
        created(withdraw("school", concern));

        awaitNews("csc", concern, "org.safeguardinghub.record.withdrawn.v1");
        assertThat(hub.feed("licensing").toString()).doesNotContain(concern);
    }

    @Test
    default void a_correction_takes_effect_once() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var body =
                "{'id':'%s','reason':'OTHER','whatWasWrong':'w','content':{'NARR':{'account':'x'}}}"
                        .formatted(UUID.randomUUID());
        var path = "/concerns/" + concern + "/corrections";

        assertThat(post("school", path, body).statusCode()).isEqualTo(201);
        assertThat(post("school", path, body).statusCode()).isEqualTo(200);
        assertThat(json(read("school", concern)).path("corrections")).hasSize(1);
    }

    private static void awaitNews(String agency, String concern, String type) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!isTold(agency, concern, type)) {
            assertThat(System.nanoTime()).as("no news of %s", type).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static boolean isTold(String agency, String concern, String type) {
        return hub.feed(agency)
                .valueStream()
                .anyMatch(
                        item ->
                                item.path("type").asString().equals(type)
                                        && item.path("subject").asString().equals(concern));
    }

    private static HttpResponse<String> withdraw(String agency, String concern) {
        return post(
                agency,
                "/concerns/" + concern + "/withdrawal",
                "{'id':'$','reason':'WRONG_PERSON','explanation':'another child of that name'}");
    }
}
