package org.safeguardinghub.adapters.publish;

import org.safeguardinghub.adapters.wire.custodian.BrokenFile;
import org.safeguardinghub.adapters.wire.custodian.CustodianFile;
import org.safeguardinghub.adapters.wire.custodian.CustodianRecord;
import org.safeguardinghub.adapters.wire.custodian.FileEntry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All files of one run, translated before anything is sent: a person's details may stand in one
 * file and the concerns about them in another.
 */
record Translation(List<Item> items, List<NoHome> noHome) {
    /** A leaf that no translator read: its file and the JSON pointer in it. */
    record NoHome(String file, String pointer) {}

    static Translation of(List<Path> paths) {
        List<Item> items = new ArrayList<>();
        List<CustodianFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.add(CustodianFile.read(path));
            } catch (BrokenFile broken) {
                String name = String.valueOf(path.getFileName());
                items.add(Item.brokenFile(name, String.valueOf(broken.getMessage())));
            }
        }
        People people = new People();
        files.forEach(file -> detailsFirst(file, people));
        List<NoHome> noHome = new ArrayList<>();
        for (CustodianFile file : files) {
            List<String> broken = new ArrayList<>();
            for (FileEntry entry : file.entries()) {
                Item item = Item.of(file.name(), entry, people);
                items.add(item);
                if (item.made() instanceof Item.Broken) {
                    broken.add(entry.pointer());
                }
            }
            file.ledger().unread(broken).forEach(leaf -> noHome.add(new NoHome(file.name(), leaf)));
        }
        return new Translation(List.copyOf(items), List.copyOf(noHome));
    }

    private static void detailsFirst(CustodianFile file, People people) {
        for (FileEntry entry : file.entries()) {
            if (entry instanceof CustodianRecord record) {
                people.meet(record);
            }
        }
    }
}
