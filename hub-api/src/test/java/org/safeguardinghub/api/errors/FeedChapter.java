package org.safeguardinghub.api.errors;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Items of a feed, acknowledged. */
final class FeedChapter implements Chapter {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String KNOWN = "{'id':'$'}";

    @Override
    public List<Operation> tell(Scene scene) {
        await().atMost(PATIENCE).until(() -> scene.hub.feed("school").size() > 1);
        var items = scene.hub.feed("school");
        var one = place(items.path(0).path("id").asString());
        var known = place(items.path(1).path("id").asString());
        scene.made("school", known, KNOWN);
        return List.of(
                Operation.command("acknowledgeItem", one, "school", "PUBLISHER", KNOWN)
                        .refusingAt("not-found", place(UUID.randomUUID().toString()))
                        .refusing("not-found", good -> good.by("csc", "PUBLISHER"))
                        .refusingAt("feed.already-acknowledged", known));
    }

    private static String place(String item) {
        return "/feed/" + item + "/acknowledgement";
    }
}
