package org.safeguardinghub.subjectaccess;

/**
 * Why something is withheld from whoever asks. Some reasons may be told in the bundle; of what is
 * withheld for the others the bundle is the same as if it were not held. Stored by name: add, never
 * rename. Source: Data Protection Act 2018, Schedules 2 to 4; domain guide, section 8.
 */
public enum Exemption {
    /** about somebody else who has not agreed, and who can be known by it; Sch 2 para 16 */
    THIRD_PARTY(true),
    /** tells who told an agency something in confidence; Sch 2 paras 2, 5 and 16 */
    PROTECTED_SOURCE(false),
    /** would cause serious harm to somebody; Sch 3 paras 5, 7(2) and 19 */
    SERIOUS_HARM(false),
    /** child abuse data, sought by a parent against the child's best interests; Sch 3 para 21 */
    CHILD_ABUSE_DATA(false),
    /** the person expected that it would not be told to who asks; Sch 3 paras 4, 10 and 18 */
    EXPECTATION(false),
    /** advice of lawyers, or made for proceedings; Sch 2 para 19 */
    LEGAL_PRIVILEGE(true),
    /** would prejudice the prevention or detection of crime; Sch 2 para 2 */
    PREVENTION_OF_CRIME(false),
    /** made for a court that decides itself who reads it; Sch 3 paras 3, 9, 11 and 17 */
    COURT_PAPERS(true),
    /** another law forbids to tell it, for example on adoption; Sch 4 */
    FORBIDDEN_BY_LAW(false),
    /** said by another agency, which answers for it itself; decision 41 */
    OTHER_AGENCY(false);

    private final boolean told;

    Exemption(boolean told) {
        this.told = told;
    }

    /** Whether a bundle may tell that something was withheld for this. */
    public boolean mayBeTold() {
        return told;
    }
}
