package org.onewindow.adapters.persistence;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** The entity manager to inject: each call goes to that of the thread's transaction. */
final class CurrentEntityManager implements InvocationHandler {
    private static final Set<String> NOT_YOURS = Set.of("getTransaction", "joinTransaction", "close", "clear");

    private final JpaTransactions transactions;

    private CurrentEntityManager(JpaTransactions transactions) {
        this.transactions = transactions;
    }

    static EntityManager of(JpaTransactions transactions) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new CurrentEntityManager(transactions));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (NOT_YOURS.contains(method.getName())) {
            throw new IllegalStateException(method.getName() + ": transactions begin and end with acts");
        }
        try {
            return method.invoke(transactions.entityManager(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the thread's entity manager";
        };
    }
}
