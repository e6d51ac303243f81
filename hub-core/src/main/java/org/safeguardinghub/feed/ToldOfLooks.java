package org.safeguardinghub.feed;

import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.FarLook;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.Home;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.feed.LooksFromAfar.Look;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Rulings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whom to tell of looks, as of one moment. An authority is told only of a person of whom its feed
 * may speak anyhow: no number is ever given to an item that would not be delivered.
 */
final class ToldOfLooks {
    private final Snapshot snapshot;
    private final NewsIds ids;
    private final Instant at;

    ToldOfLooks(Snapshot snapshot, NewsIds ids, Instant at) {
        this.snapshot = snapshot;
        this.ids = ids;
        this.at = at;
    }

    List<FeedItem> items(Look look) {
        var items = new ArrayList<FeedItem>();
        for (var subject : lookedAt(look.answer())) {
            var person = snapshot.persons(List.of(subject));
            var records =
                    snapshot.recordsAbout(person).stream()
                            .filter(e -> e.record().type() == RecordType.SUBJECT)
                            .toList();
            for (var authority : toTell(look.answer().reader(), subject, records)) {
                speakable(authority, records, person)
                        .map(record -> item(authority, record, look))
                        .ifPresent(items::add);
            }
        }
        return items;
    }

    /** Nobody needs to be told that an agency read what it recorded itself. */
    private Set<SubjectId> lookedAt(AnswerRuled answer) {
        if (answer.exit() == Exit.SEARCH) {
            return FarLook.matched(answer);
        }
        if (answer.askedSubject() != null) {
            return Set.of(answer.askedSubject());
        }
        return snapshot.record(Objects.requireNonNull(answer.askedRecord()))
                .filter(envelope -> !envelope.record().owner().equals(answer.reader()))
                .map(envelope -> envelope.record().subjects())
                .orElse(Set.of());
    }

    private Set<AgencyId> toTell(AgencyId reader, SubjectId subject, List<Envelope> records) {
        var holders = new HashSet<AgencyId>();
        records.forEach(envelope -> holders.add(envelope.record().owner()));
        var home = Home.authorities(snapshot, subject, holders, at);
        var agencies = new HashSet<>(home);
        agencies.add(reader);
        return FarLook.toTell(reader, home, register(agencies));
    }

    private List<AgencyRow> register(Set<AgencyId> agencies) {
        var rows = new ArrayList<AgencyRow>();
        for (var fact : snapshot.facts(agencies, List.of(), Set.of())) {
            if (fact instanceof AgencyRow row && row.validity().holdsAt(at)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A subject record of which this authority's feed may speak, its own before others'. */
    private Optional<RecordId> speakable(
            AgencyId authority, List<Envelope> records, Set<SubjectId> person) {
        var ruled = records.stream().map(Envelope::record).toList();
        var facts = snapshot.facts(List.of(authority), ruled, person);
        return records.stream()
                .sorted(Comparator.comparing(e -> !e.record().owner().equals(authority)))
                .filter(
                        envelope -> {
                            var question =
                                    new Question(
                                            envelope.record(),
                                            null,
                                            Reader.feed(authority),
                                            FeedRulings.PURPOSE,
                                            null,
                                            at,
                                            snapshot.position());
                            return !Rulings.rule(question, facts).shown().isEmpty();
                        })
                .map(envelope -> envelope.record().id())
                .findFirst();
    }

    private FeedItem item(AgencyId authority, RecordId record, Look look) {
        return new FeedItem(
                authority,
                0,
                ids.of("looked at:" + authority + ":" + record + ":" + look.position()),
                FeedItem.LOOKED_AT,
                record,
                RecordType.SUBJECT,
                look.position(),
                look.answer().at(),
                new RulingId(look.answer().answer(), 0).toString());
    }
}
