package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Drill F-9: the master key is destroyed, and rebuilt from three of five shares; two do not do. */
class KeyCustodyIT {
    private static final int CANARIES = 30;
    private static final String EVENT = "concern.recorded";

    @TempDir private Path folder;

    private KeysDatabase database;
    private MasterKeyFile master;
    private final List<Canary> canaries = new ArrayList<>();
    private List<KeyShare> shares = List.of();

    /** Something in every category, and how it was sealed. */
    private record Canary(RecordId record, Map<Category, String> said, Sealed sealed) {}

    @BeforeEach
    void sealAndSplit() throws IOException {
        database = KeysDatabase.empty();
        master = new MasterKeyFile(folder.resolve("master"));
        var sealer = new Sealer(custodian());
        for (int i = 0; i < CANARIES; i++) {
            var record = RecordId.random();
            var said = new EnumMap<Category, String>(Category.class);
            var clear = new EnumMap<Category, byte[]>(Category.class);
            for (var category : Category.values()) {
                var canary = "canary " + i + " " + category;
                said.put(category, canary);
                clear.put(category, canary.getBytes(StandardCharsets.UTF_8));
            }
            canaries.add(new Canary(record, said, sealer.seal(record, EVENT, new Content(clear))));
        }
        shares = master.split(3, 5);
        Files.delete(master.file());
    }

    @Test
    void three_shares_as_they_are_typed_make_every_canary_readable_again() throws IOException {
        refusedWithoutMaster();

        master.restore(typed(shares.get(4), shares.get(1), shares.get(2)));

        var sealer = new Sealer(custodian());
        for (var canary : canaries) {
            assertThat(opened(sealer, canary)).isEqualTo(canary.said());
        }
    }

    /** The control. */
    @Test
    void with_two_shares_nothing_comes_back() {
        assertThatThrownBy(() -> master.restore(typed(shares.get(0), shares.get(3))))
                .isInstanceOf(ShareRefused.class);
        refusedWithoutMaster();
    }

    /** Two who write a third share themselves get a key, and the hub refuses it. */
    @Test
    void with_two_shares_and_an_invented_one_the_hub_does_not_start() throws IOException {
        var third = shares.get(2);
        var invented = new KeyShare(third.set(), 3, 5, third.number(), new byte[32]);

        master.restore(typed(shares.get(0), shares.get(1), invented));

        assertThatThrownBy(this::custodian)
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("not the one that the keys were wrapped with");
    }

    @Test
    void a_master_key_that_is_there_is_not_replaced() throws IOException {
        master.restore(typed(shares.get(0), shares.get(1), shares.get(2)));
        assertThatThrownBy(() -> master.restore(typed(shares.get(0), shares.get(1), shares.get(2))))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private static Map<Category, String> opened(Sealer sealer, Canary canary) {
        var opened = new EnumMap<Category, String>(Category.class);
        sealer.open(
                        canary.record(),
                        EVENT,
                        Objects.requireNonNull(canary.sealed().event()),
                        canary.sealed(),
                        EnumSet.allOf(Category.class))
                .forEach(
                        (category, clear) ->
                                opened.put(category, new String(clear, StandardCharsets.UTF_8)));
        return opened;
    }

    private void refusedWithoutMaster() {
        assertThatThrownBy(this::custodian)
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("restore it");
        assertThat(master.file()).doesNotExist();
    }

    private static List<KeyShare> typed(KeyShare... shares) {
        return List.of(shares).stream().map(KeyShare::line).map(KeyShare::parse).toList();
    }

    private DatabaseKeyCustodian custodian() throws IOException {
        return new DatabaseKeyCustodian(database.application(), master, Optional.empty());
    }
}
