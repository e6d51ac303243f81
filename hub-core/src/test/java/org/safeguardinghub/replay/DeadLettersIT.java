package org.safeguardinghub.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.letters.LetterList;
import org.safeguardinghub.letters.WaitingSequence;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers that the view cannot take, in the configuration of the hub. */
class DeadLettersIT {
    private static final String BAD = "bad";

    private final Hub hub = new Hub();
    private final JdbcTemplate owner = new JdbcTemplate(hub.database.owner());
    private final LetterList letters = new LetterList(hub.db);
    private final SubjectId poisoned = new SubjectId(UUID.randomUUID());
    private final SubjectId other = new SubjectId(UUID.randomUUID());

    @BeforeEach
    void refuse_some_answers() {
        owner.execute("alter table ruling_index add constraint planted check (sub <> 'bad')");
    }

    @AfterEach
    void close() {
        accept();
        hub.close();
    }

    private void accept() {
        owner.execute("alter table ruling_index drop constraint if exists planted");
    }

    @Test
    void the_poisoned_subject_waits_in_order_and_the_others_go_on() {
        var first = ask(BAD, poisoned);
        var second = ask("good", poisoned);
        var elsewhere = ask("good", other);
        var aboutNobody = ask("good", null);

        Hub.await(() -> hub.served().size() == 2 && waiting().size() == 1);

        assertThat(hub.served()).containsExactly(elsewhere, aboutNobody);
        assertThat(waiting().getFirst())
                .satisfies(
                        sequence -> {
                            assertThat(sequence.sequence()).isEqualTo("subject:" + poisoned.text());
                            assertThat(sequence.letters()).isEqualTo(2);
                            assertThat(sequence.firstError()).endsWith("Exception");
                        });
        accept();
        assertThat(hub.waiting().processAny()).isTrue();
        assertThat(hub.served()).containsExactly(first, second, elsewhere, aboutNobody);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void after_a_restart_the_subject_still_waits_behind_its_first() {
        var first = ask(BAD, poisoned);
        Hub.await(() -> waiting().size() == 1);
        hub.restart();
        var second = ask("good", poisoned);
        var elsewhere = ask("good", other);

        Hub.await(() -> !hub.served().isEmpty());

        assertThat(hub.served()).containsExactly(elsewhere);
        assertThat(waiting()).map(WaitingSequence::letters).containsExactly(2L);
        accept();
        hub.waiting().processAny();
        assertThat(hub.served()).containsExactly(first, second, elsewhere);
    }

    @Test
    void more_sequences_than_a_page_of_the_queue_holds_by_itself_are_each_tried_again() {
        var answers =
                Stream.generate(() -> Hub.ruled(UUID.randomUUID(), BAD, null)).limit(230).toList();
        hub.answer(answers.toArray(new AnswerRuled[0]));
        Hub.await(() -> waiting().size() == 230);
        accept();

        List<WaitingSequence> all = new ArrayList<>(waiting().reversed());
        all.forEach(sequence -> assertThat(retry(sequence.sequence())).isTrue());

        assertThat(waiting()).isEmpty();
        assertThat(hub.served())
                .containsExactlyElementsOf(answers.stream().map(AnswerRuled::answer).toList());
    }

    @Test
    void what_is_kept_of_a_failure_is_its_class_alone() {
        ask(BAD, poisoned);
        Hub.await(() -> waiting().size() == 1);

        assertThat(
                        hub.number(
                                "select count(*) from DeadLetterEntry"
                                        + " where coalesce(causeMessage, '') <> ''"))
                .isZero();
    }

    private boolean retry(String sequence) {
        return hub.waiting()
                .process(
                        letter ->
                                letter instanceof JdbcDeadLetter<?> stored
                                        && stored.getSequenceIdentifier().equals(sequence));
    }

    private List<WaitingSequence> waiting() {
        return letters.longestWaiting(1_000);
    }

    private UUID ask(String sub, @Nullable SubjectId about) {
        var id = UUID.randomUUID();
        hub.answer(Hub.ruled(id, sub, about));
        return id;
    }
}
