/**
 * {@code bundles/*.yaml}: bundles (一件事) read, checked, and published like items. What they mean and what follows from it are
 * {@link org.onewindow.core.bundle.Bundle} and {@link org.onewindow.core.bundle.BundlePlan}: the kernel hands bundles in and the forms
 * merge them, and neither knows the catalogue.
 */
@NullMarked
package org.onewindow.catalog.bundle;

import org.jspecify.annotations.NullMarked;
