package org.safeguardinghub.api.auditreport;

import org.safeguardinghub.report.DecisionRow;
import org.safeguardinghub.report.Period;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of an audit pack. All but those of the taking are in the manifest; the taking, an event
 * of the log, holds the manifest's digest, and its own proof is beside it. So nothing in the pack
 * can be changed without the log's consent. The verifier reads this form: see docs/decisions.
 */
final class PackFiles {
    private static final String TITLE = "safeguarding-hub audit pack v1";

    private final SortedMap<String, byte[]> listed = new TreeMap<>();
    private final SortedMap<String, byte[]> beside = new TreeMap<>();

    PackFiles(Period period, ReportBody report, byte[] json, List<DecisionRow> decisions) {
        add("pack", TITLE + "\nperiod " + period.text() + "\ndecisions " + decisions.size() + "\n");
        listed.put("report.json", json);
        add("report.csv", ReportCsv.of(report));
        add("report.html", ReportPage.of(report));
        add("decisions.csv", csv(decisions));
    }

    private static String csv(List<DecisionRow> decisions) {
        var csv = new Csv();
        csv.line(
                "event", "n", "at", "topic", "agency", "other", "outcome", "ground", "record",
                "sub");
        decisions.forEach(
                one ->
                        csv.line(
                                one.event(),
                                one.n(),
                                one.at(),
                                one.topic(),
                                one.agency(),
                                one.other(),
                                one.outcome(),
                                one.ground(),
                                one.record(),
                                one.sub()));
        return csv.toString();
    }

    private void add(String path, String text) {
        listed.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The proof that an event is in the log. */
    void addProof(String event, String proof) {
        add("proof/" + event, proof);
    }

    /** Each file's digest and path, by path. */
    byte[] manifest() {
        var lines = new StringBuilder();
        listed.forEach(
                (path, bytes) ->
                        lines.append(Digest.of(bytes)).append("  ").append(path).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What binds the manifest to the log. */
    void addTaking(byte[] payload, String proof) {
        beside.put("taking/payload", payload);
        beside.put("taking/proof", proof.getBytes(StandardCharsets.UTF_8));
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write(zip, "manifest", manifest());
            for (var file : listed.entrySet()) {
                write(zip, file.getKey(), file.getValue());
            }
            for (var file : beside.entrySet()) {
                write(zip, file.getKey(), file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }
}
