package org.onewindow.adapters.department.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.act.Json;
import org.onewindow.routing.dispatch.DispatchCodes;
import org.onewindow.routing.dispatch.ReplyMapping;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReplies;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.department.StrayMessage;
import org.onewindow.spi.finding.Finding;

/**
 * 文件交换: lays each dispatch with its files into a folder that both sides see, and reads the replies that the department lays there. See
 * {@link DropFolder} for what lies where.
 *
 * <p>A dispatch counts as taken when it lies there, on the disk. Laying it there again changes nothing, also after the department has moved
 * it to {@code taken/}.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
class FileDrop implements DepartmentAdapter {
    static final String KIND = "file-drop";

    private static final String KEPT_ASIDE = "KEPT_ASIDE ";

    private final Json json;
    private final DepartmentReplies replies;
    private final Clock clock;

    @Inject
    FileDrop(Json json, DepartmentReplies replies, Clock clock) {
        this.json = json;
        this.replies = replies;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FileDrop() {
        this(null, null, null);
    }

    /** Work in an open folder. */
    private interface InFolder<R> {
        R run(DropFolder folder, DropSettings settings) throws IOException;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Finding> check(DepartmentBinding binding) {
        return DropSettings.problems(binding);
    }

    @Override
    public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
        return in(binding, (folder, settings) -> {
            String name = dispatch.key() + (dispatch.purpose() == Dispatch.Purpose.CALL_OFF ? ".called-off" : "");
            String letter = name + settings.format().ending();
            if (!folder.has(letter)) {
                if (dispatch.purpose() == Dispatch.Purpose.ASK) {
                    lay(dispatch, files, folder);
                }
                // Last, so that whoever sees the letter sees its files.
                folder.lay(letter, Letters.write(dispatch, settings, json));
            }
            return new DispatchAnswer.Taken("FD-" + dispatch.key().substring(0, 12));
        });
    }

    private static void lay(Dispatch dispatch, DispatchedFiles files, DropFolder folder) throws IOException {
        for (SubmittedMaterial material : dispatch.application().materials()) {
            if (material.content().isPresent()) {
                try (InputStream content = files.open(material)) {
                    folder.layBeside(dispatch.key(), material.requirement(), content);
                }
            }
        }
    }

    @Override
    public boolean collects() {
        return true;
    }

    @Override
    public List<DepartmentReply> collect(DepartmentBinding binding) {
        return in(binding, (folder, settings) -> {
            List<DepartmentReply> fresh = new ArrayList<>();
            for (Path file : folder.incoming()) {
                Optional<ReplyFile> read = read(file, binding, settings);
                if (read.isPresent() && !takeOutIfThrough(file, read.get(), folder, settings)) {
                    read.get().replies().stream()
                            .filter(reply -> !folder.hasReceipt(digestOf(reply)))
                            .forEach(fresh::add);
                }
            }
            return fresh;
        });
    }

    @Override
    public void confirm(DepartmentReply reply, ReplyReceipt receipt, DepartmentBinding binding) {
        in(binding, (folder, settings) -> {
            folder.giveReceipt(
                    digestOf(reply),
                    receipt instanceof ReplyReceipt.KeptAside aside
                            ? KEPT_ASIDE + aside.why().code()
                            : "EFFECTIVE");
            for (Path file : folder.incoming()) {
                Optional<ReplyFile> read = read(file, binding, settings);
                if (read.isPresent()) {
                    takeOutIfThrough(file, read.get(), folder, settings);
                }
            }
            return reply;
        });
    }

    @Override
    public Optional<Set<String>> openDispatches(DepartmentBinding binding) {
        return in(binding, (folder, settings) -> {
            Path list = folder.root().resolve(DropFolder.OPEN);
            if (!Files.exists(list)) {
                return Optional.empty();
            }
            try (Stream<String> lines = Files.lines(list)) {
                return Optional.of(lines.map(String::strip)
                        .filter(line -> line.matches("[0-9a-f]{32}"))
                        .collect(Collectors.toCollection(HashSet::new)));
            }
        });
    }

    /** The file's content; empty if it is gone, or may still be being written. */
    private Optional<ReplyFile> read(Path file, DepartmentBinding binding, DropSettings settings) throws IOException {
        try {
            boolean old = Files.getLastModifiedTime(file)
                    .toInstant()
                    .plus(settings.patience())
                    .isBefore(clock.instant());
            ReplyFile read = ReplyFile.read(file, settings.charset(), ReplyMapping.of(binding), json);
            return Optional.of(read).filter(each -> each.whole() || old);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Takes the file out of the inbox once each of its replies has a receipt; answers whether it is out. */
    private boolean takeOutIfThrough(Path file, ReplyFile read, DropFolder folder, DropSettings settings)
            throws IOException {
        StringBuilder told = new StringBuilder();
        for (DepartmentReply reply : read.replies()) {
            String digest = digestOf(reply);
            if (!folder.hasReceipt(digest)) {
                return false;
            }
            told.append(reply.key()).append(' ').append(folder.receipt(digest)).append('\n');
        }
        read.wrong().forEach(line -> told.append("UNREADABLE ").append(line).append('\n'));
        String place =
                folder.takeOut(file, read.wrong().isEmpty() ? DropFolder.DONE : DropFolder.REFUSED, told.toString());
        if (!read.wrong().isEmpty()) {
            replies.keepAside(new StrayMessage(
                    settings.department(),
                    place,
                    Finding.error(DispatchCodes.UNREADABLE, "", String.join("; ", read.wrong()))));
        }
        return true;
    }

    /** Two replies under one key that say different things are two. */
    private String digestOf(DepartmentReply reply) {
        return json.digest(List.of("reply", reply));
    }

    private <R> R in(DepartmentBinding binding, InFolder<R> work) {
        DropSettings settings = DropSettings.of(binding);
        try {
            if (settings.ours()) {
                Files.createDirectories(settings.folder());
            }
            return work.run(DropFolder.open(settings.folder()), settings);
        } catch (IOException e) {
            throw new DepartmentUnreachableException(
                    "the folder of " + binding.department() + " cannot be used: "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }
}
