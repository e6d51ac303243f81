package org.safeguardinghub.identifier;

import org.safeguardinghub.identifier.TenDigits.Range;

import java.util.List;

/** Which rule goes with which scheme. Source: identifier formats, sections 1 to 12. */
final class Formats {
    private static final Format NHS =
            new TenDigits(
                    List.of(
                            new Range("3000000000", "3199999999"),
                            new Range("4000000000", "4999999999"),
                            new Range("6000000000", "7999999999")));
    private static final Format CHI = new TenDigits(List.of(new Range("0101000000", "3112999999")));
    private static final Format HCN = new TenDigits(List.of(new Range("3200000010", "3999999999")));
    private static final Format UPN = new PupilNumber();
    private static final Format LA = (sent, by, now) -> LocalAuthorityNumbers.check(sent);
    private static final Format LAESTAB = Shape.of("[2-9]\\d{6}").without("/");
    private static final Format URN = Shape.of("\\d{6}");
    private static final Format GSS = Shape.of("(E0[6-9]|E10|W06|S12|N09)\\d{6}");
    private static final Format PFA =
            Shape.of("E230000(0[1-9]|[12]\\d|3\\d)|W1500000[1-4]|S23000009");
    private static final Format ODS = Shape.of("[A-Z0-9]{3}|[A-Z0-9]{5}|[A-Z0-9]{6}");
    private static final Format UPRN = new PropertyNumber();
    private static final Format PNC = new PoliceComputerId();
    private static final Format CRO = new CriminalRecordNumber();
    private static final Format NINO =
            Shape.of("(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]" + "\\d{6}[A-D]")
                    .inCapitals()
                    .without(" ");
    private static final Format POSTCODE = new Postcode();
    private static final Format LOCAL =
            (sent, by, now) ->
                    sent.isBlank()
                            ? Checked.wrongFormat()
                            : Checked.valid(by.text() + ":" + sent.strip());

    private Formats() {}

    static Format of(Scheme scheme) {
        return switch (scheme) {
            case NHS -> NHS;
            case CHI -> CHI;
            case HCN -> HCN;
            case UPN -> UPN;
            case LA -> LA;
            case LAESTAB -> LAESTAB;
            case URN -> URN;
            case GSS -> GSS;
            case PFA -> PFA;
            case ODS -> ODS;
            case UPRN -> UPRN;
            case PNC -> PNC;
            case CRO -> CRO;
            case NINO -> NINO;
            case POSTCODE -> POSTCODE;
            case LOCAL -> LOCAL;
        };
    }
}
