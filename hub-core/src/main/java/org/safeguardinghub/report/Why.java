package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessDecided;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessUnanswered;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseStated;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessReviewed;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.referral.ReferralEvent.ReferralDecided;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.share.DutyJudgement;
import org.safeguardinghub.share.RuleChecks;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why something was decided, as far as it is said in codes: on what basis, what was checked, what
 * was judged. The words beside them are content, and are sealed.
 */
public final class Why {
    private final SortedMap<String, String> said = new TreeMap<>();

    private Why() {}

    /** What the event says; empty where its kind and outcome say all. */
    public static SortedMap<String, String> of(Object event) {
        var why = new Why();
        switch (event) {
            case ShareDecided e -> why.share(e);
            case ViewGiven e -> why.view(e);
            case AccessDecided e -> {
                why.say("share", e.share());
                why.say("answerBy", e.answerBy());
            }
            case AccessUnanswered e -> why.say("dueBy", e.dueBy());
            case ConsentDecided e -> {
                why.say("kind", e.kind());
                why.basis(e.basis());
                why.say("until", e.validity().until());
            }
            case ReasonableCauseStated e -> why.say("until", e.validity().until());
            case EmergencyAccessTaken e -> {
                why.say("holders", e.holders());
                why.say("until", e.validity().until());
                why.say("reviewDueBy", e.reviewDueBy());
            }
            case EmergencyAccessReviewed e -> why.say("inTime", e.inTime());
            case ReferralSent e -> {
                why.say("help", e.help());
                why.say("agreement", e.agreement());
                why.say("escalationJudged", e.escalationJudged());
            }
            case ReferralDecided e -> {
                why.say("need", e.need());
                why.say("state", e.state());
            }
            case ClockBreached e -> {
                why.say("owed", e.kind());
                why.say("due", e.due());
                why.say("calendar", e.calendar());
            }
            case DataTaken e -> {
                why.say("period", e.period());
                why.say("topic", e.topic());
                why.say("decisions", e.decisions());
                why.say("manifest", e.manifest());
            }
            default -> {
                // its kind and its outcome say all
            }
        }
        return Collections.unmodifiableSortedMap(why.said);
    }

    private void share(ShareDecided event) {
        say("recipients", event.recipients());
        say("categories", event.categories());
        say("purposes", event.purposes());
        say("level", event.level());
        say("until", event.validity().until());
        say("decideAgainBy", event.decideAgainBy());
        say("informed", event.informed());
        say("accessRequest", event.accessRequest());
        basis(event.basis());
        checks(event.checks());
        duty(event.duty());
    }

    private void view(ViewGiven event) {
        say("recipients", event.recipients());
        say("purposes", event.purposes());
        say("until", event.validity().until());
        say("frozenAt", event.frozenAt());
        say("informed", event.informed());
        basis(event.basis());
    }

    private void basis(@Nullable LawfulBasis basis) {
        if (basis != null) {
            say("basis.regime", basis.regime());
            say("basis.article6", basis.article6());
            say("basis.article9", basis.article9());
            say("basis.para18Reason", basis.para18Reason());
            say("basis.schedule8", basis.schedule8());
            say("basis.gateway", basis.gateway());
        }
    }

    private void checks(@Nullable RuleChecks checks) {
        if (checks != null) {
            say("checks.ruleSetVersion", checks.ruleSetVersion());
            say("checks.consentUsedAsBasis", checks.consentUsedAsBasis());
            say("checks.adviceSought", checks.adviceSought());
            say("checks.identitiesProtected", checks.identitiesProtected());
            say("checks.accuracy", checks.accuracy());
        }
    }

    private void duty(@Nullable DutyJudgement duty) {
        if (duty != null) {
            say("duty.relevance", duty.relevanceJudgement());
            say("duty.detriment", duty.detrimentJudgement());
            say("duty.identifierOmitted", duty.identifierOmittedReason());
        }
    }

    private void say(String what, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            said.put(
                    what,
                    several.stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(" ")));
        } else if (value != null) {
            said.put(what, value.toString());
        }
    }
}
