/**
 * 一件事: several items of several departments as one application. {@link org.onewindow.core.bundle.Bundle} is what a definition
 * says, {@link org.onewindow.core.bundle.BundlePlan} what follows from it; both are pure and immutable. An applicant's own bundle is a
 * {@link org.onewindow.core.bundle.BundleApplication}, and each of its parts an ordinary application.
 */
@NullMarked
package org.onewindow.core.bundle;

import org.jspecify.annotations.NullMarked;
