package org.safeguardinghub.sharing;

/** A rule that closes a record to a reader altogether, its owner too. */
public interface Gate {
    Rule rule();

    /** A function of the question and the facts alone; it says which facts it rested on. */
    boolean closes(Question question, FactsInForce facts, Counted counted);
}
