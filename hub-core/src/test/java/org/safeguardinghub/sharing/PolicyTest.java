package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.shared.AgencyKind.NHS_GP;
import static org.safeguardinghub.shared.AgencyKind.POLICE;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Category.SEXH;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Purpose.CHILD_PROTECTION;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.sharing.Policy.Cell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

class PolicyTest {
    private static final String ONE_CELL =
            "purpose,agency_kind,category,level\nCHILD_PROTECTION,NHS_GP,NARR,SUMMARY\n";

    @Test
    void a_cell_that_is_not_there_is_none() {
        var policy = Policy.parse(ONE_CELL);
        assertThat(policy.level(CHILD_PROTECTION, NHS_GP, NARR)).isEqualTo(SUMMARY);
        assertThat(policy.level(CHILD_PROTECTION, NHS_GP, ID)).isEqualTo(NONE);
        assertThat(policy.level(CHILD_PROTECTION, POLICE, NARR)).isEqualTo(NONE);
        assertThat(policy.level(AUDIT, NHS_GP, NARR)).isEqualTo(NONE);
    }

    @Test
    void the_reference_policy_has_every_cell_and_prints_as_it_was_written() throws IOException {
        var policy = Policy.reference();
        assertThat(policy.cells()).hasSize(7 * 22 * 12);
        assertThat(policy.level(CHILD_PROTECTION, POLICE, ID)).isEqualTo(FULL);
        try (var file =
                PolicyTest.class.getResourceAsStream("/reference/sharing-policy-default.csv")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(policy.print()).isEqualTo(text);
        }
    }

    @Test
    void what_is_printed_reads_as_the_same_policy() {
        var policy = Policy.parse(ONE_CELL);
        assertThat(Policy.parse(policy.print())).isEqualTo(policy).hasSameHashCodeAs(policy);
        assertThat(policy).isNotEqualTo(Policy.reference()).isNotEqualTo("a policy");
        assertThat(policy.hashCode()).isNotEqualTo(Policy.reference().hashCode());
        assertThat(policy).hasToString("Policy");
    }

    @Test
    void a_policy_may_lack_the_last_line_end_and_all_cells() {
        assertThat(Policy.parse(ONE_CELL.stripTrailing())).isEqualTo(Policy.parse(ONE_CELL));
        assertThat(Policy.parse(Policy.HEADER).cells()).extracting(Cell::level).containsOnly(NONE);
    }

    @Test
    void none_written_out_is_the_same_as_none_left_out() {
        var written = new Cell(CHILD_PROTECTION, NHS_GP, SEXH, NONE);
        assertThat(Policy.of(List.of(written))).isEqualTo(Policy.of(List.of()));
    }

    @Test
    void a_text_that_is_no_policy_is_refused_by_line() {
        assertMalformed("", 1, "the header must be");
        assertMalformed("level,category\n", 1, "the header must be");
        assertMalformed(ONE_CELL + "\nAUDIT,NHS_GP,ID,FULL\n", 3, "4 fields are needed, not 1");
        assertMalformed(ONE_CELL + "AUDIT,NHS_GP,ID,FULL,\n", 3, "4 fields are needed, not 5");
        assertMalformed(ONE_CELL + "SURVEY,NHS_GP,ID,FULL\n", 3, "unknown purpose");
        assertMalformed(ONE_CELL + "AUDIT,BAKER,ID,FULL\n", 3, "unknown agency kind");
        assertMalformed(ONE_CELL + "AUDIT,NHS_GP,HAIR,FULL\n", 3, "unknown category");
        assertMalformed(ONE_CELL + "AUDIT,NHS_GP,ID,full\n", 3, "unknown level");
        assertMalformed(ONE_CELL + "AUDIT,NHS_GP,ID,FULL\r\n", 3, "unknown level");
        assertMalformed(ONE_CELL + " AUDIT,NHS_GP,ID,FULL\n", 3, "unknown purpose");
        assertMalformed(
                ONE_CELL + "CHILD_PROTECTION,NHS_GP,NARR,SUMMARY\n",
                3,
                "this cell was already given");
    }

    @Test
    void two_levels_for_one_cell_are_refused() {
        var one = new Cell(CHILD_PROTECTION, NHS_GP, ID, NONE);
        var other = new Cell(CHILD_PROTECTION, NHS_GP, ID, FULL);
        assertThatThrownBy(() -> Policy.of(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NHS_GP");
    }

    private static void assertMalformed(String text, int line, String reason) {
        assertThatThrownBy(() -> Policy.parse(text))
                .isInstanceOfSatisfying(
                        Policy.Malformed.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(reason);
    }
}
