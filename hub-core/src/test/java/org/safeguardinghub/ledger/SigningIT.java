package org.safeguardinghub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.ledger.tree.NaiveTree;
import org.safeguardinghub.ledger.tree.Proofs;
import org.safeguardinghub.ledger.tree.TilePath;
import org.safeguardinghub.ledger.tree.TreeHash;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is signed of a real log, by one node and by several, and what is not. */
class SigningIT {
    private final LedgerStore store = new LedgerStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_is_signed_of_an_empty_log_and_nothing_twice() {
        assertThat(store.signing().signNew()).isEmpty();
        assertThat(store.reading().checkpoint()).isEmpty();
        store.append(3);
        assertThat(store.signing().signNew()).isPresent();
        assertThat(store.signing().signNew()).isEmpty();
        assertThat(store.signed()).hasSize(1);
    }

    @Test
    void what_is_signed_is_the_tree_of_all_events() {
        var random = new Random(1);
        for (int i = 0; i < 12; i++) {
            store.append(1 + random.nextInt(150));
            var checkpoint = store.signing().signNew().orElseThrow();
            assertThat(checkpoint.size()).isEqualTo(store.leaves().size());
            assertThat(checkpoint.root()).isEqualTo(store.naiveRoot(checkpoint.size()));
            var shown = store.reading().checkpoint().orElseThrow();
            assertThat(shown.isSignedBy(store.key.verifier())).isTrue();
            assertThat(shown.text()).isEqualTo(checkpoint.text());
        }
    }

    @Test
    void tiles_of_every_level_are_those_of_the_tree() throws SQLException {
        manyLeaves(66_000);
        assertThat(store.signing().signNew()).isPresent();
        var reading = store.reading();
        assertThat(reading.size()).isEqualTo(66_000);
        var leaves = store.leaves();
        assertThat(reading.tile(0, new TilePath(3, 256)))
                .contains(joined(leaves.subList(768, 1024)));
        assertThat(reading.tile(0, new TilePath(257, 208)))
                .contains(joined(leaves.subList(65_792, 66_000)));
        assertThat(reading.tile(0, new TilePath(257, 209))).isEmpty();
        var above = new ArrayList<byte[]>();
        for (int tile = 0; tile < 257; tile++) {
            above.add(new NaiveTree(leaves.subList(tile * 256, tile * 256 + 256)).root());
        }
        assertThat(reading.tile(1, new TilePath(0, 256))).contains(joined(above.subList(0, 256)));
        assertThat(reading.tile(1, new TilePath(1, 1))).contains(above.get(256));
        assertThat(reading.tile(2, new TilePath(0, 1)))
                .contains(new NaiveTree(above.subList(0, 256)).root());
        assertThat(reading.tile(1, new TilePath(1, 2))).isEmpty();
        assertThat(reading.tile(3, new TilePath(0, 1))).isEmpty();
        assertThat(store.signed().getFirst().root()).isEqualTo(store.naiveRoot(66_000));
    }

    @Test
    void entries_hash_to_the_leaves_of_their_tile() {
        store.append(300);
        store.signing().signNew();
        var leaves = new ArrayList<byte[]>();
        for (var tile : List.of(new TilePath(0, 256), new TilePath(1, 44))) {
            var bundle = ByteBuffer.wrap(store.reading().entries(tile).orElseThrow());
            while (bundle.hasRemaining()) {
                var entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                leaves.add(TreeHash.ofLeaf(entry));
            }
        }
        assertThat(leaves.toArray(byte[][]::new))
                .isDeepEqualTo(store.leaves().toArray(byte[][]::new));
        assertThat(store.reading().entries(new TilePath(1, 45))).isEmpty();
    }

    @Test
    void what_is_not_signed_yet_is_not_shown() {
        store.append(5);
        store.signing().signNew();
        var late = store.append(300);
        var reading = store.reading();
        long index = reading.index(late).orElseThrow();
        assertThat(reading.receipt(index)).isEmpty();
        assertThat(reading.tile(0, new TilePath(0, 6))).isEmpty();
        assertThat(reading.tile(0, new TilePath(0, 256))).isEmpty();
        assertThat(reading.entries(new TilePath(0, 6))).isEmpty();
        store.signing().signNew();
        var receipt = reading.receipt(index).orElseThrow();
        var checkpoint = Checkpoint.parse(receipt.checkpoint().text()).orElseThrow();
        assertThat(
                        Proofs.includes(
                                checkpoint.root(),
                                checkpoint.size(),
                                TreeHash.ofLeaf(receipt.entry()),
                                index,
                                receipt.path()))
                .isTrue();
        assertThat(receipt.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nextra ")
                .contains("\nindex 304\n")
                .endsWith("\n\n" + receipt.checkpoint());
    }

    @Test
    void nodes_that_append_and_sign_at_once_sign_one_history() throws Exception {
        var isOver = new AtomicBoolean();
        try (var nodes = Executors.newFixedThreadPool(5)) {
            List<Callable<Integer>> signers = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                signers.add(
                        () -> {
                            var signing = store.signing();
                            int signed = 0;
                            while (!isOver.get()) {
                                signed += signing.signNew().isPresent() ? 1 : 0;
                            }
                            return signed;
                        });
            }
            var working = signers.stream().map(nodes::submit).toList();
            try (var other = store.engine()) {
                for (int i = 0; i < 150; i++) {
                    store.append(1 + i % 9);
                    other.appendEvents(
                            new GenericEventMessage<>(new LedgerStore.Happened("other")));
                }
            }
            isOver.set(true);
            int signed = 0;
            for (var signer : working) {
                signed += signer.get();
            }
            assertThat(store.signed()).hasSize(signed).hasSizeGreaterThan(5);
        }
        store.signing().signNew();
        assertOneHistory(store);
    }

