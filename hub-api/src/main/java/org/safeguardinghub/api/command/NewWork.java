package org.safeguardinghub.api.command;

import org.safeguardinghub.accessrequest.RequestAccess;
import org.safeguardinghub.agreement.ProposeAgreement;
import org.safeguardinghub.assessment.RecordAssessment;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.context.RecordContext;
import org.safeguardinghub.disruption.RecordMeasure;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.intelligence.RecordReport;
import org.safeguardinghub.marker.SetMarker;
import org.safeguardinghub.missing.RecordEpisode;
import org.safeguardinghub.placement.RecordPlacement;
import org.safeguardinghub.referral.SendReferral;
import org.safeguardinghub.review.AskReview;
import org.safeguardinghub.subject.RecordSubject;
import org.safeguardinghub.subject.RecordUnborn;
import org.safeguardinghub.viewshare.GiveView;

import java.util.Set;

/**
 * What an agency begins or asks for of its own accord. None of it is done in the name of one that
 * has ended: its custodian does it in its own.
 */
final class NewWork {
    private static final Set<Class<?>> BEGINS =
            Set.of(
                    AskReview.class,
                    GiveView.class,
                    ProposeAgreement.class,
                    RecordAssessment.class,
                    RecordConcern.class,
                    RecordContext.class,
                    RecordEpisode.class,
                    RecordMeasure.class,
                    RecordPlacement.class,
                    RecordReport.class,
                    RecordSubject.class,
                    RecordUnborn.class,
                    RequestAccess.class,
                    SendReferral.class,
                    SetMarker.class,
                    TakeEmergencyAccess.class);

    private NewWork() {}

    static boolean isBegunBy(Object command) {
        return BEGINS.contains(command.getClass());
    }
}
