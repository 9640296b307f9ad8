package org.onewindow.adapters.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.onewindow.adapters.persistence.content.DatabaseContentStore;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.KernelPersistence;
import org.onewindow.core.act.Act;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.text.Messages;
import org.onewindow.core.work.NewWork;

/** A hall that keeps persons' keys and files, with the desk of these tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnBothDatabases(
        onlyPackagesOf = {
            Act.class,
            InvariantChecker.class,
            KernelPersistence.class,
            NewWork.class,
            PersistenceBeans.class,
            CounterDesk.class,
            Vault.class,
            Messages.class,
            PluginRegistry.class,
            MaterialFiles.class,
            DatabaseContentStore.class
        })
@interface HallWithFiles {}
