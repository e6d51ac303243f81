package org.safeguardinghub.api.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.api.problem.ProblemException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class PreviewDeskTest {
    private static final ChangesAheadBody NOTHING =
            new ChangesAheadBody(false, Instant.EPOCH, List.of(), true);

    private final PreviewDesk desk = new PreviewDesk();
    private final CountDownLatch made = new CountDownLatch(1);

    @AfterEach
    void close() {
        made.countDown();
        desk.close();
    }

    @Test
    void a_third_at_once_is_sent_away_and_may_come_again() {
        desk.stream(_ -> waited());
        desk.stream(_ -> waited());
        assertThatThrownBy(() -> desk.answer(_ -> NOTHING)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> desk.stream(_ -> NOTHING)).isInstanceOf(ProblemException.class);
        made.countDown();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(this::isOpen);
    }

    @Test
    void one_that_fails_leaves_its_room() {
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> desk.answer(_ -> failed()))
                    .isInstanceOf(IllegalStateException.class);
        }
        isOpen();
        desk.stream(_ -> failed());
        desk.stream(_ -> failed());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(this::isOpen);
    }

    private void isOpen() {
        ChangesAheadBody answer = desk.answer(_ -> NOTHING);
        assertThat(answer).isEqualTo(NOTHING);
    }

    private ChangesAheadBody waited() {
        try {
            made.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return NOTHING;
    }

    private static ChangesAheadBody failed() {
        throw new IllegalStateException("on purpose");
    }
}
