package org.onewindow.catalog.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.application.PublishedResults;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.definition.VersionLine;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 开放数据: what the hall offers now, for everybody's programs. Empty until a hall has been published.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if something has to be read and cannot be.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class OpenData {
    /** How many versions the feed holds at most. */
    public static final int FEED = 100;

    /** How many results are given at most, the newest. */
    public static final int RESULTS = 10_000;

    private final PublishedDefinitions published;
    private final PublishedResults results;
    private final Clock clock;
    private final AtomicReference<Seen> seen =
            new AtomicReference<>(new Seen(-1, new OpenDataStand("", Instant.EPOCH)));

    @Inject
    OpenData(PublishedDefinitions published, PublishedResults results, Clock clock) {
        this.published = published;
        this.results = results;
        this.clock = clock;
    }

    /** What this node found at one edition of the definitions. */
    private record Seen(long edition, OpenDataStand stand) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OpenData() {
        this(null, null, null);
    }

    /** Which state of the items {@link #items()} and what is made of it give now; empty until a hall has been published. */
    public Optional<OpenDataStand> standOfItems() {
        long edition = published.edition();
        Seen before = seen.get();
        if (before.edition() != edition) {
            Seen now = new Seen(edition, standNow(before.stand()));
            before = seen.updateAndGet(other -> other.edition() > edition ? other : now);
        }
        Seen found = before;
        return published.hall().map(hall -> found.stand());
    }

    /** Other definitions than the hall and its items may have changed: then nobody need fetch anything again. */
    private OpenDataStand standNow(OpenDataStand before) {
        StringBuilder names = new StringBuilder()
                .append(published
                        .refInForce(Hall.class, "hall")
                        .map(DefinitionRef::toString)
                        .orElse(""));
        published
                .inForce(ImplementationEntry.class)
                .forEach(entry -> names.append('\n').append(entry.item().ref()));
        String tag = digest(names.toString());
        return tag.equals(before.tag()) ? before : new OpenDataStand(tag, clock.instant());
    }

    /** Which state of the results {@link #results()} and what is made of it give now; empty until a hall has been published. */
    public Optional<OpenDataStand> standOfResults() {
        return published.hall().map(hall -> {
            PublishedResults.Stand stand = results.stand();
            String source = published
                    .refInForce(Hall.class, "hall")
                    .map(DefinitionRef::toString)
                    .orElse("");
            return new OpenDataStand(
                    digest(source + '\n' + stand),
                    standOfItems()
                            .map(OpenDataStand::since)
                            .filter(since -> since.isAfter(stand.changedAt()))
                            .orElse(stand.changedAt()));
        });
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The items that are offered, by id. */
    public Optional<OpenItems> items() {
        return published.hall().map(hall -> OpenItems.of(hall, offered()));
    }

    /** The same as a table: RFC 4180, with a byte order mark; no cell is run as a formula. */
    public Optional<OpenFile> csv() {
        return items().map(ItemsCsv::of);
    }

    /** The same in the public-service vocabulary CPSV-AP 3.2, as JSON-LD. */
    public Optional<OpenFile> services() {
        return published.hall().map(hall -> {
            List<ImplementationEntry> entries = offered();
            return out -> PublicServices.write(hall, entries, out);
        });
    }

    /** The last {@link #FEED} versions of items that came into force, as an Atom feed. */
    public Optional<String> feed() {
        return published.hall().map(hall -> {
            HallUrn names = HallUrn.of(hall);
            List<AtomFeed.Entry> entries = published.latest(ImplementationEntry.class, FEED).stream()
                    .flatMap(line -> published.version(ImplementationEntry.class, line.ref()).stream()
                            .map(entry -> entry(names, line, entry)))
                    .toList();
            return AtomFeed.of(hall, new AtomFeed.Head(names.feed(), hall.name().zh(), "feed.atom"), entries);
        });
    }

    private static AtomFeed.Entry entry(HallUrn names, VersionLine line, ImplementationEntry entry) {
        return new AtomFeed.Entry(
                names.version(line.ref()),
                entry.item().name().zh(),
                entry.item().guide().conditions().zh(),
                "/items/" + line.ref().id(),
                line.from());
    }

    /** The newest {@link #RESULTS} published results. */
    public Optional<OpenResults> results() {
        return published.hall().map(hall -> OpenResults.of(hall, results.newest(RESULTS)));
    }

    /** The same as a table, like that of the items. */
    public Optional<OpenFile> resultsCsv() {
        return published
                .hall()
                .map(hall -> OpenResults.of(hall, results.newest(RESULTS)).csv(hall));
    }

    /** The last {@link #FEED} published results as an Atom feed. */
    public Optional<String> resultsFeed() {
        return published.hall().map(hall -> {
            HallUrn names = HallUrn.of(hall);
            List<AtomFeed.Entry> entries = results.newest(FEED).results().stream()
                    .map(result -> new AtomFeed.Entry(
                            names.decision(result.number()),
                            result.itemName().zh() + " " + result.number(),
                            result.applicant(),
                            "/disclosure/results?item=" + result.item().id(),
                            result.publishedAt()))
                    .toList();
            return AtomFeed.of(
                    hall, new AtomFeed.Head(names.results(), hall.name().zh() + " 办理结果", "results.atom"), entries);
        });
    }

    private List<ImplementationEntry> offered() {
        return published.inForce(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .sorted(Comparator.comparing(entry -> entry.item().ref().id()))
                .toList();
    }
}
