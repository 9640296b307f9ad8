/**
 * Plug-ins (插件): what was found behind each door of {@code org.onewindow.spi}, and the border that keeps their defects theirs.
 *
 * <p>{@link org.onewindow.core.plugin.PluginRegistry} finds them and reports clashes; whoever calls one does it through
 * {@link org.onewindow.core.plugin.PluginBoundary}.
 */
@NullMarked
package org.onewindow.core.plugin;

import org.jspecify.annotations.NullMarked;
