package org.onewindow.adapters.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.SealUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the stamps, in a PKCS #12 key store: one entry per stamp, named as the stamp ({@code environment-licensing}).
 *
 * <p><b>Settings.</b> {@code onewindow.seal.keystore} and {@code onewindow.seal.password}. Without them the hall makes keys and
 * certificates of its own in {@code demo-seals.p12} in its data folder, opened only by the hall's master key: they show every change
 * of a file, but nobody outside the hall vouches for them.
 * <p><b>Threads.</b> Safe for use by several threads, and by several nodes that share the folder.
 */
final class StampKeys {
    private static final Logger LOG = LoggerFactory.getLogger(StampKeys.class);
    private static final int HEXADECIMAL = 16;
    private static final Duration VALID = Duration.ofDays(3650);

    private final Supplier<String> ownSecret;
    private final RandomIds ids;
    private final Clock clock;
    private final SealAlgorithm algorithm;
    private final Optional<Path> given;
    private final Optional<String> password;
    private final Path own;
    private final ReentrantLock one = new ReentrantLock();
    /** Those of {@link #loaded} that were asked for: a store takes some time to open a key, so that nobody guesses its password. */
    private final Map<String, Key> opened = new HashMap<>();

    private @Nullable KeyStore loaded;

    private StampKeys(
            Supplier<String> ownSecret,
            RandomIds ids,
            Clock clock,
            SealAlgorithm algorithm,
            Optional<Path> given,
            Optional<String> password,
            Path own) {
        this.ownSecret = ownSecret;
        this.ids = ids;
        this.clock = clock;
        this.algorithm = algorithm;
        this.given = given;
        this.password = password;
        this.own = own;
    }

    /**
     * The keys in the store that is set, or else in one of the hall's own.
     *
     * @param ownSecret opens the hall's own key store, if no password is set
     * @param own what the hall's own key store is called, without ending
     */
    static StampKeys asSet(
            Supplier<String> ownSecret,
            RandomIds ids,
            Clock clock,
            Config config,
            SealAlgorithm algorithm,
            String own) {
        return new StampKeys(
                ownSecret,
                ids,
                clock,
                algorithm,
                config.getOptionalValue("onewindow.seal.keystore", Path.class),
                config.getOptionalValue("onewindow.seal.password", String.class),
                inData(config, own));
    }

    /** The keys in a store of the hall's own, whatever is set. */
    static StampKeys ofTheHall(
            Supplier<String> ownSecret,
            RandomIds ids,
            Clock clock,
            Config config,
            SealAlgorithm algorithm,
            String own) {
        return new StampKeys(ownSecret, ids, clock, algorithm, Optional.empty(), Optional.empty(), inData(config, own));
    }

    private static Path inData(Config config, String name) {
        return Path.of(config.getOptionalValue("onewindow.data", String.class).orElse("onewindow-data"))
                .resolve(name + ".p12");
    }

    SealAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * Whom a certificate of the hall's own making names.
     *
     * @param timeStamps whether it is for time stamps and for nothing else
     */
    record Subject(X500Name name, boolean timeStamps) {
        static Subject of(SealOrder order) {
            return new Subject(
                    new X500NameBuilder(BCStyle.INSTANCE)
                            .addRDN(BCStyle.O, order.organName())
                            .addRDN(BCStyle.CN, order.organName() + " " + order.stampName())
                            .build(),
                    false);
        }
    }

    /**
     * What a stamp seals with.
     *
     * @param key its private key
     * @param chain its certificate first, then whoever vouches for it
     */
    record Key(PrivateKey key, List<X509Certificate> chain) {
        X509Certificate certificate() {
            return chain.get(0);
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "Key[" + certificate().getSubjectX500Principal() + "]";
        }
    }

    /**
     * The key of the stamp that {@code order} names.
     *
     * @throws SealUnavailableException if there is none, or the store cannot be read
     */
    Key of(SealOrder order) {
        return of(order.stampId(), () -> Subject.of(order));
    }

    /** The key of that name; one that the hall makes itself names {@code subject}. */
    Key of(String name, Supplier<Subject> subject) {
        one.lock();
        try {
            Optional<Key> found = find(name, store());
            if (found.isEmpty() && given.isEmpty()) {
                return make(name, subject.get());
            }
            return found.or(() -> find(name, reloaded()))
                    .orElseThrow(() -> new SealUnavailableException("no key for stamp " + name, null));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new SealUnavailableException("the key store of the stamps cannot be used", e);
        } finally {
            one.unlock();
        }
    }

    /** Whether a stamp of this hall has, or had, that certificate. */
    boolean knows(X509Certificate certificate) throws IOException, GeneralSecurityException {
        one.lock();
        try {
            return store().getCertificateAlias(certificate) != null
                    || reloaded().getCertificateAlias(certificate) != null;
        } finally {
            one.unlock();
        }
    }

    private Optional<Key> find(String stamp, KeyStore store) {
        Key known = opened.get(stamp);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Certificate[] chain = store.getCertificateChain(stamp);
            if (chain == null) {
                return Optional.empty();
            }
            Key key = new Key(
                    (PrivateKey) store.getKey(stamp, secret()),
                    Arrays.stream(chain).map(X509Certificate.class::cast).toList());
            opened.put(stamp, key);
            return Optional.of(key);
        } catch (GeneralSecurityException e) {
            throw new SealUnavailableException("the key of stamp " + stamp + " cannot be read", e);
        }
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = loaded;
        if (store == null) {
            store = load();
            opened.clear();
            loaded = store;
        }
        return store;
    }

    private KeyStore reloaded() {
        loaded = null;
        try {
            return store();
        } catch (IOException | GeneralSecurityException e) {
            throw new SealUnavailableException("the key store of the stamps cannot be read", e);
        }
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = algorithm.keyStore();
        Path file = given.orElse(own);
        if (given.isEmpty() && !Files.exists(own)) {
            store.load(null, secret());
            return store;
        }
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, secret());
            return store;
        }
    }

    /** Another node may be making keys in the same folder. */
    private Key make(String name, Subject subject)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        Path folder = own.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path turn = folder.resolve(own.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            LOG.debug("holding {}", held);
            loaded = null;
            KeyStore store = store();
            Optional<Key> madeMeanwhile = find(name, store);
            if (madeMeanwhile.isPresent()) {
                return madeMeanwhile.get();
            }
            LOG.warn(
                    "stamp {} gets a key of the hall's own making in {}: for seals that others vouch for, set onewindow.seal.keystore",
                    name,
                    own);
            KeyPair pair = algorithm.keys().generateKeyPair();
            X509Certificate certificate = certificate(subject, pair);
            store.setKeyEntry(name, pair.getPrivate(), secret(), new Certificate[] {certificate});
            write(store, folder);
            return new Key(pair.getPrivate(), List.of(certificate));
        }
    }

    private void write(KeyStore store, Path folder) throws IOException, GeneralSecurityException {
        Path draft = Files.createTempFile(folder, "seals", ".draft");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                store.store(out, secret());
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private X509Certificate certificate(Subject subject, KeyPair pair)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        Instant now = clock.instant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject.name(),
                new BigInteger(ids.next(), HEXADECIMAL),
                // A hall that tells its first days after they were, or whose clock was set back, seals before today.
                Date.from(now.minus(VALID)),
                Date.from(now.plus(VALID)),
                subject.name(),
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        if (subject.timeStamps()) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return algorithm.certificate(builder.build(algorithm.signer(pair.getPrivate())));
    }

    private char[] secret() {
        return password.orElseGet(ownSecret).toCharArray();
    }
}
