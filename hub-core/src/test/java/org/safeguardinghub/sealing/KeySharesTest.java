package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Any three of five shares are the key, and any two say nothing of it. */
class KeySharesTest {
    private static final int BYTES = 32;
    private final SecureRandom random = new SecureRandom();
    private final Random chance = new Random(7);

    @Test
    void any_three_of_five_make_the_key_in_any_order() {
        for (int round = 0; round < 50; round++) {
            var key = anyKey();
            for (var three : choices(KeyShares.split(key, 3, 5, random), 3)) {
                Collections.shuffle(three, chance);
                assertThat(KeyShares.join(three)).isEqualTo(key);
            }
        }
    }

    @Test
    void any_number_that_is_enough_makes_the_key() {
        for (int round = 0; round < 200; round++) {
            int of = 2 + chance.nextInt(20);
            int needed = 2 + chance.nextInt(of - 1);
            var key = anyKey();
            var shares = new ArrayList<>(KeyShares.split(key, needed, of, random));
            Collections.shuffle(shares, chance);
            int given = needed + chance.nextInt(of - needed + 1);
            assertThat(KeyShares.join(shares.subList(0, given))).isEqualTo(key);
        }
    }

    /**
     * For whatever byte the key might have, there is exactly one third share with which these two
     * make it: nobody who has two can rule out a single key.
     */
    @Test
    void with_any_two_every_key_is_as_possible_as_every_other() {
        for (var two : choices(KeyShares.split(anyKey(), 3, 5, random), 2)) {
            assertThat(keysPossibleWith(two, 3)).hasSize(256);
        }
    }

    /** The control: of two shares where two are enough, the key is the only possible one. */
    @Test
    void control_where_two_are_enough_they_leave_one_key() {
        var key = anyKey();
        for (var two : choices(KeyShares.split(key, 2, 5, random), 2)) {
            assertThat(keysPossibleWith(two, 2)).containsExactly(key[0] & 0xff);
        }
    }

    /**
     * The shares of two fixed keys are equally spread over all pairs of bytes that two people can
     * hold: chi-square with 255 degrees of freedom over one byte of each pair's sum and of each.
     */
    @Test
    void what_two_hold_is_spread_alike_whatever_the_key() {
        var nought = new byte[BYTES];
        var ones = new byte[BYTES];
        Arrays.fill(ones, (byte) 0xff);
        for (var key : List.of(nought, ones)) {
            assertThat(unevenness(key, 3)).isLessThan(CRITICAL);
        }
    }

    /** The control: where two are enough, the same measure sees it. */
    @Test
    void control_where_two_are_enough_what_they_hold_is_not_spread_alike() {
        assertThat(unevenness(new byte[BYTES], 2)).isGreaterThan(CRITICAL);
    }

    @Test
    void what_does_not_make_a_key_is_refused_plainly() {
        var key = anyKey();
        var shares = KeyShares.split(key, 3, 5, random);
        var others = KeyShares.split(key, 3, 5, random);
        refuses(List.of(), "no share was given");
        refuses(shares.subList(0, 2), "3 shares are needed, and 2 were given");
        refuses(List.of(shares.get(0), shares.get(1), shares.get(0)), "given twice");
        refuses(List.of(shares.get(0), shares.get(1), others.get(2)), "different sets");
        var first = shares.getFirst();
        var bent = first.part().clone();
        bent[9] ^= 1;
        var wrong = new KeyShare(first.set(), 3, 5, first.number(), bent);
        refuses(List.of(shares.get(1), shares.get(2), shares.get(3), wrong), "do not fit");
    }

    @Test
    void senseless_numbers_are_refused() {
        assertThatThrownBy(() -> KeyShares.split(anyKey(), 1, 5, random))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyShares.split(anyKey(), 6, 5, random))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyShares.split(anyKey(), 3, 256, random))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_text_of_a_share_does_not_have_its_part() {
        var share = KeyShares.split(anyKey(), 3, 5, random).getFirst();
        assertThat(share).hasToString("share 1 of set " + share.set());
    }

    private static void refuses(List<KeyShare> shares, String why) {
        assertThatThrownBy(() -> KeyShares.join(shares))
                .isInstanceOf(ShareRefused.class)
                .hasMessageContaining(why);
    }

    /**
     * The first bytes of the keys that these two would make together with any third share, of all
     * 256 that it can be; a third share that must fit adds nothing.
     */
    private static Set<Integer> keysPossibleWith(List<KeyShare> two, int needed) {
        var possible = new HashSet<Integer>();
        int third = 1;
        while (third == two.get(0).number() || third == two.get(1).number()) {
            third++;
        }
        for (int value = 0; value < 256; value++) {
            var part = new byte[BYTES];
            part[0] = (byte) value;
            var shares = new ArrayList<>(two);
            if (needed == 3) {
                shares.add(new KeyShare(two.getFirst().set(), 3, 5, third, part));
            }
            possible.add(KeyShares.join(shares)[0] & 0xff);
        }
        return possible;
    }

    /** Exceeded by chance once in some 10 million times. */
    private static final double CRITICAL = 385;

    /** The worst chi-square of what the holders of shares 1 and 2 see, over 100,000 splittings. */
    private double unevenness(byte[] key, int needed) {
        int rounds = 100_000 / BYTES;
        var first = new int[256];
        var second = new int[256];
        var sum = new int[256];
        var weighed = new int[256];
        for (int round = 0; round < rounds; round++) {
            var shares = KeyShares.split(key, needed, 5, random);
            for (int at = 0; at < BYTES; at++) {
                int one = shares.get(0).part()[at] & 0xff;
                int two = shares.get(1).part()[at] & 0xff;
                first[one]++;
                second[two]++;
                sum[one ^ two]++;
                // what would be the key if the polynomial were a line
                weighed[
                        Field256.times(one, Field256.times(2, Field256.inverse(3)))
                                ^ Field256.times(two, Field256.inverse(3))]++;
            }
        }
        return List.of(first, second, sum, weighed).stream()
                .mapToDouble(counts -> chiSquare(counts, rounds * BYTES))
                .max()
                .orElseThrow();
    }

    private static double chiSquare(int[] counts, int all) {
        double expected = all / 256.0;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private byte[] anyKey() {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return key;
    }

    private static List<List<KeyShare>> choices(List<KeyShare> from, int count) {
        var choices = new ArrayList<List<KeyShare>>();
        for (int bits = 0; bits < 1 << from.size(); bits++) {
            if (Integer.bitCount(bits) == count) {
                var choice = new ArrayList<KeyShare>();
                for (int at = 0; at < from.size(); at++) {
                    if (((bits >> at) & 1) == 1) {
                        choice.add(from.get(at));
                    }
                }
                choices.add(choice);
            }
        }
        return choices;
    }
}
