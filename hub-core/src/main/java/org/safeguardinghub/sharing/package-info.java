/**
 * May this be seen? A {@link org.safeguardinghub.sharing.Question}, the facts it rests on, and the
 * {@link org.safeguardinghub.sharing.Ruling} that follows: a minimum of caps over a maximum of
 * grants, behind gates. The other capabilities publish the facts and obey the ruling; nothing here
 * reads a clock, a store or a random number, so a ruling can be recomputed for ever.
 *
 * <p>Decided for now: no fact says who the responsible authority of a subject is, so wherever the
 * rules name "the owner or the responsible authority" only the owner counts. That is never wider
 * than the rules. A rule whose facts cannot be recorded yet gives what it gives when there are none
 * of them: gates G3 to G5 and caps C3, C6, C7 and C9 have nothing to say and are absent, while C2
 * (no consent), C5 (a suspect's age is not known), C10 (nothing was opened) and the emergency part
 * of G2 (no grant) already hold. The numbers of all of them are reserved in {@link
 * org.safeguardinghub.sharing.Rule}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sharing rules",
        allowedDependencies = {"shared"})
package org.safeguardinghub.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
