package org.onewindow.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of its own, past the pool. */
@FunctionalInterface
interface Connections {
    Connection open() throws SQLException;
}
