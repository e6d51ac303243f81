package org.safeguardinghub.recipient;

import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.Beside.Column;
import org.safeguardinghub.recipient.RecipientEvent.RecipientsInformed;
import org.safeguardinghub.recipient.RecipientEvent.RecipientsListed;
import org.safeguardinghub.rowsecurity.Scope;
import org.safeguardinghub.share.ShareEvent.RecallAcknowledged;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps who had what, and who knows of a recall, by the events that say so and nothing else. */
public final class RecipientBook implements AppendHook {
    @Override
    public boolean concerns(EventMessage<?> event) {
        return RecipientEvent.class.isAssignableFrom(event.getPayloadType())
                || event.getPayloadType() == RecallAcknowledged.class;
    }

    @Override
    public List<Beside> beside(List<Appended> events) {
        var beside = new ArrayList<Beside>();
        for (var appended : events) {
            switch (appended.message().getPayload()) {
                case RecipientsListed listed -> {
                    beside.add(change(List.of(listed)));
                    beside.add(recipients(listed));
                }
                case RecipientsInformed informed -> beside.add(informed(List.of(informed)));
                case RecallAcknowledged known -> beside.add(acknowledged(List.of(known)));
                default -> {}
            }
        }
        if (!beside.isEmpty()) {
            beside.addFirst(Beside.setting(Scope.SETTING, Scope.EVERY));
        }
        return beside;
    }

    private static Beside change(List<RecipientsListed> listed) {
        return Beside.statement(
                """
                insert into record_change
                  (owner, record_id, position, change, decision, changed_at, listed_at, informed)
                select u.owner, u.record_id, u.position, u.change, u.decision, u.changed_at,
                  u.listed_at, false
                from {rows} where {appended} on conflict do nothing
                """,
                List.of(
                        Column.texts("owner", listed, one -> one.owner().text()),
                        Column.uuids("record_id", listed, one -> one.record().value()),
                        Column.longs("position", listed, RecipientsListed::position),
                        Column.texts("change", listed, one -> one.change().name()),
                        Column.uuids(
                                "decision",
                                listed,
                                one -> one.decision() == null ? null : one.decision().value()),
                        Column.instants("changed_at", listed, RecipientsListed::changedAt),
                        Column.instants("listed_at", listed, RecipientsListed::listedAt)));
    }

    private static Beside recipients(RecipientsListed listed) {
        var all = listed.recipients();
        var numbers = IntStream.range(0, all.size()).boxed().toList();
        return Beside.statement(
                """
                insert into recipient
                  (owner, record_id, position, n, agency, looked, told, given)
                select u.owner, u.record_id, u.position, u.n::int, u.agency, u.looked, u.told,
                  u.given
                from {rows} where {appended} on conflict do nothing
                """,
                List.of(
                        Column.texts("owner", all, _ -> listed.owner().text()),
                        Column.uuids("record_id", all, _ -> listed.record().value()),
                        Column.longs("position", all, _ -> listed.position()),
                        Column.longs("n", numbers, Integer::longValue),
                        Column.texts("agency", all, one -> one.agency().text()),
                        Column.booleans("looked", all, Recipient::looked),
                        Column.booleans("told", all, Recipient::told),
                        Column.booleans("given", all, Recipient::given)));
    }

    private static Beside informed(List<RecipientsInformed> informed) {
        return Beside.update(
                "record_change c",
                "informed = true",
                "c.record_id = u.record_id and c.position = u.position",
                List.of(
                        Column.uuids("record_id", informed, one -> one.record().value()),
                        Column.longs("position", informed, RecipientsInformed::position)));
    }

    private static Beside acknowledged(List<RecallAcknowledged> known) {
        return Beside.statement(
                """
                insert into recall_acknowledgement
                  (owner, share_id, agency, copies, acknowledged_at)
                select u.owner, u.share_id, u.agency, u.copies, u.at
                from {rows} where {appended} on conflict do nothing
                """,
                List.of(
                        Column.texts("owner", known, one -> one.owner().text()),
                        Column.uuids("share_id", known, one -> one.share().value()),
                        Column.texts("agency", known, one -> one.by().text()),
                        Column.texts("copies", known, one -> one.copies().name()),
                        Column.instants("at", known, RecallAcknowledged::at)));
    }
}
