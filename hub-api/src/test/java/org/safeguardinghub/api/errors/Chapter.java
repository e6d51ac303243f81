package org.safeguardinghub.api.errors;

import java.util.List;

/** One capability in the scene of refusals. */
interface Chapter {
    /**
     * Makes what its operations need and says what they are: each with a good request, and with a
     * way to each refusal of its own ({@link Operation#refusing}).
     */
    List<Operation> tell(Scene scene);
}
