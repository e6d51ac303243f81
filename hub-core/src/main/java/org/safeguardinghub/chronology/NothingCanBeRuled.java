package org.safeguardinghub.chronology;

/** Not exactly one policy is in force, or facts cannot be read (gate G6): nothing is answered. */
public class NothingCanBeRuled extends RuntimeException {
    public NothingCanBeRuled() {
        super("no ruling is possible: not exactly one policy version is in force");
    }
}
