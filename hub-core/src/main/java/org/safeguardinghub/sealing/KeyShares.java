package org.safeguardinghub.sealing;

import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * Splits a key so that some of its shares make it again and fewer tell nothing, however much is
 * computed (A. Shamir, How to share a secret, 1979): each byte is the value at nought of a random
 * polynomial, and share {@code x} has its value at {@code x}.
 */
public final class KeyShares {
    static final int MOST = 255;
    static final int LEAST_NEEDED = 2;
    private static final int SET_BYTES = 4;

    private KeyShares() {}

    /**
     * As many shares as {@code of}, any {@code needed} of which make the secret.
     *
     * @throws IllegalArgumentException where fewer than two are needed, or more than there are
     */
    public static List<KeyShare> split(byte[] secret, int needed, int of, SecureRandom random) {
        if (needed < LEAST_NEEDED || needed > of || of > MOST) {
            throw new IllegalArgumentException("at least 2 shares are needed, of at most " + MOST);
        }
        var set = new byte[SET_BYTES];
        random.nextBytes(set);
        var chance = new byte[needed - 1][secret.length];
        for (var coefficients : chance) {
            random.nextBytes(coefficients);
        }
        var shares = new ArrayList<KeyShare>();
        for (int number = 1; number <= of; number++) {
            var part = new byte[secret.length];
            for (int at = 0; at < part.length; at++) {
                part[at] = (byte) valueAt(number, secret, chance, at);
            }
            shares.add(new KeyShare(HexFormat.of().formatHex(set), needed, of, number, part));
        }
        return shares;
    }

    private static int valueAt(int x, byte[] secret, byte[][] chance, int at) {
        int value = 0;
        for (int power = chance.length - 1; power >= 0; power--) {
            value = Field256.times(value, x) ^ (chance[power][at] & 0xff);
        }
        return Field256.times(value, x) ^ (secret[at] & 0xff);
    }

    /**
     * The secret of which these are shares.
     *
     * @throws ShareRefused where they are too few, of several sets, the same, or do not fit
     */
    public static byte[] join(Collection<KeyShare> shares) {
        var given = List.copyOf(shares);
        if (given.isEmpty()) {
            throw new ShareRefused("no share was given");
        }
        var first = given.getFirst();
        if (given.stream().anyMatch(share -> !isOfOneSet(first, share))) {
            throw new ShareRefused("these shares are of different sets");
        }
        int different = given.stream().map(KeyShare::number).collect(toSet()).size();
        if (different < given.size()) {
            throw new ShareRefused("a share was given twice");
        }
        if (given.size() < first.needed()) {
            throw new ShareRefused(
                    "%d shares are needed, and %d were given"
                            .formatted(first.needed(), given.size()));
        }
        var enough = given.subList(0, first.needed());
        for (var further : given.subList(first.needed(), given.size())) {
            if (!Arrays.equals(valueAt(further.number(), enough), further.part())) {
                throw new ShareRefused("these shares do not fit each other");
            }
        }
        return valueAt(0, enough);
    }

    private static boolean isOfOneSet(KeyShare one, KeyShare other) {
        return one.set().equals(other.set())
                && one.needed() == other.needed()
                && one.of() == other.of()
                && one.part().length == other.part().length;
    }

    /** Of the polynomials of this degree that go through all of these, the values at x. */
    private static byte[] valueAt(int x, List<KeyShare> through) {
        var value = new byte[through.getFirst().part().length];
        for (var share : through) {
            int weight = 1;
            for (var other : through) {
                if (other.number() != share.number()) {
                    int apart = Field256.inverse(share.number() ^ other.number());
                    weight = Field256.times(weight, Field256.times(x ^ other.number(), apart));
                }
            }
            for (int at = 0; at < value.length; at++) {
                value[at] ^= (byte) Field256.times(weight, share.part()[at] & 0xff);
            }
        }
        return value;
    }
}
