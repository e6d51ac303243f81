package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A stored ruling in words. To explain is to show what was ruled, never to rule again. The position
 * in the log is left out; whoever may know it seals it for the reader.
 */
public final class Explanation {
    private Explanation() {}

    /**
     * For the record's owner and for auditors: everything. {@code absent} is what the reader was
     * told; a record that is not there has no owner. {@code lawfulBases}: what makes the disclosure
     * lawful or would have, the decisions that counted first.
     */
    public record Full(
            String record,
            RecordType recordType,
            @Nullable String owner,
            @Nullable String askedSubject,
            Asker reader,
            @Nullable Purpose purpose,
            @Nullable String caseReference,
            Instant at,
            boolean absent,
            List<Decided> categories,
            List<Evaluated> rules,
            List<UUID> factsCounted,
            int factsCountedInAll,
            @Nullable Integer policyVersion,
            List<LawfulBasis> lawfulBases) {}

    /** Who asked, and for whom where a system said so. */
    public record Asker(String agency, String sub, List<Role> roles, @Nullable String actingFor) {}

    /** What was decided for one category, by which rule. */
    public record Decided(Category category, Level level, String rule, String because) {}

    /** One rule with its value. */
    public record Evaluated(
            String rule, RuleValue.Did did, Map<Category, Level> levels, String sentence) {}

    /**
     * For whoever asked: no more than the answer itself said. What is hidden and what does not
     * exist read alike, and what is only held reads alike for all records.
     *
     * @param record left out where something is only held: such an answer names no record
     */
    public record Safe(
            @Nullable String record,
            Asker reader,
            @Nullable Purpose purpose,
            @Nullable String caseReference,
            Instant at,
            boolean held,
            Map<Category, Level> levels,
            boolean alsoHeld,
            List<String> sentences) {}

    public static Full full(Ruling ruling) {
        var matter = ruling.matter();
        var version = ruling.policyVersion();
        return new Full(
                matter.record().text(),
                matter.type(),
                text(matter.owner()),
                text(matter.asked()),
                asker(matter.reader()),
                matter.purpose(),
                matter.caseReference(),
                matter.at(),
                ruling.isAbsent(),
                ruling.levels().entrySet().stream()
                        .map(e -> decided(ruling, e.getKey(), e.getValue()))
                        .toList(),
                ruling.rules().stream().map(Explanation::evaluated).toList(),
                ruling.counted(),
                ruling.countedInAll(),
                version.isPresent() ? (Integer) version.getAsInt() : null,
                ruling.bases());
    }

    public static Safe safe(Ruling ruling) {
        var matter = ruling.matter();
        return new Safe(
                ruling.isOnlyHeld() ? null : matter.record().text(),
                asker(matter.reader()),
                matter.purpose(),
                matter.caseReference(),
                matter.at(),
                !ruling.isAbsent(),
                ruling.shown(),
                ruling.alsoHeld(),
                Sentences.safe(ruling));
    }

    private static Decided decided(Ruling ruling, Category category, Level level) {
        var rule = ruling.deciding().getOrDefault(category, Rule.CATEGORY);
        return new Decided(category, level, rule.code(), Sentences.because(level, rule));
    }

    private static Evaluated evaluated(RuleValue value) {
        return new Evaluated(
                value.rule().code(), value.did(), value.levels(), Sentences.about(value));
    }

    private static Asker asker(Reader reader) {
        return new Asker(
                reader.agency().text(),
                reader.sub(),
                reader.roles().stream().sorted().toList(),
                reader.actingFor());
    }

    private static @Nullable String text(@Nullable AgencyId agency) {
        return agency == null ? null : agency.text();
    }

    private static @Nullable String text(@Nullable SubjectId subject) {
        return subject == null ? null : subject.text();
    }
}
