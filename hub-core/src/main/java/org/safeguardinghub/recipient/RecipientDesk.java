package org.safeguardinghub.recipient;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.Answers;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;
import org.safeguardinghub.feed.Notice;
import org.safeguardinghub.feed.Notices;
import org.safeguardinghub.recipient.RecipientEvent.RecipientsInformed;
import org.safeguardinghub.recipient.RecipientEvent.RecipientsListed;
import org.safeguardinghub.recipient.RecipientTables.Uninformed;
import org.safeguardinghub.share.ShareEvent.RecallAcknowledged;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subject.LinkEvent.LinkUndone;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Lists who had a record when it changed, has each of them told, and says when all of them know. To
 * be called in a transaction, when feeds and the index of answers have come as far as what is
 * heard: what reached somebody before the change is then in their rows, and who hears of the change
 * anyhow is told already. Heard again, it says nothing new.
 */
public final class RecipientDesk {
    private final Authority authority;
    private final RecipientTables tables;
    private final SeenThrough seenThrough;
    private final Notices notices;
    private final AnswerLog log;
    private final Clock clock;

    public RecipientDesk(
            Authority authority,
            RecipientTables tables,
            Answers answers,
            Notices notices,
            AnswerLog log,
            Clock clock) {
        this.authority = authority;
        this.tables = tables;
        this.seenThrough = new SeenThrough(tables, answers);
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    /** Until the caller's transaction ends, nothing is told by anybody else. */
    public void hear(Collection<Heard> all) {
        notices.hold();
        for (var heard : all) {
            switch (heard.event()) {
                case AddsToRecord part -> added(part, heard);
                case ShareRecalled recalled -> recalled(recalled, heard);
                case LinkUndone undone -> undone(undone, heard);
                case ItemAcknowledged known -> settle(known.record());
                case RecallAcknowledged known ->
                        tables.changedBy(known.share()).forEach(this::settle);
                default -> {}
            }
        }
    }

    /** Wakes whoever waits to be told; to be called when the transaction is committed. */
    public void ring() {
        notices.ring();
    }

    /**
     * Somebody's record changed.
     *
     * @param decision the share that is recalled, where one is
     * @param given whom it names
     */
    private record Changed(
            Change change,
            Envelope record,
            AgencyId by,
            @Nullable RecordId decision,
            Set<AgencyId> given,
            List<Had> had) {
        RecordId id() {
            return record.record().id();
        }
    }

    private void added(AddsToRecord part, Heard heard) {
        var change = Change.by(part);
        if (change == null) {
            return;
        }
        var record = read(snapshot -> snapshot.records(List.of(part.partOf())));
        var had = tables.had(part.partOf(), heard.position());
        record.forEach(
                envelope ->
                        list(
                                new Changed(change, envelope, part.saidBy(), null, Set.of(), had),
                                heard));
    }

    /** What was given of a person were all of the owner's records: each reached whom it reached. */
    private void recalled(ShareRecalled recalled, Heard heard) {
        for (var envelope : read(snapshot -> given(snapshot, recalled))) {
            var id = envelope.record().id();
            var had =
                    tables.had(id, heard.position()).stream()
                            .filter(one -> recalled.recipients().contains(one.agency()))
                            .toList();
            list(
                    new Changed(
                            Change.RECALL,
                            envelope,
                            recalled.owner(),
                            recalled.share(),
                            names(recalled, id) ? recalled.recipients() : Set.of(),
                            had),
                    heard);
        }
    }

    private static List<Envelope> given(Snapshot snapshot, ShareRecalled recalled) {
        var subject = recalled.subject();
        if (subject == null) {
            return snapshot.records(List.of(Objects.requireNonNull(recalled.record())));
        }
        return snapshot.recordsAbout(snapshot.persons(List.of(subject))).stream()
                .filter(envelope -> envelope.record().owner().equals(recalled.owner()))
                .toList();
    }

    /** Whether the share is of this very record, or of the person that it is the record of. */
    private static boolean names(ShareRecalled recalled, RecordId id) {
        var subject = recalled.subject();
        return id.equals(recalled.record())
                || (subject != null && id.value().equals(subject.value()));
    }

    private void undone(LinkUndone undone, Heard heard) {
        var records = new HashMap<RecordId, Envelope>();
        read(s -> s.recordsAbout(s.persons(List.of(undone.one(), undone.other()))))
                .forEach(envelope -> records.put(envelope.record().id(), envelope));
        seenThrough
                .of(undone.endedFact(), records.keySet(), heard.position())
                .forEach(
                        (record, had) ->
                                list(
                                        new Changed(
                                                Change.UNLINKING,
                                                Objects.requireNonNull(records.get(record)),
                                                undone.undoneBy(),
                                                null,
                                                Set.of(),
                                                had),
                                        heard));
    }

    private void list(Changed changed, Heard heard) {
        var owner = changed.record().record().owner();
        var recipients = Recipients.of(changed.had(), changed.given(), owner, changed.by());
        if (recipients.isEmpty() || tables.isListed(changed.id(), heard.position())) {
            return;
        }
        var now = clock.instant();
        var listed =
                new RecipientsListed(
                        changed.id(),
                        owner,
                        changed.change(),
                        changed.decision(),
                        heard.position(),
                        heard.at(),
                        now,
                        since(changed.id(), recipients, now),
                        recipients);
        notices.tell(notices(changed, recipients, heard), List.of(listed), now);
        settle(changed.id());
    }

    private @Nullable Instant since(RecordId record, List<Recipient> recipients, Instant now) {
        if (recipients.stream().noneMatch(Recipient::hadIt)) {
            return null;
        }
        return tables.uninformed(record).stream()
                .filter(one -> !one.allKnow())
                .map(Uninformed::listedAt)
                .findFirst()
                .orElse(now);
    }

    private static List<Notice> notices(Changed changed, List<Recipient> recipients, Heard heard) {
        var rulings = new HashMap<AgencyId, Had>();
        changed.had().forEach(had -> rulings.put(had.agency(), had));
        var notices = new ArrayList<Notice>();
        for (var recipient : recipients) {
            var had = rulings.get(recipient.agency());
            if (had != null) {
                notices.add(
                        new Notice(
                                recipient.agency(),
                                changed.id(),
                                changed.record().record().type(),
                                heard.position(),
                                heard.at(),
                                had.ruling()));
            }
        }
        return notices;
    }

    /** Says of each change of a record, once, that all who had it know. */
    private void settle(RecordId record) {
        var open = new ArrayList<>(tables.uninformed(record));
        var since =
                open.stream()
                        .filter(one -> !one.allKnow())
                        .map(Uninformed::listedAt)
                        .findFirst()
                        .orElse(null);
        var informed =
                open.stream()
                        .filter(Uninformed::allKnow)
                        .map(
                                one ->
                                        new RecipientsInformed(
                                                record, one.owner(), one.position(), since))
                        .toList();
        log.record(List.of(), informed, clock.instant());
    }

    private List<Envelope> read(Function<Snapshot, List<Envelope>> question) {
        try (var snapshot = authority.snapshot()) {
            return question.apply(snapshot);
        }
    }
}
