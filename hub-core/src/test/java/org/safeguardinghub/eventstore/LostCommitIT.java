package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

/** The commit: it failed; it failed but had happened; nobody could say. */
class LostCommitIT {
    private final Store store = new Store();
    private int commitsToLose = 1;
    private boolean down;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_append_whose_commit_happened_unanswered_succeeds() {
        EventMessage<?> event = opened("a");
        try (var engine = store.engine(b -> b.dataSource(losingCommits(false)))) {
            engine.appendEvents(event);
            engine.appendEvents(opened("b"));
        }
        assertThat(commitsToLose).isZero();
        assertThat(store.idsInOrder()).hasSize(2).startsWith(event.getIdentifier());
    }

    @Test
    void an_append_that_nobody_can_tell_about_says_so_and_may_be_repeated() {
        EventMessage<?> event = opened("a");
        try (var engine =
                store.engine(
                        b -> b.dataSource(losingCommits(true)).outcomePatience(Duration.ZERO))) {
            assertThatThrownBy(() -> engine.appendEvents(event)).isInstanceOf(OutcomeUnknown.class);
            down = false;
            engine.appendEvents(event);
        }
        assertThat(store.idsInOrder()).containsExactly(event.getIdentifier());
    }

    @Test
    void an_append_whose_backend_dies_before_the_commit_fails_and_may_be_repeated() {
        EventMessage<?> event = opened("a");
        try (var engine =
                store.engine(
                        b -> b.hooks(List.of(_ -> List.of())).dataSource(dyingBeforeCommits()))) {
            assertThatThrownBy(() -> engine.appendEvents(event))
                    .isInstanceOf(EventStoreException.class)
                    .isNotInstanceOf(OutcomeUnknown.class);
            assertThat(store.idsInOrder()).isEmpty();

            engine.appendEvents(event);
        }
        assertThat(store.idsInOrder()).containsExactly(event.getIdentifier());
    }

    /** Ends the appending backend from another connection, unseen until the commit. */
    private DataSource dyingBeforeCommits() {
        return Intercepted.dataSource(
                store.database.application(),
                call -> {
                    if (call.is("commit") && commitsToLose > 0) {
                        commitsToLose--;
                        Backend.of((Connection) call.target()).kill();
                    }
                    return call.proceed();
                });
    }

    /** Commits, then loses the connection before the answer; is down afterwards if asked to be. */
    private DataSource losingCommits(boolean downAfterwards) {
        return Intercepted.dataSource(
                store.database.application(),
                call -> {
                    if (down && call.is("getConnection")) {
                        throw new SQLException("connection refused", "08001");
                    }
                    Object answer = call.proceed();
                    if (call.is("commit") && commitsToLose > 0) {
                        commitsToLose--;
                        Backend.of((Connection) call.target()).kill();
                        down = downAfterwards;
                        throw new SQLException("connection lost", "08006");
                    }
                    return answer;
                });
    }
}
