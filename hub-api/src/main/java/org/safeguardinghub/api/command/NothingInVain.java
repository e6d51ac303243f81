package org.safeguardinghub.api.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

/**
 * Of a command whose gates are closed nothing is kept. Its decision refuses as a rule, since
 * nothing that it names is there; where a decision needs none of it, the unit of work is undone
 * here, before anything is appended.
 */
public final class NothingInVain implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain)
            throws Exception {
        var outcome = interceptorChain.proceed();
        if (unitOfWork.getMessage().getMetaData().containsKey(CommandMetaData.IN_VAIN)
                && !(outcome instanceof Outcome.Refused<?>)) {
            throw new RefusalException(new Refusal.NotFound());
        }
        return outcome;
    }
}
