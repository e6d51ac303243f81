package org.safeguardinghub.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import javax.sql.DataSource;

/** A data source whose every call, and every call to what it hands out, somebody else may spoil. */
final class Intercepted {
    private static final Set<Class<?>> FOLLOWED =
            Set.of(Connection.class, Statement.class, PreparedStatement.class);

    private Intercepted() {}

    /** One call on its way to the driver. */
    interface Call {
        Object target();

        Method method();

        Object proceed() throws SQLException;

        default boolean is(String name) {
            return method().getName().equals(name);
        }
    }

    @FunctionalInterface
    interface Interceptor {
        /** Gives the answer of the call: usually what {@link Call#proceed} gives. */
        Object around(Call call) throws SQLException;
    }

    static DataSource dataSource(DataSource real, Interceptor interceptor) {
        return proxy(DataSource.class, real, interceptor);
    }

    private static <T> T proxy(Class<T> type, Object real, Interceptor interceptor) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            Object result =
                                    interceptor.around(new Reflected(real, method, arguments));
                            return result != null && FOLLOWED.contains(method.getReturnType())
                                    ? proxy(method.getReturnType(), result, interceptor)
                                    : result;
                        }));
    }

    private record Reflected(Object target, Method method, Object[] arguments) implements Call {
        @Override
        public Object proceed() throws SQLException {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SQLException refused) {
                    throw refused;
                }
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