    /** Every checkpoint that was ever signed is the root of a beginning of the log as it is. */
    static void assertOneHistory(LedgerStore store) {
        for (var checkpoint : store.signed()) {
            assertThat(checkpoint.root())
                    .as("of %d", checkpoint.size())
                    .isEqualTo(store.naiveRoot(checkpoint.size()));
        }
        assertThat(store.signed().getLast().size()).isEqualTo(store.leaves().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set leaf_hash = sha256('') where position = 297",
                "update ledger_tile set root = sha256('')",
                "delete from event where position = 298",
                "delete from event where position > 290;" + " update event_head set position = 290",
                "delete from ledger_checkpoint where size = 300",
                "update ledger_checkpoint set note = replace(note, '300', '299') where size = 300"
            })
    void nothing_is_signed_after_what_was_signed_was_changed(String change) {
        store.append(280);
        store.signing().signNew();
        store.append(20);
        store.signing().signNew();
        var before = store.signed().size();
        store.change(change);
        boolean wasHidden = change.startsWith("delete from ledger_checkpoint");
        store.append(1);
        if (wasHidden) {
            // what remains is an older history of the same log: it is extended, not contradicted
            assertThat(store.signing().signNew()).isPresent();
            return;
        }
        assertThatThrownBy(() -> store.signing().signNew())
                .isInstanceOfAny(LedgerContradicted.class, LedgerUnreadable.class);
        assertThat(store.ask("select 1 from ledger_checkpoint")).hasSize(before);
    }

    @Test
    void another_key_signs_nothing_after_this_one() {
        store.append(1);
        store.signing().signNew();
        store.append(1);
        var other =
                new Signing(
                        store.database.application(),
                        SigningKey.generate(LedgerStore.ORIGIN),
                        true);
        assertThatThrownBy(other::signNew).isInstanceOf(LedgerContradicted.class);
    }

    @Test
    void a_receipt_for_an_event_that_was_changed_is_not_given() {
        var id = store.append(3);
        store.signing().signNew();
        var reading = store.reading();
        long index = reading.index(id).orElseThrow();
        assertThat(reading.receipt(index)).isPresent();
        store.change("update event set payload = 'another' where position = 3");
        assertThatThrownBy(() -> reading.receipt(index)).isInstanceOf(LedgerContradicted.class);
        assertThat(reading.receipt(0)).isPresent();
    }

    /**
     * Roots are worked out from the roots of full tiles; who asks for a leaf looks into its tile.
     */
    @Test
    void a_receipt_out_of_a_tile_that_was_changed_is_not_given() {
        store.append(300);
        store.signing().signNew();
        assertThat(store.reading().receipt(7)).isPresent();
        store.change(
                "update ledger_tile set hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1)");
        assertThatThrownBy(() -> store.reading().receipt(7)).isInstanceOf(LedgerContradicted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_tile set root = hashes",
                "delete from ledger_checkpoint",
                "truncate ledger_published",
                "update ledger_key set vkey = ''",
                "truncate ledger_cosignature"
            })
    void neither_the_application_nor_a_slip_of_the_owner_changes_the_ledger(String sql) {
        store.append(300);
        store.signing().signNew();
        for (var connected : List.of(store.database.application(), store.database.owner())) {
            assertThatThrownBy(
                            () -> {
                                try (var connection = connected.getConnection();
                                        var statement = connection.createStatement()) {
                                    statement.execute(sql);
                                }
                            })
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isIn("42501", "23001"));
        }
    }

    /** Leaves without events of their own weight, as nobody reads these. */
    private void manyLeaves(int events) throws SQLException {
        store.change(
                """
                insert into event (position, event_id, name, recorded_at, occurred_at, tags,
                  payload, metadata, leaf_hash)
                select n, n::text, 'test.happened', now(), now(), '{}', '', '', sha256(n::text::bytea)
                from generate_series(1, %1$d) n;
                update event_head set position = %1$d
                """
                        .formatted(events));
    }

    private static byte[] joined(List<byte[]> hashes) {
        var all = ByteBuffer.allocate(hashes.size() * TreeHash.BYTES);
        hashes.forEach(all::put);
        return all.array();
    }

    @Test
    void a_note_read_back_is_the_note_that_was_signed() {
        store.append(2);
        var checkpoint = store.signing().signNew().orElseThrow();
        var note = (String) store.ask("select note from ledger_checkpoint").getFirst();
        assertThat(Note.parse(note).orElseThrow().toString())
                .isEqualTo(store.key.sign(checkpoint.text()).toString());
    }
}
