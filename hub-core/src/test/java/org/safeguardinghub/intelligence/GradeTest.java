package org.safeguardinghub.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.intelligence.Grade.FiveFiveFive;
import org.safeguardinghub.intelligence.Grade.ThreeFiveTwo;

import java.util.List;

class GradeTest {
    private static final List<Grade> GRADES =
            List.of(
                    new ThreeFiveTwo("1", "A", HandlingCode.P),
                    new ThreeFiveTwo("3", "E", HandlingCode.C),
                    new FiveFiveFive("B", "2", "1"),
                    new FiveFiveFive("E", "5", "5"));

    @Test
    void a_grade_is_read_as_it_was_given() {
        for (var grade : GRADES) {
            assertThat(grade.given().grade()).isEqualTo(grade);
        }
        assertThat(GRADES.get(2).given().coded())
                .containsEntry("scheme", "5x5x5")
                .containsEntry("source", "B")
                .containsEntry("information", "2")
                .containsEntry("handling", "1");
    }

    @Test
    void the_codes_of_one_scheme_are_none_of_the_other() {
        assertThatThrownBy(() -> new ThreeFiveTwo("B", "2", HandlingCode.P))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThreeFiveTwo("4", "A", HandlingCode.P))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FiveFiveFive("1", "A", "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FiveFiveFive("A", "1", "P"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
