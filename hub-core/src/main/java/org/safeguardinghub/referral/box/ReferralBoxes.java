package org.safeguardinghub.referral.box;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.Beside.Column;
import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.referral.TransferEvent.ReferralTransferred;
import org.safeguardinghub.referral.TransferEvent.TransferRefused;
import org.safeguardinghub.referral.TransferEvent.TransferRequested;
import org.safeguardinghub.referral.TransferEvent.TransferWithdrawn;
import org.safeguardinghub.rowsecurity.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Who has sent or received which referrals, and where they stand. Written in the transaction that
 * appends: an inbox is never behind what was accepted. It says what may concern an agency, never
 * what it may see; every entry is ruled on when it is read.
 */
public final class ReferralBoxes implements AppendHook {
    private static final String OLDER =
            """
            select r.* from referral_box b join known_record r using (record_id)
            where %s and b.position < ? and (?::text is null or b.state = ?)
            order by b.position desc limit ?
            """;
    private static final String IN = OLDER.formatted("(b.handler = ? or b.offered_to = ?)");
    private static final String OUT = OLDER.formatted("b.author = ?");

    /** Which side of a referral an agency is on. */
    public enum Box {
        /** responsible for it, or asked to take it over */
        IN,
        /** sent it */
        OUT
    }

    @Override
    public boolean concerns(EventMessage<?> event) {
        return event.getPayload() instanceof ReferralEvent;
    }

    /** A referral is sent by one append and moved by later ones, so it is enough to begin first. */
    @Override
    public List<Beside> beside(List<Appended> events) {
        var beside = new ArrayList<Beside>();
        var sent = new ArrayList<Appended>();
        var moves = new LinkedHashMap<RecordId, ReferralEvent.Moves>();
        for (var appended : events) {
            switch (appended.message().getPayload()) {
                case ReferralSent _ -> sent.add(appended);
                case ReferralEvent.Moves moved -> {
                    // each statement moves a referral once
                    if (moves.containsKey(moved.referral())) {
                        beside.add(moved(List.copyOf(moves.values())));
                        moves.clear();
                    }
                    moves.put(moved.referral(), moved);
                }
                default -> {}
            }
        }
        if (!moves.isEmpty()) {
            beside.add(moved(List.copyOf(moves.values())));
        }
        if (!sent.isEmpty()) {
            beside.addFirst(begun(sent));
        }
        if (!beside.isEmpty()) {
            beside.addFirst(Beside.setting(Scope.SETTING, Scope.EVERY));
        }
        return beside;
    }

    private static Beside begun(List<Appended> appended) {
        var sent = appended.stream().map(a -> (ReferralSent) a.message().getPayload()).toList();
        return Beside.insert(
                "referral_box (record_id, position, author, handler, state)",
                "u.record_id, u.position, u.author, u.handler, u.state",
                List.of(
                        Column.uuids("record_id", sent, s -> s.referral().value()),
                        Column.longs("position", appended, Appended::position),
                        Column.texts("author", sent, s -> s.owner().text()),
                        Column.texts("handler", sent, s -> s.receiver().text()),
                        Column.texts("state", sent, _ -> ReferralState.RECEIVED.name())));
    }

    private static Beside moved(List<ReferralEvent.Moves> moves) {
        return Beside.update(
                "referral_box b",
                """
                handler = u.handler, state = u.state,
                  offered_to = case when u.ends then null else coalesce(u.asked, b.offered_to) end
                """,
                "b.record_id = u.record_id",
                List.of(
                        Column.uuids("record_id", moves, m -> m.referral().value()),
                        Column.texts("handler", moves, m -> m.handler().text()),
                        Column.texts("state", moves, m -> m.state().name()),
                        Column.booleans("ends", moves, ReferralBoxes::endsOffer),
                        Column.texts("asked", moves, ReferralBoxes::asked)));
    }

    private static @Nullable String asked(ReferralEvent.Moves moved) {
        return moved instanceof TransferRequested asked ? asked.to().text() : null;
    }

    private static boolean endsOffer(ReferralEvent.Moves moved) {
        return moved instanceof ReferralTransferred
                || moved instanceof TransferRefused
                || moved instanceof TransferWithdrawn;
    }

    /**
     * Those in the box that were sent before this position, newest first.
     *
     * @param state null for every state
     */
    public List<Envelope> older(
            Snapshot snapshot,
            Box box,
            AgencyId agency,
            @Nullable ReferralState state,
            long before,
            int limit) {
        return snapshot.read(
                box == Box.IN ? IN : OUT,
                query -> {
                    int n = 1;
                    query.setString(n++, agency.text());
                    if (box == Box.IN) {
                        query.setString(n++, agency.text());
                    }
                    query.setLong(n++, before);
                    query.setString(n++, state == null ? null : state.name());
                    query.setString(n++, state == null ? null : state.name());
                    query.setInt(n, limit);
                },
                Snapshot::envelope,
                new ArrayList<>());
    }
}
