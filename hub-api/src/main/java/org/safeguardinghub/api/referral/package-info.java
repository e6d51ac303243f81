/** Referrals, over HTTP. */
@NullMarked
package org.safeguardinghub.api.referral;

import org.jspecify.annotations.NullMarked;
