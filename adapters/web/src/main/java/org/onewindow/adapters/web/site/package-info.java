/**
 * The public pages: what the hall offers, how far an application is, and signing in.
 */
@NullMarked
package org.onewindow.adapters.web.site;

import org.jspecify.annotations.NullMarked;
