package org.safeguardinghub.concern.recordconcern;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.concern.AttachFile;
import org.safeguardinghub.concern.ConcernEvent.ConcernCorrected;
import org.safeguardinghub.concern.ConcernEvent.ConcernDisputed;
import org.safeguardinghub.concern.ConcernEvent.ContextsNamed;
import org.safeguardinghub.concern.ConcernRefusal;
import org.safeguardinghub.concern.CorrectConcern;
import org.safeguardinghub.concern.EndSuspectAgeReview;
import org.safeguardinghub.concern.ReviewSuspectAge;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.concern.WithdrawConcern;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What may follow a concern, and what then is true. Everything it knows is in its arguments. */
final class ConcernDecisions {
    /** How many files a concern may have. */
    static final int MOST_FILES = 20;

    private ConcernDecisions() {}

    /** That the speaker may see the concern was found before; here it is owner or another. */
    static @Nullable Refusal refusal(CorrectConcern command, Standing standing, Known known) {
        var persons = Known.persons(command.suspects());
        return switch (standing) {
            case Standing.Live _ ->
                    known.areAllOf(command.by(), persons, command.contexts())
                            ? null
                            : new Refusal.NotFound();
            case Standing.Withdrawn _ ->
                    standing.isOwnedBy(command.by())
                            ? new ConcernRefusal.NoLongerStands(command.concern())
                            : new Refusal.NotFound();
        };
    }

    static @Nullable Refusal refusal(WithdrawConcern command, Standing standing) {
        if (!standing.isOwnedBy(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Live _ -> null;
            case Standing.Withdrawn _ -> new ConcernRefusal.AlreadyWithdrawn(command.concern());
        };
    }

    static @Nullable Refusal refusal(ReviewSuspectAge command, Standing standing) {
        if (!standing.isOwnedBy(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Live live ->
                    live.suspects().includes(command.suspect()) ? null : new Refusal.NotFound();
            case Standing.Withdrawn _ -> new ConcernRefusal.NoLongerStands(command.concern());
        };
    }

    static @Nullable Refusal refusal(EndSuspectAgeReview command, Standing standing) {
        if (!standing.isOwnedBy(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Live live when !live.suspects().includes(command.suspect()) ->
                    new Refusal.NotFound();
            case Standing.Live live ->
                    live.suspects().reviewed().contains(command.suspect())
                            ? null
                            : new ConcernRefusal.NotReviewed(command.concern());
            case Standing.Withdrawn _ -> new ConcernRefusal.NoLongerStands(command.concern());
        };
    }

    static @Nullable Refusal refusal(AttachFile command, Standing standing) {
        if (!standing.isOwnedBy(command.by())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Live live ->
                    live.files() < MOST_FILES
                            ? null
                            : new ConcernRefusal.NoMoreFiles(command.concern(), MOST_FILES);
            case Standing.Withdrawn _ -> new ConcernRefusal.NoLongerStands(command.concern());
        };
    }

    static List<Tagged> corrected(
            CorrectConcern command,
            Standing.Live live,
            Map<SubjectId, List<LocalDate>> born,
            Sealed content) {
        var concern = live.concern();
        boolean owners = live.isOwnedBy(command.by());
        var events = new ArrayList<Tagged>();
        events.add(
                owners
                        ? new ConcernCorrected(
                                concern.concern(), concern.owner(), concern.subjects(), content)
                        : new ConcernDisputed(
                                concern.concern(),
                                concern.owner(),
                                command.by(),
                                concern.subjects(),
                                content));
        var stated =
                command.content().categories().contains(Category.PERP)
                        ? live.suspects().orUnnamed(concern.concern(), command.suspects())
                        : command.suspects();
        var suspects = live.suspects().stated(stated, born, concern.occurredFrom(), owners);
        if (!suspects.isEmpty()) {
            events.add(new SuspectsStated(concern.concern(), command.by(), suspects));
        }
        if (!command.contexts().isEmpty()) {
            events.add(new ContextsNamed(concern.concern(), command.by(), command.contexts()));
        }
        return events;
    }
}
