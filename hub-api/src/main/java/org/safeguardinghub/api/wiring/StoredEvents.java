package org.safeguardinghub.api.wiring;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.safeguardinghub.accessrequest.AccessRequestEvent;
import org.safeguardinghub.agreement.AgreementEvent;
import org.safeguardinghub.assessment.AssessmentEvent;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.PastRuled;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.authority.WithdrawsRecord;
import org.safeguardinghub.clock.ClockEvent;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.concern.AttachmentEvent;
import org.safeguardinghub.concern.ConcernEvent;
import org.safeguardinghub.concern.SuspectEvent;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.context.ContextEvent;
import org.safeguardinghub.crossarea.OpeningEvent;
import org.safeguardinghub.disruption.MeasureEvent;
import org.safeguardinghub.emergency.EmergencyEvent;
import org.safeguardinghub.feed.FeedEvent;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.RetentionEvent;
import org.safeguardinghub.forgetting.upcasting.SinceLeftOut;
import org.safeguardinghub.hold.HoldEvent;
import org.safeguardinghub.intelligence.InformationEvent;
import org.safeguardinghub.intelligence.IntelligenceEvent;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.marker.MarkerEvent;
import org.safeguardinghub.missing.MissingEvent;
import org.safeguardinghub.placement.PlacementEvent;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.recipient.RecipientEvent;
import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.upcasting.AssessmentFinishedAdded;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.report.DataTaken;
import org.safeguardinghub.restriction.RestrictionEvent;
import org.safeguardinghub.review.ReviewEvent;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.upcasting.NextDecisionAdded;
import org.safeguardinghub.share.upcasting.RuleChecksAdded;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.subject.SubjectEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.suspension.SuspensionEvent;
import org.safeguardinghub.viewshare.ViewShareEvent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event that this version of the hub stores or can read. */
public final class StoredEvents {
    private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getName);

    private StoredEvents() {}

    public static EventCatalogue catalogue() {
        var catalogue = new EventCatalogue();
        catalogue.register(AnswerRuled.class, PastRuled.class, DataTaken.class);
        for (var family :
                new Class<?>[] {
                    RegisterEvent.class,
                    SubjectEvent.class,
                    LinkEvent.class,
                    InvolvementEvent.class,
                    ConcernEvent.class,
                    ShareEvent.class,
                    ReferralEvent.class,
                    ClockEvent.class,
                    ConsentEvent.class,
                    AccessRequestEvent.class,
                    SuspectEvent.class,
                    AttachmentEvent.class,
                    ContextEvent.class,
                    RestrictionEvent.class,
                    SuspensionEvent.class,
                    PlacementEvent.class,
                    ResponsibilityEvent.class,
                    EmergencyEvent.class,
                    MeasureEvent.class,
                    MissingEvent.class,
                    HoldEvent.class,
                    ErasureEvent.class,
                    RetentionEvent.class,
                    InformationEvent.class,
                    IntelligenceEvent.class,
                    MarkerEvent.class,
                    AssessmentEvent.class,
                    AgreementEvent.class,
                    OpeningEvent.class,
                    FeedEvent.class,
                    RecipientEvent.class,
                    ViewShareEvent.class,
                    ReviewEvent.class,
                    SubjectAccessEvent.class
                }) {
            catalogue.register(events(family).distinct().sorted(BY_NAME).toArray(Class<?>[]::new));
        }
        return catalogue;
    }

    /** The records of a family, those of its branches included. */
    private static Stream<Class<?>> events(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(StoredEvents::events)
                : Stream.of(family);
    }

    /** Brings what older versions stored up to date. Each makes exactly one event of one. */
    public static EventUpcaster upcasters() {
        return new EventUpcasterChain(
                new RuleChecksAdded(),
                new NextDecisionAdded(),
                new AssessmentFinishedAdded(),
                new SinceLeftOut());
    }

    /** The names of all events that begin a record. */
    static Set<String> beginnings() {
        return namesOf(IntroducesRecord.class);
    }

    /** The names of all events that say anything of a record, or move a clock on one. */
    static Set<String> ofRecords() {
        var names = new HashSet<>(namesOf(PartOfRecord.class));
        names.addAll(namesOf(MovesClocks.class));
        return names;
    }

    /** The names of all events that withdraw a record. */
    static Set<String> withdrawals() {
        return namesOf(WithdrawsRecord.class);
    }

    private static Set<String> namesOf(Class<?> kind) {
        return catalogue().classes().stream()
                .filter(kind::isAssignableFrom)
                .map(event -> event.getAnnotation(EventName.class).value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
