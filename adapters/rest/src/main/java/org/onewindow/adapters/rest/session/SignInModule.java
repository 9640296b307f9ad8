package org.onewindow.adapters.rest.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.onewindow.adapters.rest.server.HttpModule;

/** Puts the person's filters behind the edge and before every face. */
@Dependent
class SignInModule implements HttpModule {
    private final WhoAsks whoAsks;
    private final SameSite sameSite;

    @Inject
    SignInModule(WhoAsks whoAsks, SameSite sameSite) {
        this.whoAsks = whoAsks;
        this.sameSite = sameSite;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void addTo(ServletContext context) {
        HttpModule.addFilter(context, whoAsks);
        HttpModule.addFilter(context, sameSite);
    }
}
