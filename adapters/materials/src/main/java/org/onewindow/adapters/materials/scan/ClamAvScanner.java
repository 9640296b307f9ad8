package org.onewindow.adapters.materials.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.spi.store.VirusScanner;

/**
 * Has files scanned by a ClamAV daemon over a socket, command {@code INSTREAM} (clamd(8)).
 *
 * <p>Settings: {@code onewindow.clamav.host} (localhost), {@code onewindow.clamav.port} (3310), {@code onewindow.clamav.patience} (PT30S,
 * for each answer). The daemon's {@code StreamMaxLength} must not be below the hall's longest file: what is longer is not taken in.
 */
@ApplicationScoped
public class ClamAvScanner implements VirusScanner {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;
    private static final int CONNECT_MILLIS = 2_000;
    private static final String FOUND = " FOUND";

    private final InetSocketAddress daemon;
    private final int patienceMillis;

    /** With the settings of the hall's configuration. */
    public ClamAvScanner() {
        this(ConfigProvider.getConfig());
    }

    private ClamAvScanner(Config config) {
        this(
                InetSocketAddress.createUnresolved(
                        config.getOptionalValue("onewindow.clamav.host", String.class)
                                .orElse("localhost"),
                        config.getOptionalValue("onewindow.clamav.port", Integer.class)
                                .orElse(3310)),
                config.getOptionalValue("onewindow.clamav.patience", Duration.class)
                        .orElse(Duration.ofSeconds(30)));
    }

    ClamAvScanner(InetSocketAddress daemon, Duration patience) {
        this.daemon = daemon;
        this.patienceMillis = (int) Math.min(patience.toMillis(), Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return "clamav";
    }

    @Override
    public Verdict scan(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(patienceMillis);
            socket.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), CONNECT_MILLIS);
            return verdict(answerOf(socket, content));
        }
    }

    /** A daemon that has found something may stop reading; what it said then is still to be read. */
    private static String answerOf(Socket socket, InputStream content) throws IOException {
        try {
            send(socket, content);
        } catch (IOException stopped) {
            String early = received(socket);
            if (early.endsWith(FOUND)) {
                return early;
            }
            throw stopped;
        }
        return received(socket);
    }

    private static void send(Socket socket, InputStream content) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = content.readNBytes(CHUNK);
        while (chunk.length > 0) {
            out.writeInt(chunk.length);
            out.write(chunk);
            chunk = content.readNBytes(CHUNK);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String received(Socket socket) throws IOException {
        byte[] answer = new byte[LONGEST_ANSWER];
        int length = 0;
        InputStream in = socket.getInputStream();
        while (length < answer.length) {
            int next = in.read();
            if (next <= 0) {
                break;
            }
            answer[length++] = (byte) next;
        }
        return new String(answer, 0, length, StandardCharsets.UTF_8).strip();
    }

    /** {@code stream: OK} or {@code stream: NAME FOUND}; anything else is no answer. */
    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            return new Verdict.Infected(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        throw new IOException("the scanner gave no verdict: " + answer.replaceAll("[^\\x20-\\x7e]", "?"));
    }
}
