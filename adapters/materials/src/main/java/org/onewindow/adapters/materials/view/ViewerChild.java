package org.onewindow.adapters.materials.view;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other end of a {@link ViewerCommand}: sends it files and ends it when one takes too long. For one thread. */
final class ViewerChild {
    private static final Logger LOG = LoggerFactory.getLogger(ViewerChild.class);
    private static final int CHUNK = 64 * 1024;
    /** No picture and no text is longer. */
    private static final int LONGEST_ANSWER = 32 << 20;

    private static final String LOST = "LOST";

    private final Process process;
    private final Duration patience;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    ViewerChild(ProcessBuilder command, Duration patience) throws IOException {
        this.process = command.start();
        this.patience = patience;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), CHUNK));
        this.answers = new DataInputStream(process.getInputStream());
    }

    /**
     * What the process says of a file.
     *
     * @param reason why it says nothing; empty if it does
     * @param alive whether it can be asked about another file
     */
    @SuppressWarnings("ArrayRecordComponent") // Passed on once, to whoever asked.
    record Answer(String reason, int pages, byte[] content, boolean alive) {
        private static Answer none(String reason, boolean alive) {
            return new Answer(reason, 0, new byte[0], alive);
        }
    }

    /**
     * Has one file looked into, for no longer than the patience.
     *
     * @throws IOException if {@code content} cannot be read; what becomes of the process is an answer
     */
    Answer look(String what, String mediaType, int page, InputStream content) throws IOException {
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return send(what, mediaType, page, content) ? received() : Answer.none(LOST, false);
        } finally {
            end.cancel(false);
        }
    }

    /** Whether the process took it; it may have died of it. */
    private boolean send(String what, String mediaType, int page, InputStream content) throws IOException {
        byte[] chunk;
        try {
            requests.writeUTF(what);
            requests.writeUTF(mediaType);
            requests.writeInt(page);
        } catch (IOException gone) {
            return lost(gone);
        }
        do {
            chunk = content.readNBytes(CHUNK);
            try {
                requests.writeInt(chunk.length);
                requests.write(chunk);
            } catch (IOException gone) {
                return lost(gone);
            }
        } while (chunk.length > 0);
        try {
            requests.flush();
            return true;
        } catch (IOException gone) {
            return lost(gone);
        }
    }

    private static boolean lost(IOException gone) {
        LOG.debug("the process ended while it was sent a file", gone);
        return false;
    }

    private Answer received() {
        try {
            if (!answers.readBoolean()) {
                String reason = answers.readUTF();
                return Answer.none(reason, !reason.equals("TOO_LARGE"));
            }
            int pages = answers.readInt();
            int length = answers.readInt();
            if (length < 0 || length > LONGEST_ANSWER) {
                return Answer.none(LOST, false);
            }
            byte[] content = answers.readNBytes(length);
            return content.length == length ? new Answer("", pages, content, true) : Answer.none(LOST, false);
        } catch (IOException killed) {
            LOG.debug("the process ended without an answer", killed);
            return Answer.none(LOST, false);
        }
    }

    /** Ends the process, whatever it is doing. */
    void end() {
        process.destroyForcibly();
    }
}
