package org.onewindow.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.search.SearchAnswer.FoundItem;
import org.onewindow.catalog.search.SearchEngine.Found;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.HallLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the items that the hall offers now.
 *
 * <p>The index follows what is in force by itself: {@link #follow} is called in the background, and if it has not been since a
 * publication, the first question does it. Nobody is ever shown an item that is not offered, even while the index lags. While there is
 * no index yet, when it fails, and in a hall without an engine, the words are looked for in the names; a failed index is made anew.
 *
 * <p><b>Threads.</b> Safe. While the index is brought up to date, other questions are answered from before.
 */
@ApplicationScoped
public class ItemSearch {
    private static final Logger LOG = LoggerFactory.getLogger(ItemSearch.class);
    private static final long NEVER = -1;

    private final PublishedDefinitions published;
    private final @Nullable SearchEngine engine;
    private final ReentrantLock following = new ReentrantLock();
    private volatile long indexed = NEVER;
    private volatile Stations stations = Stations.of(NEVER, HallLayout.UNTOLD);

    @Inject
    ItemSearch(PublishedDefinitions published, @Any Instance<SearchEngine> engines) {
        this(published, engines.isUnsatisfied() ? null : engines.get());
    }

    ItemSearch(PublishedDefinitions published, @Nullable SearchEngine engine) {
        this.published = published;
        this.engine = engine;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ItemSearch() {
        this(null, (SearchEngine) null);
    }

    /**
     * Which items answer {@code question}; without words, every item that the filters let pass, by id.
     *
     * @throws org.onewindow.core.act.DatabaseUnavailableException if what is in force has to be read and cannot be
     */
    public SearchAnswer find(SearchQuestion question) {
        return byEngine(question).map(found -> offered(found, question)).orElseGet(() -> byName(question));
    }

    private Optional<Found> byEngine(SearchQuestion question) {
        if (engine == null || question.words().isEmpty()) {
            return Optional.empty();
        }
        if (indexed != published.edition() && following.tryLock()) {
            try {
                follow();
            } finally {
                following.unlock();
            }
        }
        return indexed == NEVER ? Optional.empty() : asked(engine, question);
    }

    private Optional<Found> asked(SearchEngine asked, SearchQuestion question) {
        try {
            return Optional.of(asked.find(question));
        } catch (RuntimeException e) {
            LOG.error("The index of search failed; it is made anew, until then items are found by their names", e);
            indexed = NEVER;
            return Optional.empty();
        }
    }

    private SearchAnswer offered(Found found, SearchQuestion question) {
        List<FoundItem> offered = found.hits().stream()
                .flatMap(hit -> published
                        .inForce(ImplementationEntry.class, hit.ref().id())
                        .filter(ImplementationEntry::offered)
                        .map(this::offering)
                        .filter(question.filter()::admits)
                        .map(each -> new FoundItem(each.item(), hit.because()))
                        .stream())
                .toList();
        int gone = found.hits().size() - offered.size();
        return new SearchAnswer(offered, found.total() - gone, found.understood());
    }

    private SearchAnswer byName(SearchQuestion question) {
        List<OfferedItem> named = Names.holding(question.words(), offeredItems()).stream()
                .filter(question.filter()::admits)
                .toList();
        return new SearchAnswer(
                named.stream()
                        .limit(question.limit())
                        .map(each -> new FoundItem(each.item(), Optional.empty()))
                        .toList(),
                named.size(),
                List.of());
    }

    /** Brings the index up to what is in force on this node; does nothing if it is. A failure is logged, and tried again next time. */
    public void follow() {
        if (engine == null) {
            return;
        }
        following.lock();
        try {
            long edition = published.edition();
            if (edition != indexed) {
                bring(engine, edition);
            }
        } finally {
            following.unlock();
        }
    }

    private void bring(SearchEngine followed, long edition) {
        List<OfferedItem> items = offeredItems();
        EverydayWords words = words();
        try {
            followed.hold(items, words);
            indexed = edition;
            LOG.info("Search follows edition {} with {} items", edition, items.size());
        } catch (RuntimeException e) {
            LOG.error("The index of search could not be made; until it is, items are found by their names", e);
            indexed = NEVER;
        }
    }

    private List<OfferedItem> offeredItems() {
        return published.inForce(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .map(this::offering)
                .toList();
    }

    private OfferedItem offering(ImplementationEntry entry) {
        return new OfferedItem(
                entry.item(),
                Optional.ofNullable(themes().get(entry.item().ref().id())),
                entry.elements().handling().forms());
    }

    /** By item id; made once for each edition, since a layout of a large hall is long. */
    private Map<String, String> themes() {
        long edition = published.edition();
        Stations known = stations;
        if (known.edition() != edition) {
            known = Stations.of(edition, published.hall().map(Hall::layout).orElse(HallLayout.UNTOLD));
            stations = known;
        }
        return known.themes();
    }

    private record Stations(long edition, Map<String, String> themes) {
        static Stations of(long edition, HallLayout layout) {
            Map<String, String> themes = new HashMap<>();
            layout.stationings()
                    .forEach(each -> each.theme().ifPresent(theme -> themes.putIfAbsent(each.item(), theme)));
            return new Stations(edition, Map.copyOf(themes));
        }
    }

    private EverydayWords words() {
        EverydayWords builtIn = EverydayWords.builtIn();
        return published.inForce(EverydayWords.class).stream()
                .reduce(EverydayWords::before)
                .map(local -> local.before(builtIn))
                .orElse(builtIn);
    }
}
