package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

class PseudonymsTest {
    private static final AgencyId NORTH = new AgencyId("north");
    private static final AgencyId SOUTH = new AgencyId("south");
    private static final SubjectId CHILD = SubjectId.random();

    private final Pseudonyms pseudonyms = new Pseudonyms(new byte[] {1, 2, 3});

    @Test
    void an_agency_knows_a_person_again() {
        assertThat(pseudonyms.of(NORTH, CHILD))
                .isEqualTo(new Pseudonyms(new byte[] {1, 2, 3}).of(NORTH, CHILD))
                .isNotEqualTo(pseudonyms.of(NORTH, SubjectId.random()));
    }

    @Test
    void another_agency_knows_the_person_by_another_name() {
        assertThat(pseudonyms.of(SOUTH, CHILD)).isNotEqualTo(pseudonyms.of(NORTH, CHILD));
    }

    @Test
    void whoever_holds_the_record_and_not_the_secret_cannot_work_it_out() {
        assertThat(new Pseudonyms(new byte[] {1, 2, 4}).of(NORTH, CHILD))
                .isNotEqualTo(pseudonyms.of(NORTH, CHILD));
        assertThat(pseudonyms.of(NORTH, CHILD)).isNotEqualTo(CHILD.value());
        assertThat(pseudonyms.of(NORTH, CHILD).version()).isEqualTo(8);
    }
}
