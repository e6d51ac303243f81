package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.basis.LawfulBasis.Article9;
import org.safeguardinghub.basis.LawfulBasis.Gateway;
import org.safeguardinghub.basis.LawfulBasis.Para18Reason;
import org.safeguardinghub.basis.LawfulBasis.Regime;
import org.safeguardinghub.basis.LawfulBasis.Schedule8;

import java.util.List;

/**
 * A lawful basis as four bytes: the place of each of its codes in these lists, counted from 1, four
 * bits each and eight for the gateway; 0 stands for none. INVARIANT: codes are added at the end of
 * a list, and never moved or removed.
 */
final class StoredBases {
    static final List<Regime> REGIMES = List.of(Regime.GENERAL, Regime.LAW_ENFORCEMENT);
    static final List<Article6> ARTICLES_6 =
            List.of(
                    Article6.LEGAL_OBLIGATION,
                    Article6.PUBLIC_TASK,
                    Article6.VITAL_INTERESTS,
                    Article6.RECOGNISED_LEGITIMATE_INTEREST,
                    Article6.LEGITIMATE_INTERESTS,
                    Article6.CONSENT);
    static final List<Article9> ARTICLES_9 =
            List.of(
                    Article9.SAFEGUARDING_OF_CHILDREN,
                    Article9.STATUTORY_PURPOSES,
                    Article9.PREVENTING_UNLAWFUL_ACTS,
                    Article9.HEALTH_OR_SOCIAL_CARE,
                    Article9.VITAL_INTERESTS);
    static final List<Para18Reason> REASONS =
            List.of(
                    Para18Reason.CANNOT_GIVE,
                    Para18Reason.NOT_REASONABLY_OBTAINABLE,
                    Para18Reason.WOULD_PREJUDICE);
    static final List<Schedule8> SCHEDULES_8 =
            List.of(
                    Schedule8.STATUTORY_PURPOSES,
                    Schedule8.ADMINISTRATION_OF_JUSTICE,
                    Schedule8.VITAL_INTERESTS,
                    Schedule8.SAFEGUARDING_OF_CHILDREN,
                    Schedule8.JUDICIAL_ACTS);
    static final List<Gateway> GATEWAYS =
            List.of(
                    Gateway.CA89_17,
                    Gateway.CA89_47,
                    Gateway.CA04_10,
                    Gateway.CA04_11,
                    Gateway.CA04_16E,
                    Gateway.CA04_16LA,
                    Gateway.CA04_16LC,
                    Gateway.CDA_115,
                    Gateway.PCSC22_16,
                    Gateway.MSA_52,
                    Gateway.CL_PI);

    private StoredBases() {}

    static int of(LawfulBasis basis) {
        return place(REGIMES, basis.regime()) << 24
                | place(ARTICLES_6, basis.article6()) << 20
                | place(ARTICLES_9, basis.article9()) << 16
                | place(REASONS, basis.para18Reason()) << 12
                | place(SCHEDULES_8, basis.schedule8()) << 8
                | place(GATEWAYS, basis.gateway());
    }

    static LawfulBasis basis(int stored) {
        var regime = at(REGIMES, stored >>> 24);
        if (regime == null) {
            throw new IllegalArgumentException("a lawful basis has a regime");
        }
        return new LawfulBasis(
                regime,
                at(ARTICLES_6, stored >>> 20 & 0xF),
                at(ARTICLES_9, stored >>> 16 & 0xF),
                at(REASONS, stored >>> 12 & 0xF),
                at(SCHEDULES_8, stored >>> 8 & 0xF),
                at(GATEWAYS, stored & 0xFF));
    }

    private static <E> int place(List<E> codes, @Nullable E code) {
        return code == null ? 0 : codes.indexOf(code) + 1;
    }

    private static <E> @Nullable E at(List<E> codes, int place) {
        if (place > codes.size()) {
            throw new IllegalArgumentException("no code of a lawful basis has the number " + place);
        }
        return place == 0 ? null : codes.get(place - 1);
    }
}
