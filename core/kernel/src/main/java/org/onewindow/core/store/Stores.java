package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.spi.store.ContentStore;

/** Calls content stores across the plug-in border; whatever goes wrong there is an {@link IOException} here. */
@ApplicationScoped
class Stores {
    private final PluginBoundary boundary;

    @Inject
    Stores(PluginBoundary boundary) {
        this.boundary = boundary;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Stores() {
        this(null);
    }

    void put(String kind, String key, InputStream content) throws IOException {
        call(kind, key, store -> {
            store.put(key, content);
            return key;
        });
    }

    InputStream open(String kind, String key) throws IOException {
        return new GuardedStream(call(kind, key, store -> store.open(key)));
    }

    void remove(String kind, String key) throws IOException {
        call(kind, key, store -> {
            store.remove(key);
            return key;
        });
    }

    /** The longest sealed file that the store takes. */
    long limit(String kind) throws IOException {
        return call(kind, kind, ContentStore::limit);
    }

    private <R> R call(String kind, String matter, PluginBoundary.Call<ContentStore, R> call) throws IOException {
        PluginAnswer<R> answer = boundary.call(ContentStore.class, kind, matter, call);
        if (answer instanceof PluginAnswer.Answered<R> answered) {
            return answered.value();
        }
        if (answer instanceof PluginAnswer.Unable<R> unable) {
            throw (IOException) unable.cause();
        }
        throw new StoreDefectException(((PluginAnswer.Defective<R>) answer).finding());
    }

    /** A plug-in's stream may throw anything, long after the call that opened it. */
    private static final class GuardedStream extends InputStream {
        private final InputStream fromPlugin;

        GuardedStream(InputStream fromPlugin) {
            this.fromPlugin = fromPlugin;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return fromPlugin.read(into, offset, length);
            } catch (RuntimeException e) {
                throw new IOException("the content store failed while it was read", e);
            }
        }

        @Override
        public void close() throws IOException {
            fromPlugin.close();
        }
    }
}
