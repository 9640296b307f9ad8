package org.onewindow.adapters.persistence;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * Where the hall keeps its data.
 *
 * @param url {@code onewindow.db.url}: {@code jdbc:h2:...} or {@code jdbc:postgresql:...}; without it an H2 database in the folder
 *     {@code onewindow.data} (default {@code onewindow-data} in the working directory)
 * @param user {@code onewindow.db.user}, default {@code onewindow}
 * @param password {@code onewindow.db.password}, default empty
 * @param pool {@code onewindow.db.pool}: connections at most, default 10
 * @param mustBeDurable unless {@code onewindow.mode} is {@code development}: a database that may forget what it acknowledged is
 *     refused
 */
record DatabaseSettings(String url, String user, String password, int pool, boolean mustBeDurable) {
    static DatabaseSettings from(Config config) {
        return new DatabaseSettings(
                config.getOptionalValue("onewindow.db.url", String.class).orElseGet(() -> h2In(folder(config))),
                config.getOptionalValue("onewindow.db.user", String.class).orElse("onewindow"),
                config.getOptionalValue("onewindow.db.password", String.class).orElse(""),
                config.getOptionalValue("onewindow.db.pool", Integer.class).orElse(10),
                !config.getOptionalValue("onewindow.mode", String.class)
                        .orElse("production")
                        .equals("development"));
    }

    private static Path folder(Config config) {
        return Path.of(config.getOptionalValue("onewindow.data", String.class).orElse("onewindow-data"));
    }

    private static String h2In(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("onewindow");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.replaceFirst("[;?].*", "") + " as " + user;
    }
}
