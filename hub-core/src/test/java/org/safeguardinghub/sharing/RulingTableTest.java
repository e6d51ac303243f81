package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Category.RISK;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Cases beside the worked examples, each worked out from the text and the default policy, in {@code
 * rulings.csv}. The words for facts are those of {@link FactWords}; {@code others} are the
 * categories that the record holds beside the four.
 */
class RulingTableTest {
    private static final String TABLE = "/sharing/rulings.csv";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void a_ruling_is_what_the_table_says(
            String reading,
            String reader,
            Purpose purpose,
            Level id,
            Level narr,
            Level edu,
            Level risk,
            @Nullable String others,
            @Nullable String facts) {
        var expected = new TreeMap<>(Map.of(ID, id, NARR, narr, EDU, edu, RISK, risk));
        expected.putAll(levels(others));
        var situation = situation(reader, purpose);
        situation.holding(expected.keySet().toArray(Category[]::new));
        new FactWords(situation, agency(reader), purpose).give(facts);
        assertThat(situation.ruling().levels()).isEqualTo(expected);
    }

    @Test
    void there_are_at_least_60_and_no_two_have_one_name() throws IOException {
        try (var table = RulingTableTest.class.getResourceAsStream(TABLE)) {
            var lines =
                    new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1);
            assertThat(lines.map(line -> line.split(",", 2)[0].strip()))
                    .hasSizeGreaterThanOrEqualTo(60)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void words_that_mean_nothing_are_refused() {
        var words =
                new FactWords(
                        situation("POLICE", Purpose.CHILD_PROTECTION),
                        new AgencyId("reader"),
                        Purpose.CHILD_PROTECTION);
        assertThatThrownBy(() -> words.give("involved; somehow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("somehow");
    }

    private static Situation situation(String reader, Purpose purpose) {
        var situation =
                reader.equals("OWNER")
                        ? readBy(SCHOOL, AgencyKind.SCHOOL)
                        : readBy(agency(reader), AgencyKind.valueOf(reader));
        var role =
                switch (purpose) {
                    case PATTERN -> Role.COORDINATOR;
                    case AUDIT -> Role.AUDITOR;
                    default -> Role.PRACTITIONER;
                };
        return situation.forPurpose(purpose, role);
    }

    private static AgencyId agency(String reader) {
        return reader.equals("OWNER") ? SCHOOL : new AgencyId("reader");
    }

    private static Map<Category, Level> levels(@Nullable String others) {
        var levels = new TreeMap<Category, Level>();
        if (others != null) {
            for (var cell : others.split(";", -1)) {
                var words = cell.strip().split(" ", -1);
                levels.put(Category.valueOf(words[0]), Level.valueOf(words[1]));
            }
        }
        return levels;
    }
}
