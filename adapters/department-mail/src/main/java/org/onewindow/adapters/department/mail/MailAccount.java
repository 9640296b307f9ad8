package org.onewindow.adapters.department.mail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * A mail account of the hall: {@code onewindow.mail.<name>.*}.
 *
 * @param from its address
 * @param user who logs in
 * @param password with what
 * @param smtp server that sends, {@code host:port}
 * @param imap server that receives, {@code host:port}
 * @param security how the connections are protected
 */
record MailAccount(String from, String user, String password, Server smtp, Server imap, Security security) {
    private static final List<String> NEEDED = List.of("from", "smtp", "imap");

    /** How connections to the servers are protected. */
    enum Security {
        /** TLS from the first byte. */
        TLS,
        /** TLS after a greeting; never without. */
        STARTTLS,
        /** None, for servers on the same machine. */
        NONE
    }

    /**
     * A server.
     *
     * @param host its name
     * @param port its port
     */
    record Server(String host, int port) {
        static Server of(String text) {
            int colon = text.lastIndexOf(':');
            return new Server(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }
    }

    /** What the configuration lacks of the account. */
    static List<String> missing(String name, Config config) {
        return NEEDED.stream()
                .map(each -> "onewindow.mail." + name + "." + each)
                .filter(key -> config.getOptionalValue(key, String.class).isEmpty())
                .toList();
    }

    static Optional<MailAccount> of(String name, Config config) {
        if (!missing(name, config).isEmpty()) {
            return Optional.empty();
        }
        String prefix = "onewindow.mail." + name + ".";
        String from = config.getValue(prefix + "from", String.class);
        return Optional.of(new MailAccount(
                from,
                config.getOptionalValue(prefix + "user", String.class).orElse(from),
                config.getOptionalValue(prefix + "password", String.class).orElse(""),
                Server.of(config.getValue(prefix + "smtp", String.class)),
                Server.of(config.getValue(prefix + "imap", String.class)),
                Security.valueOf(config.getOptionalValue(prefix + "security", String.class)
                        .orElse("tls")
                        .toUpperCase(Locale.ROOT))));
    }

    /** As Jakarta Mail wants it; every wait ends when there is no more patience. */
    Properties properties(Duration patience) {
        Properties properties = new Properties();
        String millis = Long.toString(patience.toMillis());
        for (String protocol : List.of("smtp", "imap")) {
            Server server = protocol.equals("smtp") ? smtp : imap;
            String prefix = "mail." + protocol + ".";
            properties.put(prefix + "host", server.host());
            properties.put(prefix + "port", Integer.toString(server.port()));
            properties.put(prefix + "connectiontimeout", millis);
            properties.put(prefix + "timeout", millis);
            properties.put(prefix + "writetimeout", millis);
            properties.put(prefix + "ssl.enable", Boolean.toString(security == Security.TLS));
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "starttls.enable", Boolean.toString(security == Security.STARTTLS));
            properties.put(prefix + "starttls.required", Boolean.toString(security == Security.STARTTLS));
        }
        properties.put("mail.smtp.auth", Boolean.toString(!password.isEmpty()));
        properties.put("mail.mime.charset", "UTF-8");
        return properties;
    }

    @Override
    public String toString() {
        return "MailAccount[" + from + "]";
    }
}
