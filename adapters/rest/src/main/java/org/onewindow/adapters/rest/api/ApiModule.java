package org.onewindow.adapters.rest.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;
import java.util.List;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.onewindow.adapters.rest.json.JsonBodies;
import org.onewindow.adapters.rest.json.StreamedBodies;
import org.onewindow.adapters.rest.server.HttpModule;

/**
 * Hangs the interface into the server. Jersey gets its resources and providers as they come from the container and injects nothing
 * itself.
 */
@Dependent
class ApiModule implements HttpModule {
    /** Where the interface begins. */
    static final String BASE = "/api/v1";

    private final Endpoints endpoints;
    private final List<Object> providers;
    private final OpenDownloads downloads;

    @Inject
    ApiModule(
            Endpoints endpoints,
            JsonBodies bodies,
            StreamedBodies streamed,
            AnswerFilter answers,
            FailureMapper failures,
            SignedInOnly gate,
            SignedBodies signed,
            OpenDataDoor openData,
            OpenDownloads downloads) {
        this.endpoints = endpoints;
        this.providers = List.of(bodies, streamed, answers, failures, gate, signed, openData);
        this.downloads = downloads;
    }

    @Override
    public void addTo(ServletContext context) {
        ResourceConfig config = new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        providers.forEach(config::register);
        endpoints.resources().forEach(resource -> config.register(resource.getClass()));
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                endpoints
                        .resources()
                        .forEach(resource ->
                                bind(resource).to(resource.getClass()).ranked(1));
            }
        });
        FilterRegistration.Dynamic places = context.addFilter("onewindow-downloads", downloads);
        places.setAsyncSupported(true);
        places.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, BASE + "/open-data/*");
        ServletRegistration.Dynamic servlet = context.addServlet("onewindow-api", new ServletContainer(config));
        servlet.setAsyncSupported(true);
        servlet.addMapping(BASE + "/*");
    }
}
