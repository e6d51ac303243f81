package org.safeguardinghub.marker;

/** Risk and actuality are told apart (SR-31). No order: any may follow any. */
public enum MarkerStatus {
    AT_RISK,
    SUSPECTED,
    DISCLOSED_OR_EVIDENCED,
    HISTORIC
}
