package org.onewindow.adapters.persistence.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.spi.store.ContentStore;

/**
 * Files in the hall's own database, in pieces of 256 KB, each file at most 10 MB: they are backed up with the rest and need no
 * directory that nodes share. Memory: one piece for each file under way.
 */
@ApplicationScoped
public class DatabaseContentStore implements ContentStore {
    static final int PIECE = 256 * 1024;
    private static final long LIMIT = 10L << 20;

    private final UnitOfWork unitOfWork;
    private final Reading reading;
    private final EntityManager entities;

    @Inject
    DatabaseContentStore(UnitOfWork unitOfWork, Reading reading, EntityManager entities) {
        this.unitOfWork = unitOfWork;
        this.reading = reading;
        this.entities = entities;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DatabaseContentStore() {
        this(null, null, null);
    }

    @Override
    public String kind() {
        return "database";
    }

    @Override
    public long limit() {
        return LIMIT;
    }

    /** The primary key refuses a second file of one key; the unit of work makes the file durable. */
    @Override
    public void put(String key, InputStream content) throws IOException {
        ContentKey.checked(key);
        if (piece(key, 0).isPresent()) {
            throw new FileAlreadyExistsException(key);
        }
        try {
            unitOfWork.within(() -> {
                insert(entities.unwrap(Connection.class), key, content);
                return key;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new IOException("the database did not take the file", e);
        }
    }

    private static void insert(Connection connection, String key, InputStream content) {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into content_piece (content_key, piece, bytes) values (?, ?, ?)")) {
            byte[] bytes = next(content);
            for (int piece = 0; piece == 0 || bytes.length > 0; piece++) {
                if ((long) piece * PIECE + bytes.length > LIMIT) {
                    throw new UncheckedIOException(new IOException("the file is longer than " + LIMIT + " bytes"));
                }
                insert.setString(1, key);
                insert.setInt(2, piece);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
                bytes = next(content);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static byte[] next(InputStream content) {
        try {
            return content.readNBytes(PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        byte[] first = piece(ContentKey.checked(key), 0).orElseThrow(() -> new NoSuchFileException(key));
        return new PieceStream(first, piece -> piece(key, piece));
    }

    @Override
    public void remove(String key) throws IOException {
        ContentKey.checked(key);
        try {
            unitOfWork.within(() -> {
                entities.createNativeQuery("delete from content_piece where content_key = ?1")
                        .setParameter(1, key)
                        .executeUpdate();
                return key;
            });
        } catch (RuntimeException e) {
            throw new IOException("the database did not remove the file", e);
        }
    }

    private Optional<byte[]> piece(String key, int piece) throws IOException {
        try {
            return reading.read(em -> select(em.unwrap(Connection.class), key, piece));
        } catch (RuntimeException e) {
            throw new IOException("the database did not give the file", e);
        }
    }

    private static Optional<byte[]> select(Connection connection, String key, int piece) {
        try (PreparedStatement select =
                connection.prepareStatement("select bytes from content_piece where content_key = ? and piece = ?")) {
            select.setString(1, key);
            select.setInt(2, piece);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
