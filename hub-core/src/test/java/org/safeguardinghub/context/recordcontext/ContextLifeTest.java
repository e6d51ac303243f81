package org.safeguardinghub.context.recordcontext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.context.ContextMode;
import org.safeguardinghub.context.ContextRefusal;
import org.safeguardinghub.context.MoveContext;
import org.safeguardinghub.context.recordcontext.ContextLife.Known;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;

import java.util.Map;

class ContextLifeTest {
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final RecordId CHAT = RecordId.random();

    @ParameterizedTest
    @EnumSource
    void its_owner_moves_it_to_any_mode_but_the_one_it_is_in(ContextMode now) {
        for (var next : ContextMode.values()) {
            var refusal = ContextLife.refusal(move(SCHOOL, next), new Known(SCHOOL, now));

            assertThat(refusal)
                    .isEqualTo(next == now ? new ContextRefusal.AlreadyInMode(CHAT) : null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_else_moves_it_or_learns_of_it(ContextMode now) {
        for (var next : ContextMode.values()) {
            assertThat(ContextLife.refusal(move(POLICE, next), new Known(SCHOOL, now)))
                    .isEqualTo(new Refusal.NotFound());
        }
    }

    private static MoveContext move(AgencyId by, ContextMode mode) {
        return new MoveContext(CHAT, by, mode, new Content(Map.of()));
    }
}
