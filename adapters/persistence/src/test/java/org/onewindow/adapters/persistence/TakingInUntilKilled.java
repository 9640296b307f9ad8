package org.onewindow.adapters.persistence;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.onewindow.adapters.persistence.content.DatabaseContentStore;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.KernelPersistence;
import org.onewindow.core.act.Act;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.store.FileUploads;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.core.text.Messages;
import org.onewindow.core.work.NewWork;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/**
 * A process that takes in files, in one go and in pieces by turns, and says after each which one the hall has answered for; until it is
 * killed. Arguments: folder, content store, seed.
 */
final class TakingInUntilKilled {
    private TakingInUntilKilled() {}

    public static void main(String[] arguments) {
        PrintStream answers = System.out;
        HallFixture hall = hall(Path.of(arguments[0]), arguments[1]);
        SplittableRandom chance = new SplittableRandom(Long.parseLong(arguments[2]));
        SubjectId owner = owner(hall);
        answers.println("ready");
        for (int i = 0; ; i++) {
            byte[] file = file(chance.nextInt(1_000, 900_000), chance);
            ContentRef kept = i % 2 == 0 ? inOneGo(hall, owner, file) : inPieces(hall, owner, file, chance);
            answers.println("kept " + kept.key() + " " + kept.digest() + " " + kept.size());
            answers.flush();
        }
    }

    static HallFixture hall(Path folder, String store) {
        return hall(folder, store, Map.of());
    }

    static HallFixture hall(Path folder, String store, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("onewindow.file.store", store);
        settings.put("onewindow.file.directory", folder.resolve("files").toString());
        return HallFixture.ofPackages(
                TestDatabase.inFolder(folder),
                settings,
                Act.class,
                InvariantChecker.class,
                KernelPersistence.class,
                NewWork.class,
                PersistenceBeans.class,
                CounterDesk.class,
                Vault.class,
                Messages.class,
                PluginRegistry.class,
                MaterialFiles.class,
                DatabaseContentStore.class);
    }

    static SubjectId owner(HallFixture hall) {
        return hall.get(Subjects.class)
                .of(new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1234567X")));
    }

    private static ContentRef inOneGo(HallFixture hall, SubjectId owner, byte[] file) {
        return hall.get(MaterialFiles.class)
                .receive(owner, new Upload("a.pdf", OptionalLong.of(file.length), new ByteArrayInputStream(file)))
                .orElseThrow();
    }

    private static ContentRef inPieces(HallFixture hall, SubjectId owner, byte[] file, SplittableRandom chance) {
        FileUploads uploads = hall.get(FileUploads.class);
        String id = uploads.begin(owner, "a.pdf", file.length).orElseThrow().id();
        int at = 0;
        while (at < file.length) {
            int length = Math.min(file.length - at, chance.nextInt(1, 300_000));
            uploads.append(owner, id, at, new ByteArrayInputStream(file, at, length))
                    .orElseThrow();
            at += length;
        }
        return uploads.finish(owner, id).orElseThrow().file().orElseThrow();
    }

    private static byte[] file(int size, SplittableRandom chance) {
        byte[] file = new byte[size];
        chance.nextBytes(file);
        byte[] begin = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, file, 0, begin.length);
        System.arraycopy(end, 0, file, size - end.length, end.length);
        return file;
    }
}
