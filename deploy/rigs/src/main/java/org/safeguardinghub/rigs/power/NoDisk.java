package org.safeguardinghub.rigs.power;

import java.io.IOException;
import java.nio.file.Path;

/** This machine lets nobody make a disk: for want of rights, of a program or of a loop device. */
final class NoDisk extends Exception {
    private NoDisk(IOException why) {
        super("needs root, mkfs.ext4 and a loop device: " + why.getMessage(), why);
    }

    static CutDisk unlessMade(Path folder) throws NoDisk, InterruptedException {
        try {
            return CutDisk.create(folder);
        } catch (IOException e) {
            throw new NoDisk(e);
        }
    }
}
