package org.safeguardinghub.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** A node dies with its claims; rows and tokens are one write, so nothing is lost or doubled. */
class NodesIT {
    private final Hub hub = new Hub();
    private final JdbcTemplate owner = new JdbcTemplate(hub.database.owner());

    @BeforeEach
    void keep_what_was_handled() {
        owner.execute("create table handled (position bigint, node text)");
        owner.execute("grant select, insert on handled to " + EmbeddedDatabase.APPLICATION);
    }

    @AfterEach
    void close() {
        owner.execute("drop table handled");
        hub.close();
    }

    @Test
    void segments_of_a_dead_node_are_taken_over_and_each_event_is_handled_once() {
        try (var one = new Node("one", hub.database)) {
            hub.answer(100);
            Hub.await(() -> claims("one") == Node.SEGMENTS && handled() == 100);
            try (var _ = new Node("two", hub.database)) {
                hub.answer(300);
                Hub.await(() -> handled() > 150);
                one.cutOff();
                hub.answer(300);

                Hub.await(() -> claims("two") == Node.SEGMENTS && handled() >= 700);
            }
        }
        assertThat(hub.number("select count(distinct position) from handled")).isEqualTo(700);
        assertThat(handled()).isEqualTo(700);
        assertThat(hub.number("select count(*) from handled where node = 'two'")).isPositive();
    }

    private long handled() {
        return hub.number("select count(*) from handled");
    }

    private long claims(String node) {
        return hub.number(
                "select count(*) from TokenEntry where processorName = 'nodes' and owner = '%s'"
                        .formatted(node));
    }
}
