package org.exowatch.store;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.exowatch.document.Article;
import org.exowatch.document.BookDocument;
import org.exowatch.document.SafetyNotice;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as compact JSON, component by component in their order; components that
 * are null are left out. The bytes are those that a general JSON library writes, at a
 * third of the cost: {@code load} makes more JSON than anything else.
 */
final class RecordJson {

	private static final ClassValue<Component[]> COMPONENTS = new ClassValue<>() {

		@Override
		protected Component[] computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents())
				.filter((component) -> !hasItsOwnColumn(type, component))
				.map(Component::of)
				.toArray(Component[]::new);
		}

	};

	private final Bytes out;

	RecordJson(Bytes out) {
		this.out = out;
	}

	/** The key, the title and the sections are not in {@code details}. */
	private static boolean hasItsOwnColumn(Class<?> type, RecordComponent component) {
		return (type == Article.class || type == SafetyNotice.class)
				&& (component.getName().equals("key") || component.getName().equals("text"));
	}

	/**
	 * Writes a value.
	 * @throws IllegalArgumentException if it holds anything but records, lists, texts,
	 * numbers, truth values, enums and days
	 */
	void write(Object value) {
		if (value instanceof String text) {
			this.out.jsonString(text);
		}
		else if (value instanceof List<?> list) {
			list(list);
		}
		else if (value instanceof Record) {
			record(value);
		}
		else if (value instanceof Integer || value instanceof Long
				|| (value instanceof Double number && Double.isFinite(number)) || value instanceof Boolean) {
			this.out.ascii(value.toString());
		}
		else if (value instanceof Enum<?> constant) {
			this.out.jsonString(constant.name());
		}
		else if (value instanceof LocalDate) {
			this.out.jsonString(value.toString());
		}
		else {
			throw new IllegalArgumentException("there is no rule how to store a " + value.getClass().getName());
		}
	}

	private void list(List<?> list) {
		this.out.int8('[');
		for (int i = 0; i < list.size(); i++) {
			if (i > 0) {
				this.out.int8(',');
			}
			write(list.get(i));
		}
		this.out.int8(']');
	}

	private void record(Object value) {
		int start = this.out.size();
		for (Component component : COMPONENTS.get(value.getClass())) {
			Object part = component.of(value);
			if (part != null && !(component.sparse && saysNothing(part))) {
				this.out.int8((this.out.size() == start) ? '{' : ',');
				this.out.all(component.name);
				write(part);
			}
		}
		if (this.out.size() == start) {
			this.out.int8('{');
		}
		this.out.int8('}');
	}

	private static boolean saysNothing(Object part) {
		return part == Boolean.FALSE || (part instanceof List<?> list && list.isEmpty());
	}

	/** Most papers have a third of the fields: what is empty or no is left out. */
	private static boolean isOfPaper(Class<?> type) {
		Class<?> outer = (type.getEnclosingClass() != null) ? type.getEnclosingClass() : type;
		return outer == Article.class || outer == BookDocument.class;
	}

	/** A component of a record. */
	private static final class Component {

		/** As JSON, with quotes and colon. */
		private final byte[] name;

		private final Function<Object, @Nullable Object> accessor;

		private final boolean sparse;

		private Component(byte[] name, Function<Object, @Nullable Object> accessor, boolean sparse) {
			this.name = name;
			this.accessor = accessor;
			this.sparse = sparse;
		}

		static Component of(RecordComponent component) {
			Bytes name = new Bytes(component.getName().length() + 3);
			name.jsonString(component.getName());
			name.int8(':');
			return new Component(name.copy(), accessor(component.getAccessor()),
					isOfPaper(component.getDeclaringRecord()));
		}

		/**
		 * A function made from the accessor: reading by reflection costs several times as
		 * much.
		 */
		@SuppressWarnings("unchecked")
		private static Function<Object, @Nullable Object> accessor(Method accessor) {
			MethodHandles.Lookup lookup = MethodHandles.lookup();
			try {
				MethodHandle handle = lookup.unreflect(accessor);
				MethodType call = MethodType.methodType(Object.class, Object.class);
				return (Function<Object, @Nullable Object>) LambdaMetafactory
					.metafactory(lookup, "apply", MethodType.methodType(Function.class), call, handle,
							handle.type().wrap())
					.getTarget()
					.invoke();
			}
			catch (Error ex) {
				throw ex;
			}
			catch (Throwable ex) {
				throw new IllegalStateException(accessor + " cannot be read", ex);
			}
		}

		@Nullable Object of(Object value) {
			return this.accessor.apply(value);
		}

	}

}
