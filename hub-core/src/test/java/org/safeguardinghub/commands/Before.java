package org.safeguardinghub.commands;

import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.referral.HelpAsked;
import org.safeguardinghub.referral.Route;
import org.safeguardinghub.referral.SendReferral;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.RecordSubject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What has to have happened before a command: sent at once, each record with an id of its own. */
record Before(Consumer<Sent> first, Clock clock) {
    void sent(AgencyId by, Object command) {
        first.accept(new Sent(by, command));
    }

    Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    /** Until a time that only passing brings about: what is due then is late by nothing else. */
    void awaited(Instant time) {
        while (clock.instant().isBefore(time)) {
            try {
                // the clock is the hub's as well and cannot be moved
                Thread.sleep(Duration.between(clock.instant(), time).plusMillis(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** A child of whom the agency has a record. */
    SubjectId child(AgencyId holder) {
        var child = SubjectId.random();
        sent(holder, new RecordSubject(child, holder, Invented.person()));
        return child;
    }

    /** What the agency noticed about a child whom it holds. */
    RecordId concern(AgencyId owner, SubjectId child) {
        var concern = concernAbout(owner, child);
        sent(owner, concern);
        return concern.concern();
    }

    RecordConcern concernAbout(AgencyId owner, SubjectId child) {
        var noticed = ago(Duration.ofHours(2));
        return new RecordConcern(
                RecordId.random(),
                owner,
                Set.of(child),
                noticed,
                noticed,
                List.of(),
                List.of(),
                Set.of(),
                Invented.concern());
    }

    /** A child whom the agency holds, with a concern, for whom another shall act. */
    SendReferral referralTo(AgencyId receiver, AgencyId author) {
        var child = child(author);
        return new SendReferral(
                RecordId.random(),
                author,
                receiver,
                Set.of(child),
                Route.STATUTORY,
                HelpAsked.PROTECTION,
                Set.of(concern(author, child)),
                null,
                false,
                Invented.concern());
    }
}
