package org.onewindow.adapters.department.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.testkit.department.Misbehaviour;

/** A mail server that does to whoever sends what real ones do on bad days. */
final class RudeMailServer implements AutoCloseable {
    private final @Nullable ServerSocket socket;
    private final Misbehaviour how;

    private RudeMailServer(@Nullable ServerSocket socket, Misbehaviour how) {
        this.socket = socket;
        this.how = how;
    }

    /** There is none. */
    static RudeMailServer none() {
        return new RudeMailServer(null, Misbehaviour.DOWN);
    }

    static RudeMailServer that(Misbehaviour how) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            RudeMailServer server = new RudeMailServer(socket, how);
            if (how == Misbehaviour.DOWN) {
                socket.close();
            } else {
                Thread thread = new Thread(server::serve, "rude-mail");
                thread.setDaemon(true);
                thread.start();
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket == null ? 1 : socket.getLocalPort();
    }

    private void serve() {
        while (socket != null && !socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread thread = new Thread(() -> talk(caller), "rude-mail-talk");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = caller.getOutputStream()) {
            switch (how) {
                case NEVER_ANSWERS -> TimeUnit.SECONDS.sleep(30);
                case DRIPS -> {
                    for (int i = 0; i < 200; i++) {
                        out.write('2');
                        out.flush();
                        TimeUnit.MILLISECONDS.sleep(200);
                    }
                }
                case GARBAGE -> say(out, "<html>维护中</html>");
                case CUTS_OFF -> {
                    say(out, "220 ready");
                    in.readLine();
                }
                default -> converse(in, out);
            }
        } catch (IOException e) {
            return; // the caller has given up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 ready");
        String line = in.readLine();
        while (line != null) {
            if (line.startsWith("RCPT")) {
                say(out, how == Misbehaviour.REFUSES ? "550 no such mailbox" : "451 try later");
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
