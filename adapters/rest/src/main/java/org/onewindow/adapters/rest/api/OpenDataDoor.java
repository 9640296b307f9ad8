package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.catalog.opendata.OpenData;
import org.onewindow.catalog.opendata.OpenDataStand;
import org.onewindow.spi.finding.Finding;

/**
 * The door to open data: who has the file already is told so (304, RFC 9110 section 13), and when too many are being fetched at once the
 * next is asked to come back (503 with {@code Retry-After}) instead of taking the threads that applicants need.
 */
@Provider
@ForJersey
public class OpenDataDoor implements DynamicFeature {
    private static final int COME_BACK_AFTER_SECONDS = 10;
    /** May be kept, and is to be asked for again each time: a result that is taken back is gone with the next look. */
    private static final String ASK_EACH_TIME = "no-cache";

    private final OpenData data;
    private final OpenDownloads downloads;

    @Inject
    OpenDataDoor(OpenData data, OpenDownloads downloads) {
        this.data = data;
        this.downloads = downloads;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (standsBefore(resource.getResourceClass())) {
            boolean results = resource.getResourceMethod().getName().startsWith("results");
            context.register(new Door(results ? data::standOfResults : data::standOfItems, downloads));
        }
    }

    static boolean standsBefore(Class<?> resource) {
        return resource == OpenDataResource.class;
    }

    private static final class Door implements ContainerRequestFilter, ContainerResponseFilter {
        private static final String STAND = OpenDataStand.class.getName();

        private final Supplier<Optional<OpenDataStand>> stands;
        private final OpenDownloads downloads;

        Door(Supplier<Optional<OpenDataStand>> stands, OpenDownloads downloads) {
            this.stands = stands;
            this.downloads = downloads;
        }

        /** The state is looked at before the file is made: at worst somebody fetches the same once more. */
        @Override
        public void filter(ContainerRequestContext request) {
            Optional<OpenDataStand> stand = stands.get();
            stand.ifPresent(now -> request.setProperty(STAND, now));
            Optional<Response.ResponseBuilder> unchanged = stand.flatMap(
                    now -> Optional.ofNullable(request.getRequest().evaluatePreconditions(modified(now), tag(now))));
            if (unchanged.isPresent()) {
                request.abortWith(unchanged.get().build());
            } else if (downloads.begin()) {
                request.setProperty(downloads.going(), true);
            } else {
                throw new ProblemException(Problem.of(ProblemKind.TRY_LATER, Finding.error("OW-WEB-1041", ""))
                        .retryAfter(COME_BACK_AFTER_SECONDS));
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            boolean told = response.getStatus() == Response.Status.OK.getStatusCode()
                    || response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
            if (told && request.getProperty(STAND) instanceof OpenDataStand stand) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, tag(stand));
                response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, modified(stand));
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
            }
        }

        /** Weak: the same state is the same data, not the same bytes in whatever version of the hall. */
        private static EntityTag tag(OpenDataStand stand) {
            return new EntityTag(stand.tag(), true);
        }

        /** HTTP knows whole seconds; the next one, so that nothing that happened within it is missed. */
        private static Date modified(OpenDataStand stand) {
            Instant second = stand.since().truncatedTo(ChronoUnit.SECONDS);
            return Date.from(second.equals(stand.since()) ? second : second.plusSeconds(1));
        }
    }
}
