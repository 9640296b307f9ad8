package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** What appointments keep in the database. */
@ApplicationScoped
class AppointmentModule implements PersistentModule {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(Appointment.class, DayLimit.class);
    }
}
