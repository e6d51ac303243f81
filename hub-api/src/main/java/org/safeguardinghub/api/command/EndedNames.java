package org.safeguardinghub.api.command;

import org.safeguardinghub.authority.Endings;
import org.safeguardinghub.authority.Endings.Code;
import org.safeguardinghub.authority.Endings.Ended;
import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.register.HasEnded;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.GivesWork.Named;
import org.safeguardinghub.shared.Refusal;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Whether a command gives work to an agency that has ended, or in an area that has: whoever sends
 * it chooses among the successors, who are named. An end was announced before its day, so nobody
 * can end between asking and deciding.
 */
@Component
class EndedNames {
    private final Clock clock;

    EndedNames(Clock clock) {
        this.clock = clock;
    }

    /** To be asked; nothing where the command gives nobody work. */
    Optional<Inquiry<Optional<Refusal>>> in(Object command) {
        return command instanceof GivesWork work && !work.given().isEmpty()
                ? Optional.of(in(work.given()))
                : Optional.empty();
    }

    private Inquiry<Optional<Refusal>> in(List<Named> given) {
        var codes = given.stream().map(EndedNames::code).toList();
        return Endings.among(codes, clock.instant()).map(ended -> first(given, ended));
    }

    private static Optional<Refusal> first(List<Named> given, List<Ended> ended) {
        return given.stream()
                .flatMap(
                        named ->
                                ended.stream()
                                        .filter(one -> one.code().equals(code(named)))
                                        .<Refusal>map(one -> HasEnded.of(named.pointer(), one)))
                .findFirst();
    }

    private static Code code(Named named) {
        return switch (named) {
            case Named.ToAgency(_, var agency) -> Code.of(agency);
            case Named.InArea(_, var area) -> Code.ofArea(area);
        };
    }
}
