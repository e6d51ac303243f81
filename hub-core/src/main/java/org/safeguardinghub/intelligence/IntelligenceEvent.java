package org.safeguardinghub.intelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.WithdrawsRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Markings;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Everything that can happen to a police report or to a sanitised product. Kept for good. */
public sealed interface IntelligenceEvent extends Tagged {
    RecordId record();

    AgencyId owner();

    Set<SubjectId> subjects();

    @Override
    default Set<String> tags() {
        var tags = new HashSet<String>();
        tags.add(Tags.of(record()));
        tags.add(Tags.of(owner()));
        subjects().forEach(subject -> tags.add(Tags.of(subject)));
        return tags;
    }

    /**
     * A police agency recorded a report.
     *
     * @param madeFrom the partner's information that it was made from
     * @param grading none while it is not graded yet: it is then for its owner alone
     */
    @EventName("intelligence.recorded")
    record ReportRecorded(
            RecordId record,
            AgencyId owner,
            Set<SubjectId> subjects,
            @Nullable RecordId madeFrom,
            @Nullable Instant occurredFrom,
            @Nullable Instant occurredTo,
            @Nullable Grading grading,
            Marking marking,
            @Nullable Instant reviewBy,
            Sealed content)
            implements IntelligenceEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    record,
                    RecordType.INTELLIGENCE,
                    owner,
                    subjects,
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Map<String, String> coded() {
            return grading == null ? Map.of("state", "UNGRADED") : graded(grading);
        }

        @Override
        public Markings markings() {
            return markingsOf(grading == null ? null : grading.handling(), marking);
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return handlingOf(grading).facts(record, position, recordedAt);
        }
    }

    /** An ungraded report was graded. */
    @EventName("intelligence.graded")
    record ReportGraded(
            RecordId record,
            AgencyId owner,
            Set<SubjectId> subjects,
            Grading grading,
            Marking marking,
            @Nullable Instant reviewBy,
            Sealed content)
            implements IntelligenceEvent, OwnersPart, EstablishesFacts {
        @Override
        public Map<String, String> coded() {
            return graded(grading);
        }

        @Override
        public Markings markings() {
            return markingsOf(grading.handling(), marking);
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return grading.handling()
                    .factsInsteadOf(handlingOf(null), record, position, recordedAt);
        }
    }

    /**
     * The grade was changed, for a reason. The earlier one stays where it was said.
     *
     * @param earlier the handling that this one takes the place of
     */
    @EventName("intelligence.regraded")
    record ReportRegraded(
            RecordId record,
            AgencyId owner,
            Set<SubjectId> subjects,
            Grading grading,
            Handling earlier,
            Marking marking,
            @Nullable Instant reviewBy,
            Sealed content)
            implements IntelligenceEvent, OwnersPart, EstablishesFacts {
        @Override
        public Map<String, String> coded() {
            return graded(grading);
        }

        @Override
        public Markings markings() {
            return markingsOf(grading.handling(), marking);
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return grading.handling().factsInsteadOf(earlier, record, position, recordedAt);
        }
    }

    /**
     * A product was made of the report and approved. Which one, and who approved it, is sealed with
     * the report; nothing outside its content names both.
     */
    @EventName("intelligence.sanitised")
    record ReportSanitised(
            RecordId record,
            AgencyId owner,
            Set<SubjectId> subjects,
            Grading grading,
            Marking marking,
            @Nullable Instant reviewBy,
            Sealed content)
            implements IntelligenceEvent, OwnersPart {
        @Override
        public Map<String, String> coded() {
            return Map.of("product", "APPROVED");
        }

        @Override
        public Markings markings() {
            return markingsOf(grading.handling(), marking);
        }
    }

    /**
     * A sanitised product, approved by a named person who is not its author. It says nothing of the
     * report that it was made from, and carries that report's grade. It holds no META: that police
     * hold intelligence on somebody is itself for readers of intelligence alone.
     */
    @EventName("intelligence-product.recorded")
    record ProductRecorded(
            RecordId record,
            AgencyId owner,
            Set<SubjectId> subjects,
            Grade.Given grade,
            Handling handling,
            Marking marking,
            @Nullable Instant reviewBy,
            Sealed content)
            implements IntelligenceEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    record, RecordType.INTELLIGENCE_PRODUCT, owner, subjects, content.categories());
        }

        /** Every copy names its originator, whom readers of the product may know. */
        @Override
        public Map<String, String> coded() {
            var coded = new TreeMap<>(grade.coded());
            coded.put("originator", owner.text());
            return coded;
        }

        @Override
        public Markings markings() {
            return handling.markings(marking);
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return handling.facts(record, position, recordedAt);
        }
    }

    /** The owner took a product back: whoever had it is told, and reads it no more. */
    @EventName("intelligence-product.withdrawn")
    record ProductWithdrawn(
            RecordId record,
            AgencyId owner,
            Set<SubjectId> subjects,
            ProductWithdrawal reason,
            Sealed content)
            implements IntelligenceEvent, OwnersPart, WithdrawsRecord, EstablishesFacts {
        @Override
        public Map<String, String> coded() {
            return Map.of("state", "WITHDRAWN", "withdrawalReason", reason.name());
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            var about = "withdrawal:" + record;
            return List.of(
                    new Fact.Withdrawal(
                            UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)),
                            position,
                            Validity.since(recordedAt),
                            record));
        }
    }

    /** The owner looked at it again and said until when it stands. */
    @EventName("intelligence.reviewed")
    record Reviewed(
            RecordId record,
            AgencyId owner,
            Set<SubjectId> subjects,
            ReviewOutcome outcome,
            @Nullable Handling handling,
            Marking marking,
            Instant reviewBy,
            Sealed content)
            implements IntelligenceEvent, OwnersPart {
        @Override
        public Map<String, String> coded() {
            return Map.of("review", outcome.name());
        }

        @Override
        public Markings markings() {
            return markingsOf(handling, marking);
        }
    }

    private static Map<String, String> graded(Grading grading) {
        var coded = new TreeMap<>(grading.coded());
        coded.put("state", "GRADED");
        return coded;
    }

    private static Markings markingsOf(@Nullable Handling handling, Marking marking) {
        return handling == null
                ? new Markings(Set.of(), Set.of(marking.name()))
                : handling.markings(marking);
    }

    /** What is not graded is for its owner alone. */
    private static Handling handlingOf(@Nullable Grading grading) {
        return grading == null ? new Handling(null, List.of(), null) : grading.handling();
    }
}
