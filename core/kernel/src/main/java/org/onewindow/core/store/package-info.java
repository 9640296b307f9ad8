/**
 * Files (材料文件): taken in within limits, held against their signature, sealed under their owner's key, kept in the content store of
 * the configuration, and checked again whenever they are read.
 */
@NullMarked
package org.onewindow.core.store;

import org.jspecify.annotations.NullMarked;
