/** Events to a Kafka broker. Read {@code KafkaTopic} first. */
@NullMarked
package org.onewindow.adapters.events.kafka;

import org.jspecify.annotations.NullMarked;
