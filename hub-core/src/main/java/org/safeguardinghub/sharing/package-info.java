/**
 * May this be seen? A {@link org.safeguardinghub.sharing.Question}, the facts it rests on, and the
 * {@link org.safeguardinghub.sharing.Ruling} that follows: a minimum of caps over a maximum of
 * grants, behind gates. The other capabilities publish the facts and obey the ruling; nothing here
 * reads a clock, a store or a random number, so a ruling can be recomputed for ever.
 *
 * <p>Cap C9 (protected identities) is about content: it changes no level, and the names are
 * replaced where content is shown.
 *
 * <p>Decided for now: that a record's keys are destroyed is not asked in gate G3, for nothing is
 * left to be shown. Where a fact that opens is in doubt it does not count: a record about nobody
 * has nobody's consent, a review of a suspect's age can only lift cap C5, and nobody confirms or
 * states for itself what it would read by. Of the involvements that others recorded only those by
 * the owner and the responsible authority count.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sharing rules",
        allowedDependencies = {"shared", "basis"})
package org.safeguardinghub.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
