package org.onewindow.routing.task;

import java.time.Instant;
import org.onewindow.core.application.Application;
import org.onewindow.routing.chain.Move;
import org.onewindow.spi.identity.DepartmentId;

/** An application that goes on: its tasks, who leads, what changes of them, and when. */
record Going(Application application, ApplicationTasks all, DepartmentId lead, Move move, Instant at) {}
