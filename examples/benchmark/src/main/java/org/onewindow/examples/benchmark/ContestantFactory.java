package org.onewindow.examples.benchmark;

/** Makes a contestant on a database; other engines are found as services. */
public interface ContestantFactory {
    /** A contestant with a schema of its own on the database at {@code place}. */
    Contestant on(Place place) throws Exception;

    /**
     * A fresh database.
     *
     * @param url JDBC URL
     */
    record Place(String url, String user, String password) {
        /** Whether it is PostgreSQL. */
        public boolean isPostgres() {
            return url.startsWith("jdbc:postgresql:");
        }
    }
}
