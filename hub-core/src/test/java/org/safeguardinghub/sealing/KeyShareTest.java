package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.Locale;

/** A share is typed as it was printed, or refused. */
class KeyShareTest {
    private static final String DIGITS = "0123456789abcdef";

    private final KeyShare share = KeyShares.split(new byte[32], 3, 5, new SecureRandom()).get(3);

    @Test
    void what_was_printed_is_read_whatever_the_space_and_the_case() {
        same(KeyShare.parse(share.line()));
        same(KeyShare.parse("  " + share.line().toUpperCase(Locale.ROOT) + "\r"));
        same(KeyShare.parse(share.line().replace(" ", "  \t")));
    }

    @Test
    void the_line_says_what_it_is() {
        assertThat(share.line())
                .matches(
                        "hub key share 1, set [0-9a-f]{8}, 3 of 5, number 4: "
                                + "([0-9a-f]{4} ){15}[0-9a-f]{4}, check [0-9a-f]{8}");
    }

    @Test
    void no_digit_can_be_another() {
        var line = share.line();
        for (int at = line.indexOf("set"); at < line.length(); at++) {
            int digit = DIGITS.indexOf(line.charAt(at));
            if (digit >= 0) {
                var other = DIGITS.charAt((digit + 1) % DIGITS.length());
                refuses(line.substring(0, at) + other + line.substring(at + 1));
            }
        }
    }

    @Test
    void no_two_digits_can_be_exchanged_and_none_left_out() {
        var line = share.line();
        int from = line.indexOf(": ") + 2;
        for (int at = from; at < line.indexOf(", check") - 1; at++) {
            char one = line.charAt(at);
            char two = line.charAt(at + 1);
            if (one != ' ' && two != ' ') {
                refuses(line.substring(0, at) + line.substring(at + 1));
                if (one != two) {
                    refuses(line.substring(0, at) + two + one + line.substring(at + 2));
                }
            }
        }
    }

    @Test
    void a_share_at_nought_or_beyond_the_last_is_none() {
        refuses(new KeyShare(share.set(), 3, 5, 0, share.part()).line());
        refuses(new KeyShare(share.set(), 3, 5, 6, share.part()).line());
        refuses(new KeyShare(share.set(), 3, 999, 600, share.part()).line());
    }

    @Test
    void a_share_of_which_none_or_one_or_more_than_all_are_needed_is_none() {
        for (int needed : new int[] {0, 1, 6}) {
            refuses(new KeyShare(share.set(), needed, 5, 1, share.part()).line());
        }
        same(KeyShare.parse(share.line()));
    }

    private void same(KeyShare read) {
        assertThat(read).usingRecursiveComparison().isEqualTo(share);
    }

    private static void refuses(String line) {
        assertThatThrownBy(() -> KeyShare.parse(line)).isInstanceOf(ShareRefused.class);
    }
}
