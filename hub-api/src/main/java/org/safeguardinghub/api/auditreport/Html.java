package org.safeguardinghub.api.auditreport;

/** Text within a page. */
final class Html {
    private Html() {}

    /** Also within the quotes of an attribute. */
    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
