package org.safeguardinghub.api.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.shared.AgencyId;

import java.util.Base64;
import java.util.Random;
import java.util.stream.LongStream;

class PositionTokensProperties {
    private static final AgencyId NORTH = new AgencyId("northtown-csc");
    private static final AgencyId SOUTH = new AgencyId("southby-police");
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    static LongStream seeds() {
        var fresh = new Random().nextLong();
        System.out.println("fresh seed " + fresh);
        return LongStream.concat(LongStream.range(0, 50), LongStream.of(fresh));
    }

    private static PositionTokens tokens(Random random) {
        var secret = new byte[32];
        random.nextBytes(secret);
        return new PositionTokens(secret);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_token_opens_to_its_position_for_its_agency_alone(long seed) {
        var random = new Random(seed);
        var tokens = tokens(random);
        var position = random.nextLong() >>> random.nextInt(64);
        var token = tokens.seal(NORTH, position);
        assertThat(tokens.open(NORTH, token)).hasValue(position);
        assertThat(tokens.seal(NORTH, position)).isEqualTo(token);
        assertThat(tokens.open(SOUTH, token)).isEmpty();
        assertThat(tokens.seal(SOUTH, position)).isNotEqualTo(token);
        assertThat(tokens(random).open(NORTH, token)).isEmpty();
        assertThat(tokens.openCursor(NORTH, "position", token)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_cut_lengthened_or_changed_token_opens_to_nothing(long seed) {
        var random = new Random(seed);
        var tokens = tokens(random);
        var token = tokens.seal(NORTH, random.nextLong());
        for (int i = 0; i < token.length(); i++) {
            var changed = new StringBuilder(token);
            char other;
            do {
                other = LETTERS.charAt(random.nextInt(LETTERS.length()));
            } while (other == token.charAt(i));
            changed.setCharAt(i, other);
            assertThat(tokens.open(NORTH, changed.toString())).as("at " + i).isEmpty();
            assertThat(tokens.open(NORTH, token.substring(0, i))).isEmpty();
        }
        assertThat(tokens.open(NORTH, token + "A")).isEmpty();
        assertThat(tokens.open(NORTH, token + "=")).isEmpty();
        assertThat(tokens.open(NORTH, token + "\n")).isEmpty();
        assertThat(tokens.open(NORTH, "7")).isEmpty();
        assertThat(tokens.open(NORTH, "å∫ç")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_cursor_opens_for_its_list_alone_in_one_spelling(long seed) {
        var random = new Random(seed);
        var tokens = tokens(random);
        var cursor = new byte[1 + random.nextInt(60)];
        random.nextBytes(cursor);
        var token = tokens.sealCursor(NORTH, "feed", cursor);
        assertThat(tokens.openCursor(NORTH, "feed", token)).hasValue(cursor);
        assertThat(tokens.openCursor(NORTH, "shares", token)).isEmpty();
        assertThat(tokens.openCursor(SOUTH, "feed", token)).isEmpty();
        assertThat(tokens.open(NORTH, token)).isEmpty();
        var last = LETTERS.indexOf(token.charAt(token.length() - 1));
        for (int bit = 1; bit < 64; bit <<= 1) {
            var twin = token.substring(0, token.length() - 1) + LETTERS.charAt(last ^ bit);
            assertThat(tokens.openCursor(NORTH, "feed", twin)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neighbouring_positions_share_nothing_that_could_be_compared(long seed) {
        var random = new Random(seed);
        var tokens = tokens(random);
        var position = random.nextInt(1_000_000);
        var one = Base64.getUrlDecoder().decode(tokens.seal(NORTH, position));
        var next = Base64.getUrlDecoder().decode(tokens.seal(NORTH, position + 1L));
        var equal = 0;
        for (int i = 0; i < one.length; i++) {
            equal += one[i] == next[i] ? 1 : 0;
        }
        assertThat(equal).isLessThan(6);
    }
}
