package org.safeguardinghub.api.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.safeguardinghub.api.inference.Universe;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.UUID;

/** All that is in a scene once more, of other agencies, and sealed from everybody else. */
final class Elsewhere {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of sealed persons nobody can seal a record any more: they are the last. */
    private static final String RECORDS =
            "select owner, record_id, type from ruled_record where owner like '%' || ?"
                    + " order by type = 'SUBJECT', position";

    private Elsewhere() {}

    static Universe of(Scene scene) {
        var script = scene.steps.stream().filter(Universe::canBeRetold).toList();
        var elsewhere = new Universe(scene.hub, script, 1);
        assertThat(script).allMatch(step -> elsewhere.tell(step).statusCode() == 201);
        var item = scene.operation("acknowledgeItem").ids().getFirst();
        var school = elsewhere.agency("school");
        await().atMost(PATIENCE).until(() -> !scene.hub.feed(school).isEmpty());
        elsewhere.same(item, scene.hub.feed(school).path(0).path("id").asString());
        scene.hub
                .part(JdbcTemplate.class)
                .queryForList(RECORDS, elsewhere.suffix())
                .forEach(
                        row ->
                                seal(
                                        scene,
                                        "" + row.get("owner"),
                                        "" + row.get("record_id"),
                                        "" + row.get("type")));
        return elsewhere;
    }

    private static void seal(Scene scene, String owner, String record, String type) {
        var body =
                "{'id':'%s','kind':'SEAL','%s':'%s','agencies':['%s'],'reason':'x'}"
                        .formatted(
                                UUID.randomUUID(),
                                type.equals("SUBJECT") ? "subject" : "record",
                                record,
                                owner);
        // what a colleague's seal closes already is refused, and closed
        var _ = scene.hub.post(owner, "PRACTITIONER", "/restrictions", body.replace('\'', '"'));
    }
}
