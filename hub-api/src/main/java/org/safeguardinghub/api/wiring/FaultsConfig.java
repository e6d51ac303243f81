package org.safeguardinghub.api.wiring;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemMapping;
import org.safeguardinghub.authority.AuthorityUnreadable;
import org.safeguardinghub.chronology.NothingCanBeRuled;
import org.safeguardinghub.eventstore.StoreBusy;
import org.safeguardinghub.ledger.LedgerUnreadable;
import org.safeguardinghub.sealing.KeyDestroyed;
import org.safeguardinghub.sealing.SealingException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

import java.time.Duration;
import java.util.Optional;

/** Faults of the layers below: the hub says that it cannot answer, the same for every id (P9). */
@Configuration(proxyBeanMethods = false)
class FaultsConfig {
    @Bean
    ProblemMapping faultsBelow() {
        return fault ->
                switch (fault) {
                    // nothing can be added to what is erased: it is answered like what is not there
                    case KeyDestroyed _ -> Optional.of(Problem.notFound());
                    case StoreBusy _ -> Optional.of(Problem.tooMany(Duration.ofSeconds(1)));
                    case AuthorityUnreadable _,
                            NothingCanBeRuled _,
                            SealingException _,
                            LedgerUnreadable _,
                            EventStoreException _,
                            ConcurrencyException _,
                            DataAccessException _ ->
                            Optional.of(Problem.unavailable(Duration.ofSeconds(5)));
                    default -> Optional.empty();
                };
    }
}
