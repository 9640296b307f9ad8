package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
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
@ApplicationScoped
class StampKeys {
    private static final Logger LOG = LoggerFactory.getLogger(StampKeys.class);
    private static final int HEXADECIMAL = 16;
    private static final Duration VALID = Duration.ofDays(3650);

    private final Supplier<String> ownSecret;
    private final RandomIds ids;
    private final Clock clock;
    private final Optional<Path> given;
    private final Optional<String> password;
    private final Path own;
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable KeyStore loaded;

    @Inject
    StampKeys(Vault vault, RandomIds ids, Clock clock) {
        this(
                () -> HexFormat.of().formatHex(vault.mac("seal-store", "password")),
                ids,
                clock,
                ConfigProvider.getConfig());
    }

    /** @param ownSecret opens the hall's own key store, if no password is set */
    StampKeys(Supplier<String> ownSecret, RandomIds ids, Clock clock, Config config) {
        this.ownSecret = ownSecret;
        this.ids = ids;
        this.clock = clock;
        this.given = config.getOptionalValue("onewindow.seal.keystore", Path.class);
        this.password = config.getOptionalValue("onewindow.seal.password", String.class);
        this.own = Path.of(
                        config.getOptionalValue("onewindow.data", String.class).orElse("onewindow-data"))
                .resolve("demo-seals.p12");
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StampKeys() {
        this.ownSecret = () -> "";
        this.ids = null;
        this.clock = null;
        this.given = Optional.empty();
        this.password = Optional.empty();
        this.own = Path.of("");
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
        one.lock();
        try {
            Optional<Key> found = find(order.stampId(), store());
            if (found.isEmpty() && given.isEmpty()) {
                return make(order);
            }
            return found.or(() -> find(order.stampId(), reloaded()))
                    .orElseThrow(() -> new SealUnavailableException("no key for stamp " + order.stampId(), null));
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
        try {
            Certificate[] chain = store.getCertificateChain(stamp);
            return chain == null
                    ? Optional.empty()
                    : Optional.of(new Key(
                            (PrivateKey) store.getKey(stamp, secret()),
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList()));
        } catch (GeneralSecurityException e) {
            throw new SealUnavailableException("the key of stamp " + stamp + " cannot be read", e);
        }
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = loaded;
        if (store == null) {
            store = load();
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
        KeyStore store = KeyStore.getInstance("PKCS12");
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
    private Key make(SealOrder order) throws IOException, GeneralSecurityException, OperatorCreationException {
        Path folder = own.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path turn = folder.resolve("demo-seals.lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            LOG.debug("holding {}", held);
            loaded = null;
            KeyStore store = store();
            Optional<Key> madeMeanwhile = find(order.stampId(), store);
            if (madeMeanwhile.isPresent()) {
                return madeMeanwhile.get();
            }
            LOG.warn(
                    "stamp {} gets a key of the hall's own making in {}: for seals that others vouch for, set onewindow.seal.keystore",
                    order.stampId(),
                    own);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = certificate(order, pair);
            store.setKeyEntry(order.stampId(), pair.getPrivate(), secret(), new Certificate[] {certificate});
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

    private X509Certificate certificate(SealOrder order, KeyPair pair)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, order.organName())
                .addRDN(BCStyle.CN, order.organName() + " " + order.stampName())
                .build();
        Instant now = clock.instant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(ids.next(), HEXADECIMAL),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(VALID)),
                name,
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private char[] secret() {
        return password.orElseGet(ownSecret).toCharArray();
    }
}
