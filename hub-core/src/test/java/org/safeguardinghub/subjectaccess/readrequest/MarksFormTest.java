package org.safeguardinghub.subjectaccess.readrequest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Grounds;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.Mark.Redaction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What was judged is read as it was written, now and later. */
class MarksFormTest {
    private static final Grounds NEIGHBOUR =
            new Grounds(Exemption.THIRD_PARTY, true, "head of year", "She is named in it");
    private static final Grounds ADVICE =
            new Grounds(Exemption.LEGAL_PRIVILEGE, false, "solicitor", null);
    private static final List<ItemMark> MARKS =
            List.of(
                    new ItemMark(1, new Mark.Give()),
                    new ItemMark(
                            2,
                            new Mark.GiveInPart(
                                    List.of(
                                            new Redaction(Category.PERP, NEIGHBOUR),
                                            new Redaction(Category.LEGAL, ADVICE)))),
                    new ItemMark(30, new Mark.Withhold(ADVICE)));

    /** As it is stored since the first version. */
    private static final String STORED =
            """
            {"marks":[{"item":1,"give":true},\
            {"item":2,"redacted":[{"exemption":"THIRD_PARTY","untold":true,\
            "judgedBy":"head of year","note":"She is named in it","category":"PERP"},\
            {"exemption":"LEGAL_PRIVILEGE","untold":false,"judgedBy":"solicitor",\
            "category":"LEGAL"}]},\
            {"item":30,"withheld":{"exemption":"LEGAL_PRIVILEGE","untold":false,\
            "judgedBy":"solicitor"}}]}\
            """;

    @Test
    void marks_are_written_as_they_always_were() {
        var written = MarksForm.of(MARKS).byCategory().get(Category.META);
        assertThat(new String(Objects.requireNonNull(written), StandardCharsets.UTF_8))
                .isEqualTo(STORED);
    }

    @Test
    void marks_are_read_as_they_were_made() {
        assertThat(MarksForm.read(STORED.getBytes(StandardCharsets.UTF_8))).isEqualTo(MARKS);
    }
}
