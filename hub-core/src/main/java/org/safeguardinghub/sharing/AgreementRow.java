package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;

/**
 * One row of a sharing agreement: what the giver owns, the receiver reads at this level. It stands
 * for one cell of the policy, up or down. Source: sharing rules, section 2, base.
 */
public record AgreementRow(
        Party giver, Party receiver, Purpose purpose, Category category, Level level) {}
