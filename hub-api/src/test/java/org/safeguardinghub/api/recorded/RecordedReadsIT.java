package org.safeguardinghub.api.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.Sender;
import org.safeguardinghub.api.recorded.Readers.Question;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.PgEventStorageEngine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads are stored rulings, one for one, whatever fails meanwhile; none is answered without. */
class RecordedReadsIT {
    /** In each trouble, at the least; {@code -Drecorded.reads=20000} for a long run. */
    private static final int READS = Integer.getInteger("recorded.reads", 250);

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Readers readers;

    @BeforeAll
    static void a_child_of_whom_some_may_know() throws Exception {
        // whose connections are cut complains of each
        hub = new HubWithBroker(folder, "--logging.level.root=OFF");
        var sender = new Sender(hub);
        sender.register("school", "SCHOOL");
        sender.register("csc", "LA_CSC");
        sender.register("licensing", "LA_LICENSING");
        var child = sender.subject("school");
        sender.involve("school", child, "csc");
        var concern =
                Sender.made(
                        sender.post(
                                "school",
                                "PUBLISHER",
                                "/concerns",
                                "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'x'}}}"
                                        .formatted(child)));
        readers =
                new Readers(
                        List.of(
                                new Question("csc", "/concerns/" + concern),
                                new Question("csc", "/subjects/" + child + "/chronology"),
                                new Question("school", "/records?limit=20"),
                                new Question("licensing", "/concerns/" + concern),
                                new Question("licensing", "/subjects/" + child),
                                new Question("csc", "/concerns/" + UUID.randomUUID())));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @ParameterizedTest
    @EnumSource
    void who_is_answered_has_one_stored_ruling_and_nobody_else_has_two(Trouble trouble)
            throws Exception {
        var looks = looks(hub, trouble);
        var stored = stored();
        assertThat(looks).hasSizeGreaterThanOrEqualTo(READS).anyMatch(Look::isAnswered);
        assertThat(withoutTheirRuling(looks, stored)).isEmpty();
        assertThat(looks)
                .filteredOn(look -> !look.isAnswered())
                .allMatch(look -> of(look, stored).size() <= 1);
        if (trouble == Trouble.NONE) {
            assertThat(looks).allMatch(Look::isAnswered);
        } else {
            assertThat(looks).as("the trouble was one").anyMatch(look -> !look.isAnswered());
        }
    }

    /** Control: the same readers on a node that records what it has answered already. */
    @Test
    void what_is_recorded_later_is_found_out() throws Exception {
        List<Look> looks;
        try (var node = hub.anotherNode(RecordedLater.class)) {
            looks = looks(node, Trouble.REFUSED);
        }
        assertThat(withoutTheirRuling(looks, stored())).isNotEmpty();
    }

    private static List<Look> looks(HubWithBroker node, Trouble trouble) throws Exception {
        var running = trouble.begin(hub);
        var looks = readers.read(node, READS, running);
        running.await();
        return looks;
    }

    /** Answered, and not stored as often as once and under the id that was told. */
    private static List<Look> withoutTheirRuling(
            List<Look> looks, Map<String, List<AnswerRuled>> stored) {
        var without = new ArrayList<Look>();
        for (var look : looks) {
            var rulings = of(look, stored);
            boolean isStored =
                    rulings.size() == 1
                            && (look.ruling() == null
                                    || rulings.getFirst()
                                            .answer()
                                            .toString()
                                            .equals(look.ruling()));
            if (look.isAnswered() && !isStored) {
                without.add(look);
            }
        }
        return without;
    }

    private static List<AnswerRuled> of(Look look, Map<String, List<AnswerRuled>> stored) {
        return stored.getOrDefault(look.reference(), List.of());
    }

    /** Every answer that was ever stored, by the case reference of its read. */
    private static Map<String, List<AnswerRuled>> stored() {
        try (var events =
                hub.part(PgEventStorageEngine.class)
                        .readEvents(new GlobalSequenceTrackingToken(0), false)) {
            return events.map(event -> event.getPayload())
                    .filter(AnswerRuled.class::isInstance)
                    .map(AnswerRuled.class::cast)
                    .filter(answer -> answer.caseReference() != null)
                    .collect(
                            Collectors.groupingBy(
                                    answer -> String.valueOf(answer.caseReference())));
        }
    }
}
