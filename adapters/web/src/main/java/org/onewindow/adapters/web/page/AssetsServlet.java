package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Style, script and icon of the pages: a fixed list, read once; nothing is looked up by a visitor's path. */
@Dependent
class AssetsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String STYLE = "text/css;charset=UTF-8";

    private static final class Asset {
        private final byte[] bytes;
        private final String mediaType;

        Asset(byte[] bytes, String mediaType) {
            this.bytes = bytes;
            this.mediaType = mediaType;
        }
    }

    private final transient Map<String, Asset> assets;

    @Inject
    AssetsServlet(Theme theme) {
        this.assets = Map.of(
                "/tokens.css", new Asset(theme.extended("tokens.css"), STYLE),
                "/hall.css", new Asset(theme.own("hall.css"), STYLE),
                "/hall.js", new Asset(theme.own("hall.js"), "text/javascript;charset=UTF-8"),
                "/icon.svg", new Asset(theme.replaced("icon.svg"), "image/svg+xml"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asset asset = assets.get(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(asset.mediaType);
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentLength(asset.bytes.length);
        response.getOutputStream().write(asset.bytes);
    }
}
