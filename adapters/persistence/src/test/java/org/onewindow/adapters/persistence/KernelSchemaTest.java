package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Reading;

@SmallHall
class KernelSchemaTest {
    private final HallFixture hall;

    KernelSchemaTest(HallFixture hall) {
        this.hall = hall;
    }

    @Test
    void every_mapped_column_is_in_the_schema() {
        List<String> read = hall.get(Reading.class)
                .read(entities -> entities.getMetamodel().getEntities().stream()
                        .map(EntityType::getName)
                        .filter(name -> entities.createQuery("select e from " + name + " e", Object.class)
                                .getResultList()
                                .isEmpty())
                        .toList());

        assertThat(read).contains("Application", "Material", "LedgerEntry", "WorkItem");
    }

    @Test
    void every_entity_of_the_kernel_is_woven() {
        List<Class<?>> woven = hall.get(Reading.class)
                .read(entities -> entities.getMetamodel().getEntities().stream()
                        .<Class<?>>map(EntityType::getJavaType)
                        .filter(type -> type.getName().startsWith("org.onewindow.core"))
                        .filter(PersistenceWeaved.class::isAssignableFrom)
                        .toList());

        assertThat(woven).hasSizeGreaterThanOrEqualTo(6).allMatch(PersistenceWeaved.class::isAssignableFrom);
    }
}
