package org.onewindow.adapters.department.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.spi.department.DepartmentBinding;

/**
 * Opens exchange databases by name: {@code onewindow.exchange.<name>.url}, {@code .user} and {@code .password}. A connection for each
 * call: what is exchanged is counted in hundreds a day, and a database that was away needs no mending.
 */
@ApplicationScoped
class ExchangeDatabases {
    static final String DATABASE = "database";

    /** The key that says where the database of that name is. */
    static String urlOf(String name) {
        return "onewindow.exchange." + name + ".url";
    }

    /** Whether the configuration says where the database of that name is. */
    boolean knows(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(urlOf(name), String.class)
                .isPresent();
    }

    /**
     * A connection to the database that the setting {@code database} of {@code binding} names; each statement is committed by itself.
     *
     * @throws IllegalArgumentException if the definitions or the configuration do not say which
     */
    Connection open(DepartmentBinding binding) throws SQLException {
        String name = binding.settings().getOrDefault(DATABASE, "");
        Config config = ConfigProvider.getConfig();
        String prefix = "onewindow.exchange." + name;
        String url = config.getOptionalValue(urlOf(name), String.class)
                .orElseThrow(() -> new IllegalArgumentException("department " + binding.department()
                        + ": no exchange database is configured under " + urlOf(name)));
        return DriverManager.getConnection(
                url,
                config.getOptionalValue(prefix + ".user", String.class).orElse(""),
                config.getOptionalValue(prefix + ".password", String.class).orElse(""));
    }
}
