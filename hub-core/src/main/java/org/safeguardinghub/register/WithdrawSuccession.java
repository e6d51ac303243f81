package org.safeguardinghub.register;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safeguardinghub.shared.RecordId;

/** Takes an announcement back before its day has come, be it to announce it better. */
public record WithdrawSuccession(@TargetAggregateIdentifier RecordId succession) {}
