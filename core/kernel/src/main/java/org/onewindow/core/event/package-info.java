/**
 * 事件: tells whoever subscribed what happened in the hall. Every act becomes work for each subscription that follows it ({@code
 * EventPlan}), and is handed to the subscription's channel after the act ({@code EventWork}), as a CloudEvent that names nobody
 * ({@code ActEvents}).
 */
@NullMarked
package org.onewindow.core.event;

import org.jspecify.annotations.NullMarked;
