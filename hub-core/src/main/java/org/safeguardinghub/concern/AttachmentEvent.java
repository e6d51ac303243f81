package org.safeguardinghub.concern;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;

import java.util.HashSet;
import java.util.Set;

/**
 * Files of a concern. A file is appended beside the event that describes it and under an id of its
 * own, so that who reads the concern does not load the bytes. Kept for good.
 */
public sealed interface AttachmentEvent extends Tagged {

    /** A file was added to a concern. Its content describes the file in one category. */
    @EventName("concern.file-attached")
    record FileAttached(
            RecordId concern,
            AgencyId owner,
            RecordId attachment,
            Set<SubjectId> subjects,
            Sealed content)
            implements AttachmentEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(concern));
            tags.add(Tags.of(owner));
            subjects.forEach(subject -> tags.add(Tags.of(subject)));
            return tags;
        }

        @Override
        public RecordId partOf() {
            return concern;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }
    }

    /**
     * The file itself.
     *
     * @param file sealed for the concern, so that it is destroyed with the concern's keys
     */
    @EventName("concern.file-kept")
    record FileKept(
            RecordId attachment, RecordId concern, AgencyId owner, Category category, Sealed file)
            implements AttachmentEvent {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(attachment), Tags.of(owner));
        }
    }
}
