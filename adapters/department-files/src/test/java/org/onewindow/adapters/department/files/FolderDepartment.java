package org.onewindow.adapters.department.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.onewindow.adapters.testkit.department.DepartmentUnderTest;
import org.onewindow.adapters.testkit.department.Misbehaviour;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.identity.DepartmentId;

/** A department behind a folder: it looks into it, and can take it away. */
final class FolderDepartment implements DepartmentUnderTest {
    private static final String SETTING = "onewindow.drop.planning";

    private final Path home;
    private final Path folder;
    private final String format;
    private final AtomicInteger files = new AtomicInteger();

    FolderDepartment(String format) {
        this.format = format;
        try {
            home = Files.createTempDirectory("drop");
            folder = Files.createDirectory(home.resolve("planning"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(SETTING, folder.toString());
    }

    Path folder() {
        return folder;
    }

    @Override
    public DepartmentBinding binding() {
        return binding(Map.of());
    }

    DepartmentBinding binding(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("folder", "planning", "format", format));
        settings.putAll(more);
        return new DepartmentBinding(new DepartmentId("planning"), FileDrop.KIND, settings);
    }

    @Override
    public List<Received> received() {
        List<Received> all = new ArrayList<>();
        for (Path letter : list(folder.resolve("outbox"))) {
            String name = letter.getFileName().toString();
            if (Files.isRegularFile(letter)) {
                boolean off = name.contains(".called-off.");
                String key = name.substring(0, 32);
                all.add(new Received(
                        key,
                        off ? Dispatch.Purpose.CALL_OFF : Dispatch.Purpose.ASK,
                        text(letter, StandardCharsets.UTF_8),
                        list(folder.resolve("outbox").resolve(key)).stream()
                                .map(file -> text(file, StandardCharsets.ISO_8859_1))
                                .toList()));
            }
        }
        return all;
    }

    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file, Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Misbehaviour> canDo() {
        return EnumSet.of(Misbehaviour.DOWN, Misbehaviour.FAILS);
    }

    @Override
    public void misbehave(Misbehaviour how) {
        try {
            if (how == Misbehaviour.DOWN) {
                Files.move(folder, home.resolve("away"));
            } else {
                Files.createDirectories(folder.resolve("outbox"));
                Files.move(folder.resolve("outbox"), folder.resolve("outbox-away"));
                Files.writeString(folder.resolve("outbox"), "no folder any more");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void behave() {
        try {
            if (Files.exists(home.resolve("away"))) {
                Files.move(home.resolve("away"), folder);
            }
            if (Files.exists(folder.resolve("outbox-away"))) {
                Files.deleteIfExists(folder.resolve("outbox"));
                Files.move(folder.resolve("outbox-away"), folder.resolve("outbox"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void lay(DepartmentReply reply) {
        DepartmentReply.Opinion opinion = (DepartmentReply.Opinion) reply.answer();
        if (format.equals("csv")) {
            lay(
                    ".csv",
                    "dispatch,key,officer,opinion,decision,grounds\r\n"
                            + String.join(
                                    ",",
                                    reply.dispatch(),
                                    reply.key(),
                                    reply.officer(),
                                    opinion.kind().name(),
                                    "",
                                    opinion.grounds())
                            + "\r\n");
        } else {
            lay(
                    ".json",
                    "{\"dispatch\": \"" + reply.dispatch() + "\", \"key\": \"" + reply.key() + "\", \"officer\": \""
                            + reply.officer() + "\", \"opinion\": \"" + opinion.kind() + "\", \"grounds\": \""
                            + opinion.grounds() + "\"}");
        }
    }

    @Override
    public void layPoison() {
        lay(".json", "{\"dispatch\": \"not a key\"}");
        lay(".csv", "something,else\r\n1,2\r\n");
        lay(".json", "[1, 2, {}]");
    }

    Path lay(String ending, String text) {
        return lay(ending, text.getBytes(StandardCharsets.UTF_8));
    }

    Path lay(String ending, byte[] bytes) {
        try {
            Path inbox = Files.createDirectories(folder.resolve("inbox"));
            return Files.write(inbox.resolve("reply-" + files.incrementAndGet() + ending), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        System.clearProperty(SETTING);
    }
}
