/**
 * The hall's pages, rendered on the server: public pages and the desks. They work without script.
 *
 * <p>A page is a {@link org.onewindow.adapters.web.page.PageGroup} bean that answers a few paths; rules, permissions and outcomes
 * come from desks and the shared outcome mapper, texts from the bundles.
 */
@NullMarked
package org.onewindow.adapters.web;

import org.jspecify.annotations.NullMarked;
