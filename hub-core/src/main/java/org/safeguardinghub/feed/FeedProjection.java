package org.safeguardinghub.feed;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.AddsToRecord.Effect;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.intelligence.InformationEvent.InformationSubmitted;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.placement.PlacementEvent.PlacementRecorded;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.ReferralEvent.ReferralTransferred;
import org.safeguardinghub.referral.ReferralEvent.TransferRefused;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Collects the news of a batch of events and hands it on when the batch is complete, in the
 * transaction that also moves the processor's token: news and token are kept or lost together.
 */
public final class FeedProjection {
    /** The name of the processor, and of the view. */
    public static final String GROUP = "feed";

    private static final String NEWS = "news of this batch";

    private final FeedDesk desk;

    public FeedProjection(FeedDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(IntroducesRecord event, TrackingToken token, @Timestamp Instant at) {
        var record = event.ruled();
        collect(
                new News.Began(
                        record.id(), record.subjects(), record.owner(), position(token), at));
    }

    /** The police it was sent to may also see from here on what else its sender holds. */
    @EventHandler
    void on(InformationSubmitted event, TrackingToken token, @Timestamp Instant at) {
        on((IntroducesRecord) event, token, at);
        comesIn(event.sentTo(), event.subjects(), token, at);
    }

    /** The host may also see from here on what others hold of the child. */
    @EventHandler
    void on(PlacementRecorded event, TrackingToken token, @Timestamp Instant at) {
        on((IntroducesRecord) event, token, at);
        if (event.involvesHost()) {
            collect(new News.CameIn(event.hostAuthority(), event.subject(), position(token), at));
        }
    }

    @EventHandler
    void on(ResponsibilityAccepted event, TrackingToken token, @Timestamp Instant at) {
        collect(new News.CameIn(event.to(), event.subject(), position(token), at));
    }

    @EventHandler
    void on(AddsToRecord event, TrackingToken token, @Timestamp Instant at) {
        collect(
                event.effect() == Effect.WITHDRAWAL
                        ? new News.Withdrawn(event.partOf(), position(token), at)
                        : new News.Changed(event.partOf(), event.onlyFor(), position(token), at));
    }

    /** Its receiver comes to work with the persons, and may see what else there is of them. */
    @EventHandler
    void on(ReferralSent event, TrackingToken token, @Timestamp Instant at) {
        on((IntroducesRecord) event, token, at);
        comesIn(event.receiver(), event.subjects(), token, at);
    }

    @EventHandler
    void on(ReferralTransferred event, TrackingToken token, @Timestamp Instant at) {
        comesIn(event.handler(), event.subjects(), token, at);
        on((AddsToRecord) event, token, at);
    }

    @EventHandler
    void on(TransferRefused event, TrackingToken token, @Timestamp Instant at) {
        on((AddsToRecord) event, token, at);
        collect(
                new News.TakenBack(
                        Set.of(event.refusedBy()),
                        new News.Covered.OneRecord(event.referral()),
                        position(token),
                        at));
    }

    private void comesIn(
            AgencyId agency, Set<SubjectId> subjects, TrackingToken token, Instant at) {
        subjects.forEach(subject -> collect(new News.CameIn(agency, subject, position(token), at)));
    }

    @EventHandler
    void on(LinkConfirmed event, TrackingToken token, @Timestamp Instant at) {
        collect(new News.Joined(event.one(), position(token), at));
    }

    @EventHandler
    void on(InvolvementEvent event, TrackingToken token, @Timestamp Instant at) {
        collect(new News.CameIn(event.agency(), event.subject(), position(token), at));
    }

    @EventHandler
    void on(ShareDecided event, TrackingToken token, @Timestamp Instant at) {
        if (event.outcome().gives()) {
            collect(
                    new News.Given(
                            event.recipients(),
                            covered(event.record(), event.subject(), event.owner()),
                            position(token),
                            at));
        }
    }

    @EventHandler
    void on(ShareRecalled event, TrackingToken token, @Timestamp Instant at) {
        collect(
                new News.TakenBack(
                        event.recipients(),
                        covered(event.record(), event.subject(), event.owner()),
                        position(token),
                        at));
    }

    private static News.Covered covered(
            @Nullable RecordId record, @Nullable SubjectId subject, AgencyId owner) {
        return record != null
                ? new News.Covered.OneRecord(record)
                : new News.Covered.AllAbout(Objects.requireNonNull(subject), owner);
    }

    private void collect(News news) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<News> collected = batch.getResource(NEWS);
        if (collected == null) {
            List<News> fresh = new ArrayList<>();
            batch.resources().put(NEWS, fresh);
            batch.onPrepareCommit(b -> desk.tell(fresh));
            batch.afterCommit(b -> desk.ring());
            collected = fresh;
        }
        collected.add(news);
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }
}
