package org.safeguardinghub.api.subjectaccess;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Grounds;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.Mark.Redaction;
import org.safeguardinghub.subjectaccess.MarkItems;
import org.safeguardinghub.subjectaccess.Official;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a person judged of items. Source: domain guide, section 8.
 *
 * @param marks one for each item that is marked now; a mark takes the place of an earlier one
 */
record SubjectAccessMarks(
        @NotNull UUID id,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid SubjectAccessMark> marks) {
    /**
     * The mark on one item: it is given, or withheld, or given without some categories. Source:
     * domain guide, section 8.
     *
     * @param item its number in the collection
     * @param withheld on which grounds nothing of it is given
     * @param redacted the categories that are left out of what is given
     */
    record SubjectAccessMark(
            @NotNull Integer item,
            @Nullable @Valid WithheldOn withheld,
            @Nullable @Size(min = 1, max = 12) List<@NotNull @Valid RedactedCategory> redacted) {
        @AssertTrue(message = "an item is withheld, or given in part")
        boolean isOneMark() {
            return withheld == null || redacted == null;
        }

        ItemMark toMark() {
            if (withheld != null) {
                return new ItemMark(item, new Mark.Withhold(withheld.toGrounds()));
            }
            return redacted == null
                    ? new ItemMark(item, new Mark.Give())
                    : new ItemMark(
                            item,
                            new Mark.GiveInPart(
                                    redacted.stream().map(RedactedCategory::toRedaction).toList()));
        }

        /** Names nothing of what was judged. */
        @Override
        public String toString() {
            return "SubjectAccessMark " + item;
        }
    }

    /**
     * Why something is withheld, and who judged that. Source: Data Protection Act 2018, Schedules 2
     * to 4.
     *
     * @param exemption the reason
     * @param untold true where the bundle must not even tell that something is withheld; some
     *     exemptions are never told
     * @param judgedBy the professional who judged
     * @param note why
     */
    record WithheldOn(
            @NotNull Exemption exemption,
            @Nullable Boolean untold,
            @NotNull @Size(min = 1, max = 200) String judgedBy,
            @Nullable @Size(max = 2000) String note) {
        Grounds toGrounds() {
            return new Grounds(exemption, Boolean.TRUE.equals(untold), judgedBy, note);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "WithheldOn";
        }
    }

    /**
     * A category that is left out of what is given. Source: domain guide, section 8.
     *
     * @param category which
     * @param grounds why
     */
    record RedactedCategory(@NotNull Category category, @NotNull @Valid WithheldOn grounds) {
        Redaction toRedaction() {
            return new Redaction(category, grounds.toGrounds());
        }
    }

    /** Names nothing of what was judged. */
    @Override
    public String toString() {
        return "SubjectAccessMarks " + id;
    }

    MarkItems toCommand(
            RecordId request, AgencyId agency, Official by, Map<Integer, Set<Category>> read) {
        return new MarkItems(
                request, agency, by, marks.stream().map(SubjectAccessMark::toMark).toList(), read);
    }
}
