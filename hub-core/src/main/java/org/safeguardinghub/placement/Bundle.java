package org.safeguardinghub.placement;

import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.util.Set;

/**
 * What goes over with the responsibility for a child: the chronology that the authority which hands
 * over sees, frozen when the other accepts. It is a view that is given, and no authority.
 *
 * @param viewShare under which it is opened from then on; nothing is recorded under it before
 * @param purposes for which it may be opened
 */
public record Bundle(
        RecordId viewShare, Set<Purpose> purposes, LawfulBasis basis, Informed informed) {}
