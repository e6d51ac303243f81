package org.safeguardinghub.sharing;

/**
 * Fields of a record that name somebody protected who goes by no id of their own. Source: sharing
 * rules, section 2, cap C9.
 */
public enum NamedField {
    /** the doctor or nurse who knows the person */
    PRACTITIONER("practitioner", Form.TEXT),
    /** who is in the lead */
    KEY_WORKER("keyWorker", Form.TEXT),
    /** whom the child and the family turn to from here on */
    NEW_CONTACT("newContact", Form.TEXT),
    /** who decided a step of a referral */
    DECIDED_BY("decidedBy", Form.PERSON),
    /** who approved a sanitised product */
    APPROVER("approver", Form.PERSON),
    /** neighbours and witnesses among the people around the person */
    RELATIONSHIPS("relationships", Form.PEOPLE),
    /** the same among people from whom a risk may come */
    RELATED_PEOPLE("relatedPeople", Form.PEOPLE);

    /** How the field holds a name. */
    public enum Form {
        /** as its text */
        TEXT,
        /** as the name of one person, in an object */
        PERSON,
        /** as the names of some of the people in a list */
        PEOPLE
    }

    private final String key;
    private final Form form;

    NamedField(String key, Form form) {
        this.key = key;
        this.form = form;
    }

    /** What the field is called in the content. */
    public String key() {
        return key;
    }

    public Form form() {
        return form;
    }
}
