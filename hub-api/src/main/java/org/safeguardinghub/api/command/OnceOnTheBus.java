package org.safeguardinghub.api.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;

import java.util.UUID;

/**
 * Puts every command's events under the command's own key, whichever handler decides it. Of a
 * command with a key the answer is {@link Decided}, of any other the outcome.
 */
public final class OnceOnTheBus implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain)
            throws Exception {
        var kept = unitOfWork.getMessage().getMetaData();
        if (kept.get(CommandMetaData.COMMAND) instanceof String command
                && kept.get(CommandMetaData.AGENCY) instanceof String agency) {
            var first = Append.once(Receipts.key(new AgencyId(agency), UUID.fromString(command)));
            return new Decided((Outcome<?>) interceptorChain.proceed(), first);
        }
        return interceptorChain.proceed();
    }
}
