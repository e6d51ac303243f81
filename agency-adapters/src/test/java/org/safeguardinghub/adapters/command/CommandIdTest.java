package org.safeguardinghub.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class CommandIdTest {
    private static final Content SAID = new Content().put(Category.EDU, "setting", "A school");

    @Test
    void the_same_record_saying_the_same_gets_the_same_id() {
        assertThat(SubjectCommand.of("a", "1", "1", SAID))
                .isEqualTo(SubjectCommand.of("a", "1", "1", SAID));
    }

    @Test
    void the_order_in_which_fields_were_written_says_nothing() {
        Content one = new Content().put(Category.EDU, "setting", "x").put(Category.ID, "sex", "F");
        Content two = new Content().put(Category.ID, "sex", "F").put(Category.EDU, "setting", "x");

        assertThat(SubjectCommand.of("a", "1", "1", one).id())
                .isEqualTo(SubjectCommand.of("a", "1", "1", two).id());
    }

    @Test
    void another_custodian_record_role_or_content_gets_another_id() {
        UUID id = SubjectCommand.of("a", "1", "r", SAID).id();
        Content other = new Content().put(Category.EDU, "setting", "Another school");

        assertThat(
                        new UUID[] {
                            SubjectCommand.of("b", "1", "r", SAID).id(),
                            SubjectCommand.of("a", "2", "r", SAID).id(),
                            SubjectCommand.of("a1", "", "r", SAID).id(),
                            SubjectCommand.of("a", "1", "r", other).id(),
                            ConcernCommand.of("a", "1", id, null, SAID).id()
                        })
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_concern_about_another_subject_command_is_another_command() {
        assertThat(ConcernCommand.of("a", "1", new UUID(0, 1), null, SAID).id())
                .isNotEqualTo(ConcernCommand.of("a", "1", new UUID(0, 2), null, SAID).id());
    }

    @Test
    void it_is_a_well_formed_uuid_of_version_8() {
        UUID id = SubjectCommand.of("a", "1", "r", SAID).id();

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }
}
