package org.safeguardinghub.subjectaccess;

/** Who asks for what is held of a person. Source: UK GDPR, Article 15; domain guide, section 8. */
public enum Requester {
    /** the person, a child who understands what it is to ask among them */
    THE_PERSON,
    /** somebody with parental responsibility, for a child */
    PARENTAL_RESPONSIBILITY,
    /** somebody whom the person has authorised, for example a solicitor */
    AUTHORISED,
    /** somebody whom a court has appointed to act for the person */
    COURT_APPOINTED
}
