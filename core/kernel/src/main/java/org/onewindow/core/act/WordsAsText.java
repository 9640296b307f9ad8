package org.onewindow.core.act;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Writes a record whose only component is the text {@code value}, such as {@code StaffId}, as that text. */
class WordsAsText extends SimpleModule {
    private static final long serialVersionUID = 1L;

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new Introspector());
    }

    private static boolean isWord(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }

    private static final class Introspector extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAsValue(Annotated accessor) {
            boolean isText = accessor instanceof AnnotatedMethod method
                    && method.getName().equals("value")
                    && method.getParameterCount() == 0
                    && isWord(method.getDeclaringClass());
            return isText ? Boolean.TRUE : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
            return creator instanceof AnnotatedConstructor constructor && isWord(constructor.getDeclaringClass())
                    ? JsonCreator.Mode.DELEGATING
                    : null;
        }
    }
}
