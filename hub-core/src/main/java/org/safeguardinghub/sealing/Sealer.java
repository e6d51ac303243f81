package org.safeguardinghub.sealing;

import org.axonframework.common.IdentifierFactory;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import javax.crypto.Cipher;

/**
 * Seals content and opens it again. What is bound into every envelope, and must match to open it:
 * the format's name, the key's id, the record, the category, and the name and the id of the event
 * that carries it. An envelope moved to another record, category or event does not open.
 */
public final class Sealer {
    private final KeyCustodian custodian;
    private final SecureRandom random = new SecureRandom();

    public Sealer(KeyCustodian custodian) {
        this.custodian = custodian;
    }

    /** For one event, to which the store then gives the id that is bound here. */
    public Sealed seal(RecordId record, String eventName, Content content) {
        if (content.categories().isEmpty()) {
            return Sealed.NOTHING;
        }
        var keys = custodian.keysFor(record, content.categories());
        var event = IdentifierFactory.getInstance().generateIdentifier();
        var envelopes = new EnumMap<Category, byte[]>(Category.class);
        var algorithms = new Algorithms();
        content.byCategory()
                .forEach(
                        (category, clear) -> {
                            var key = Objects.requireNonNull(keys.get(category));
                            var binding = new Binding(key.id(), record, category, eventName, event);
                            envelopes.put(category, seal(algorithms, key, binding, clear));
                        });
        return new Sealed(envelopes, event);
    }

    /**
     * One category to open, with everything that must match.
     *
     * @param event the id of the event that carries it
     */
    public record Sought(
            RecordId record, String eventName, String event, Category category, byte[] envelope) {
        @Override
        public String toString() {
            return "Sought[" + record + " " + category + "]";
        }
    }

    /**
     * Opens all of these with one question to the custodian. What a destroyed key had sealed is not
     * in the answer; an envelope that does not match its binding is an error.
     *
     * @return the clear bytes of each that could be opened
     */
    public Map<Sought, byte[]> open(List<Sought> sought) {
        var opened = new IdentityHashMap<Sought, byte[]>();
        if (sought.isEmpty()) {
            return opened;
        }
        var read = new ArrayList<Envelope>(sought.size());
        var ids = new HashSet<UUID>();
        for (var one : sought) {
            var envelope = Envelope.read(one.envelope());
            read.add(envelope);
            ids.add(envelope.keyId());
        }
        var keys = custodian.find(ids);
        var algorithms = new Algorithms();
        for (int i = 0; i < sought.size(); i++) {
            var key = keys.get(read.get(i).keyId());
            if (key != null) {
                opened.put(sought.get(i), open(algorithms, key, sought.get(i), read.get(i)));
            }
        }
        return opened;
    }

    /** Of what one event carries these categories, as far as they are there and can be opened. */
    public Map<Category, byte[]> open(
            RecordId record, String eventName, String event, Sealed content, Set<Category> wanted) {
        var sought = new EnumMap<Category, Sought>(Category.class);
        content.envelopes()
                .forEach(
                        (category, envelope) -> {
                            if (wanted.contains(category)) {
                                sought.put(
                                        category,
                                        new Sought(record, eventName, event, category, envelope));
                            }
                        });
        var opened = open(List.copyOf(sought.values()));
        var clear = new EnumMap<Category, byte[]>(Category.class);
        sought.forEach(
                (category, one) -> {
                    var bytes = opened.get(one);
                    if (bytes != null) {
                        clear.put(category, bytes);
                    }
                });
        return clear;
    }

    private byte[] seal(Algorithms algorithms, ContentKey key, Binding binding, byte[] clear) {
        var nonce = new byte[Envelope.NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] bound = binding.bytes();
        try {
            var cipher = algorithms.cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(bound);
            var commitment = Commitment.of(algorithms.mac(key), nonce, bound);
            return new Envelope(
                            Envelope.VERSION, key.id(), commitment, nonce, cipher.doFinal(clear))
                    .bytes();
        } catch (GeneralSecurityException e) {
            throw new SealingException("could not seal " + binding, e);
        }
    }

    private static byte[] open(
            Algorithms algorithms, ContentKey key, Sought sought, Envelope envelope) {
        boolean isFirst = envelope.version() == Envelope.FIRST_VERSION;
        var binding =
                new Binding(
                        key.id(),
                        sought.record(),
                        sought.category(),
                        sought.eventName(),
                        isFirst ? null : sought.event());
        byte[] bound = binding.bytes();
        try {
            var mac = algorithms.mac(key);
            var commitment =
                    isFirst ? Commitment.first(mac) : Commitment.of(mac, envelope.nonce(), bound);
            if (!MessageDigest.isEqual(commitment, envelope.commitment())) {
                throw new SealingException("another key or event sealed " + binding, null);
            }
            var cipher = algorithms.cipher(Cipher.DECRYPT_MODE, key, envelope.nonce());
            cipher.updateAAD(bound);
            return cipher.doFinal(envelope.ciphertext());
        } catch (GeneralSecurityException e) {
            throw new SealingException("could not open " + binding, e);
        }
    }
}
