package org.safeguardinghub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.Cosignatures;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.tree.TilePath;

import java.time.Duration;
import java.util.List;

/** What is shown with whose cosignatures, while witnesses come and go. */
class WitnessingIT {
    private final LedgerStore store = new LedgerStore();
    private final WitnessInMemory one = new WitnessInMemory("witness.example/one");
    private final WitnessInMemory other = new WitnessInMemory("witness.example/other");
    private final Witnessing witnessing = witnessing(Duration.ZERO);

    @AfterEach
    void close() {
        store.close();
    }

    private Witnessing witnessing(Duration rest) {
        return new Witnessing(
                store.database.application(), LedgerStore.ORIGIN, List.of(one, other), rest);
    }

    private Checkpoint sign() {
        store.append(300);
        return new Signing(store.database.application(), store.key, false).signNew().orElseThrow();
    }

    private Note shown() {
        return store.reading().checkpoint().orElseThrow();
    }

    private long cosigned(Note note) {
        return Cosignatures.count(note, List.of(one.key(), other.key()));
    }

    @Test
    void a_checkpoint_is_shown_when_its_witnesses_have_been_asked() {
        var first = sign();
        assertThat(store.reading().checkpoint()).isEmpty();
        assertThat(store.reading().tile(0, new TilePath(0, 1))).isEmpty();
        witnessing.ask(true);
        assertThat(shown().text()).isEqualTo(first.text());
        assertThat(shown().isSignedBy(store.key.verifier())).isTrue();
        assertThat(cosigned(shown())).isEqualTo(2);
        var second = sign();
        witnessing.ask(true);
        assertThat(shown().text()).isEqualTo(second.text());
        assertThat(cosigned(shown())).isEqualTo(2);
        assertThat(one.size()).isEqualTo(second.size());
    }

    @Test
    void without_its_witnesses_the_hub_goes_on_and_they_catch_up() {
        sign();
        one.isAway = true;
        witnessing.ask(true);
        assertThat(cosigned(shown())).isEqualTo(1);
        other.isAway = true;
        var second = sign();
        witnessing.ask(true);
        assertThat(shown().text()).isEqualTo(second.text());
        assertThat(cosigned(shown())).isZero();
        one.isAway = false;
        other.isAway = false;
        // nothing is new, and another node may ask them
        witnessing.ask(false);
        assertThat(cosigned(shown())).isEqualTo(2);
        int asked = one.asked;
        witnessing.ask(false);
        assertThat(one.asked).isEqualTo(asked);
    }

    @Test
    void one_that_was_away_is_left_alone_for_a_while() {
        var patient = witnessing(Duration.ofHours(1));
        one.isAway = true;
        sign();
        patient.ask(true);
        for (int i = 0; i < 3; i++) {
            sign();
            patient.ask(true);
        }
        assertThat(one.asked).isEqualTo(1);
        assertThat(cosigned(shown())).isEqualTo(1);
    }

    @Test
    void a_witness_that_saw_more_than_the_hub_remembers_is_given_what_it_needs() {
        var first = sign();
        witnessing.ask(true);
        var second = sign();
        one.knows(second);
        witnessing.ask(true);
        assertThat(cosigned(shown())).isEqualTo(2);
        one.knows(first);
        sign();
        witnessing.ask(true);
        assertThat(cosigned(shown())).isEqualTo(2);
    }

    @Test
    void a_witness_that_saw_another_history_does_not_cosign() {
        sign();
        witnessing.ask(true);
        var changed = one.size();
        one.knows(new Checkpoint(LedgerStore.ORIGIN, changed, new byte[32]));
        sign();
        witnessing.ask(true);
        assertThat(cosigned(shown())).isEqualTo(1);
        one.knows(new Checkpoint(LedgerStore.ORIGIN, 1_000_000, new byte[32]));
        sign();
        witnessing.ask(true);
        assertThat(cosigned(shown())).isEqualTo(1);
    }

    @Test
    void what_a_crash_left_unshown_is_taken_up_by_whoever_looks() {
        var left = sign();
        witnessing.ask(false);
        assertThat(store.reading().checkpoint()).isEmpty();
        store.change("update ledger_checkpoint set signed_at = now() - interval '1 minute'");
        witnessing.ask(false);
        assertThat(shown().text()).isEqualTo(left.text());
        assertThat(cosigned(shown())).isEqualTo(2);
    }

    @Test
    void a_receipt_is_under_the_best_witnessed_of_the_newest_checkpoints() {
        var first = sign();
        witnessing.ask(true);
        one.isAway = true;
        other.isAway = true;
        var second = sign();
        witnessing.ask(true);
        assertThat(store.reading().receipt(3).orElseThrow().checkpoint().text())
                .isEqualTo(first.text());
        assertThat(store.reading().receipt(first.size()).orElseThrow().checkpoint().text())
                .isEqualTo(second.text());
    }
}
