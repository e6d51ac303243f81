package org.safeguardinghub.api.referral;

/** Referrals over HTTP: from a school to the council, on to another council, and to their end. */
class ReferralsIT extends ReferralTown
        implements SentReferrals, OfferedReferrals, DecidedReferrals {}
