package org.safeguardinghub.api.command;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What is kept beside every event of a command: who sent it, for whom, and how to recognise it. */
public final class CommandMetaData {
    public static final String AGENCY = "agency";
    public static final String SUB = "sub";
    public static final String ACTING_FOR = "actingFor";

    /** Who decided in the place of {@link #AGENCY}, which has ended. */
    public static final String CUSTODIAN = "custodian";

    public static final String COMMAND = "command";
    public static final String DIGEST = "digest";

    /** On a command of which nothing may be kept, whatever is decided. */
    static final String IN_VAIN = "inVain";

    private CommandMetaData() {}

    static Map<String, String> of(Caller caller, Once once) {
        var kept = new HashMap<String, String>();
        kept.put(AGENCY, caller.agency().text());
        kept.put(SUB, caller.sub());
        if (caller.actingFor() != null) {
            kept.put(ACTING_FOR, caller.actingFor());
        }
        if (caller.custodian() != null) {
            kept.put(CUSTODIAN, caller.custodian().text());
        }
        kept.put(COMMAND, once.commandId().toString());
        kept.put(DIGEST, Base64.getEncoder().encodeToString(once.digest()));
        return kept;
    }

    static Map<String, String> inVain(Caller caller, Once once) {
        var kept = of(caller, once);
        kept.put(IN_VAIN, "true");
        return kept;
    }
}
